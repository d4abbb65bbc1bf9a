import { render } from "preact";
import { createApi, ApiProvider } from "./api.ts";
import { App } from "./app.tsx";
import { BROWSER_PLACES } from "./places.ts";
import { readTheme, setTheme } from "./theme.ts";

setTheme(readTheme());
render(
  <ApiProvider value={createApi(new URL("/graphql", location.href).href, undefined, BROWSER_PLACES)}>
    <App />
  </ApiProvider>,
  document.getElementById("console")!,
);
