import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./page.css";
import { GraphiQL } from "graphiql";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { listExamples } from "./examples.ts";

/** GraphiQL with one tab for every job of the API, or with the query of the address. */
const address = new URLSearchParams(location.search);
const asked = address.get("query");
const tabs = listExamples(new Date()).map(({ query }) => ({ query }));

const editor = createElement(GraphiQL, {
  fetcher: async (parameters) => {
    const response = await fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(parameters),
    });
    return response.json();
  },
  defaultTabs: tabs,
  ...(asked === null ? {} : { initialQuery: asked, initialVariables: address.get("variables") ?? "" }),
  defaultEditorToolsVisibility: "variables",
});
createRoot(document.getElementById("graphiql")!).render(editor);
