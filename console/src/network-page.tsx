import { useEffect, useState } from "preact/hooks";
import { type NetworkInfo, type Place, useApi, nameOfCode } from "./api.ts";
import { nameOfRoute } from "./choices.ts";
import { HubCard } from "./hub-card.tsx";
import type { Speech } from "./language.ts";
import { LocationField } from "./location-field.tsx";
import { type Hub, NetworkMap, type Route } from "./network-map.tsx";
import { HubsDocument } from "./operations.gen.ts";
import { PlaceCard } from "./place-card.tsx";

interface Network {
  readonly info: NetworkInfo;
  readonly routes: readonly Route[];
  readonly hubs: readonly Hub[];
}

/** The six routes, the places, their services and the three hubs. */
export function NetworkPage(props: {
  /** Code of a route or a place, from the address. */
  chosen: { readonly kind: "route" | "place"; readonly code: string } | null;
  places: ReadonlyMap<string, Place>;
  speech: Speech;
  onOpen: (path: string) => void;
}) {
  const { chosen, places, speech } = props;
  const network = useNetwork();
  if (!network) return <div class="card skeleton" aria-hidden="true" />;
  const { info, hubs } = network;
  const routes = network.routes.filter((entry) => entry.branches.some((branch) => branch.locationCodes.length > 0));
  const route = routes.find((candidate) => chosen?.kind === "route" && candidate.code === chosen.code);
  const place = chosen?.kind === "place" ? places.get(chosen.code) : undefined;
  return (
    <div class="columns network">
      <div class="column">
        <header class="finding" id="answer">
          <h1>{speech.say("network.title")}</h1>
          <p>
            {speech.say("network.text", {
              routes: info.freightRouteCount,
              stations: info.stationCount,
              ports: speech.number(info.portCount),
              countries: info.portCountryCount,
            })}
          </p>
        </header>
        <div class="card find-place">
          <LocationField
            label={speech.say("network.find")}
            code={place?.code ?? ""}
            speech={speech}
            onChoose={(code) => props.onOpen(`/network/place/${code}`)}
          />
        </div>
        <RouteList routes={routes} chosen={route} speech={speech} onOpen={props.onOpen} />
        {route ? <RouteCard route={route} {...props} /> : null}
        {place ? <PlaceCard place={place} speech={speech} places={places} /> : null}
        <p class="note">{speech.say("network.note")}</p>
      </div>
      <div class="column">
        <NetworkMap route={route} place={place} routes={routes} hubs={hubs} places={places} speech={speech} />
        <div class="hubs">
          {hubs.map((hub) => (
            <HubCard key={hub.code} hub={hub} speech={speech} />
          ))}
        </div>
      </div>
    </div>
  );
}

function useNetwork(): Network | null {
  const { client, loadChoices, loadInfo } = useApi();
  const [network, setNetwork] = useState<Network | null>(null);
  useEffect(() => {
    Promise.all([loadInfo(), loadChoices(), client.request(HubsDocument)]).then(
      ([info, { routes }, { hubs }]) =>
        setNetwork({
          info,
          routes: routes.edges.map((edge) => edge.node),
          hubs: hubs.edges.map((edge) => edge.node),
        }),
      () => {},
    );
  }, []);
  return network;
}

function RouteList(props: {
  routes: readonly Route[];
  chosen: Route | undefined;
  speech: Speech;
  onOpen: (path: string) => void;
}) {
  const { speech } = props;
  return (
    <nav class="card routes" aria-label={speech.say("network.routes")}>
      <ul>
        {props.routes.map((entry, index) => (
          <li key={entry.code}>
            <a
              href={`/network/route/${entry.code}`}
              aria-current={entry === props.chosen ? "true" : undefined}
              onClick={(event) => {
                event.preventDefault();
                props.onOpen(`/network/route/${entry.code}`);
              }}
            >
              <span class="number">{index + 1}</span>
              <b>{nameOfRoute(entry, speech)}</b>
              <span class="figure">
                {speech.say("network.stations", {
                  n: new Set(entry.branches.flatMap((branch) => branch.locationCodes)).size,
                })}
                <small>
                  {speech.say("network.perWeek", {
                    n: speech.number(entry.departuresPerWeek, entry.departuresPerWeek % 1 ? 1 : 0),
                  })}
                </small>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function RouteCard(props: {
  route: Route;
  places: ReadonlyMap<string, Place>;
  speech: Speech;
  onOpen: (path: string) => void;
}) {
  const { route, places, speech } = props;
  return (
    <section class="card pad route">
      <h2>{nameOfRoute(route, speech)}</h2>
      <p class="note">
        <span lang="en">
          {route.operator} · {route.provenance.title}
        </span>{" "}
        ({speech.sayOr(`basis.${route.provenance.basis}`, route.provenance.basis)})
      </p>
      {route.branches.map((branch, index) => (
        <details key={branch.name} open={index === 0}>
          <summary>
            {speech.say("network.branch", {
              name:
                branch.name === "trunk"
                  ? speech.say("network.trunk")
                  : nameOfCode(branch.locationCodes.at(-1) ?? "", places, speech.language),
              n: branch.locationCodes.length,
            })}
          </summary>
          <ol class="stops">
            {branch.locationCodes.map((code) => (
              <li key={code}>
                <a
                  href={`/network/place/${code}`}
                  onClick={(event) => {
                    event.preventDefault();
                    props.onOpen(`/network/place/${code}`);
                  }}
                >
                  {nameOfCode(code, places, speech.language)}
                </a>{" "}
                <span class="code">{code}</span>
              </li>
            ))}
          </ol>
        </details>
      ))}
    </section>
  );
}
