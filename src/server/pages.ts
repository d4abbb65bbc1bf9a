/** The first query of the README, and of the pages that the server serves. */
export const FIRST_QUERY = `{
  planConnection(
    origin: { location: "CNLYG" }
    destination: { location: "KZALA" }
    cargo: { requestedEquipments: [{ isoEquipmentCode: "45G1", units: 1, cargoWeightKg: 20000 }] }
  ) {
    edges { node {
      start end totalDuration numberOfTransfers labels
      cost { total { amount currency } isEstimate }
      legs { mode serviceName departure { location { name } dateTime } arrival { location { name } dateTime } }
      steps { kind location { name } duration cost { amount } }
    } }
    routingErrors { code description }
  }
}`;

const STYLE =
  "body{font:16px system-ui;margin:2rem auto;max-width:70rem;padding:0 1rem}textarea,pre{width:100%;font:13px monospace;box-sizing:border-box}pre{background:#f4f4f4;padding:1rem;overflow:auto}";

export const HOME_PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>landbridge</title><style>${STYLE}</style>
<h1>landbridge</h1><p>Every sensible way to move containers through the China-Kazakhstan land-sea corridor, as a GraphQL API.</p>
<ul><li><a href="/graphiql">Try a query</a></li><li><a href="/schema.graphql">Schema</a></li><li><a href="/health/ready">Health</a></li></ul>
<p>Times and prices are those of a reference network: estimates with a source for each row, not quotes.</p></html>`;

/** A query page of our own: no bundle is built for it and nothing comes from another host. */
export const QUERY_PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>landbridge: query</title><style>${STYLE}</style>
<h1>Query</h1><p><a href="/schema.graphql">Schema with descriptions</a></p>
<label for="query">Query</label><textarea id="query" rows="18" spellcheck="false">${FIRST_QUERY}</textarea>
<label for="variables">Variables (JSON)</label><textarea id="variables" rows="4" spellcheck="false">{}</textarea>
<p><button id="run">Run</button></p><pre id="answer" aria-live="polite"></pre>
<script>
const answer = document.getElementById("answer");
document.getElementById("run").addEventListener("click", async () => {
  answer.textContent = "...";
  try {
    const variables = JSON.parse(document.getElementById("variables").value.trim() || "{}");
    const response = await fetch("/graphql", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query: document.getElementById("query").value, variables }) });
    answer.textContent = JSON.stringify(await response.json(), null, 2);
  } catch (error) {
    answer.textContent = String(error);
  }
});
</script></html>`;
