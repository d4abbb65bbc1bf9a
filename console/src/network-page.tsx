import { type GeoProjection, geoPath } from "d3-geo";
import type { MultiLineString } from "geojson";
import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import { nameOf, type Place, type Service, useApi } from "./api.ts";
import type { Speech } from "./language.ts";
import { LocationField } from "./location-field.tsx";
import { MapFrame } from "./map-frame.tsx";
import { NetworkPageDocument, type NetworkPageQuery } from "./operations.gen.ts";
import { placeLabels, widthOf } from "./place-labels.ts";

type Route = NetworkPageQuery["routes"]["edges"][number]["node"];
type Hub = NetworkPageQuery["hubs"]["edges"][number]["node"];

const CORRIDOR: MultiLineString = {
  type: "MultiLineString",
  coordinates: [
    [
      [8, 54],
      [128, 46],
    ],
    [
      [24, 36],
      [121, 33],
    ],
  ],
};

/** The six routes, the places, their services and the three hubs. */
export function NetworkPage(props: {
  /** Code of a route or a place, from the address. */
  chosen: { readonly kind: "route" | "place"; readonly code: string } | null;
  places: ReadonlyMap<string, Place>;
  speech: Speech;
  onOpen: (path: string) => void;
}) {
  const { chosen, places, speech } = props;
  const { client } = useApi();
  const [network, setNetwork] = useState<NetworkPageQuery | null>(null);
  useEffect(() => {
    client.request(NetworkPageDocument).then(setNetwork, () => {});
  }, []);
  if (!network) return <div class="card skeleton" aria-hidden="true" />;
  const info = network.networkInfo;
  const routes = network.routes.edges
    .map((edge) => edge.node)
    .filter((entry) => entry.branches.some((branch) => branch.locationCodes.length > 0));
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
        <nav class="card routes" aria-label={speech.say("network.routes")}>
          <ul>
            {routes.map((entry, index) => (
              <li key={entry.code}>
                <a
                  href={`/network/route/${entry.code}`}
                  aria-current={entry === route ? "true" : undefined}
                  onClick={(event) => {
                    event.preventDefault();
                    props.onOpen(`/network/route/${entry.code}`);
                  }}
                >
                  <span class="number">{index + 1}</span>
                  <b lang={speech.language === "zh" ? "zh" : "en"}>
                    {speech.language === "zh" ? entry.nameZh : entry.name}
                  </b>
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
        {route ? <RouteCard route={route} {...props} /> : null}
        {place ? <PlaceCard place={place} speech={speech} places={places} /> : null}
        <p class="note">{speech.say("network.note")}</p>
      </div>
      <div class="column">
        <NetworkMap
          route={route}
          place={place}
          routes={routes}
          hubs={network.hubs.edges.map((edge) => edge.node)}
          {...props}
        />
        <div class="hubs">
          {network.hubs.edges.map(({ node }) => (
            <HubCard key={node.code} hub={node} places={places} speech={speech} />
          ))}
        </div>
      </div>
    </div>
  );
}

function RouteCard({ route, places, speech }: { route: Route; places: ReadonlyMap<string, Place>; speech: Speech }) {
  return (
    <section class="card pad route">
      <h2 lang={speech.language === "zh" ? "zh" : "en"}>{speech.language === "zh" ? route.nameZh : route.name}</h2>
      <p class="note" lang="en">
        {route.operator} · {route.provenance.source} (
        {speech.sayOr(`basis.${route.provenance.basis}`, route.provenance.basis)})
      </p>
      {route.branches.map((branch, index) => (
        <details key={branch.name} open={index === 0}>
          <summary>{speech.say("network.branch", { name: branch.name, n: branch.locationCodes.length })}</summary>
          <ol class="stops">
            {branch.locationCodes.map((code) => (
              <li key={code}>
                {places.has(code) ? nameOf(places.get(code)!, speech.language) : code} <span class="code">{code}</span>
              </li>
            ))}
          </ol>
        </details>
      ))}
    </section>
  );
}

function PlaceCard({ place, places, speech }: { place: Place; places: ReadonlyMap<string, Place>; speech: Speech }) {
  const { loadServices } = useApi();
  const [calling, setCalling] = useState<readonly Service[] | null>(null);
  useEffect(() => {
    loadServices().then(
      (all) =>
        setCalling(
          all.filter((service) => service.terminals.some((terminal) => terminal.split(":")[0] === place.code)),
        ),
      () => {},
    );
  }, [place.code]);
  const nameOfTerminal = (terminal: string): string => {
    const code = terminal.split(":")[0]!;
    return places.has(code) ? nameOf(places.get(code)!, speech.language) : code;
  };
  return (
    <section class="card pad place">
      <h2>
        {nameOf(place, speech.language)} <span class="code">{place.code}</span>
      </h2>
      <p class="note">
        {speech.country(place.countryCode)} · {speech.number(place.latitude, 2)}°, {speech.number(place.longitude, 2)}°
        · {place.timeZone} ·{" "}
        {place.terminals.map(({ kind }) => speech.say(kind === "RAIL" ? "search.rail" : "search.sea")).join(", ")}
      </p>
      <p>
        {place.names
          .filter((entry) => ["zh", "ru", "kk"].includes(entry.language))
          .map(({ language, name }) => (
            <span key={`${language}${name}`} lang={language} class="other-name">
              {name}
            </span>
          ))}
      </p>
      <h3>{speech.say("network.services")}</h3>
      {calling?.length === 0 ? <p>{speech.say("network.noServices")}</p> : null}
      <ul class="services" tabIndex={0} aria-label={speech.say("network.services")}>
        {(calling ?? []).map((service) => (
          <li key={service.code}>
            <b lang="en">{service.name}</b>
            <small>
              {nameOfTerminal(service.terminals[0]!)} – {nameOfTerminal(service.terminals.at(-1)!)} ·{" "}
              {service.capacityTeu} {speech.say("network.teu")}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function HubCard({ hub, places, speech }: { hub: Hub; places: ReadonlyMap<string, Place>; speech: Speech }) {
  const place = places.get(hub.location.code);
  const yesNo = (value: boolean): string => speech.say(value ? "hub.yes" : "hub.no");
  return (
    <section class="card hub">
      <header>
        <h2>{place ? nameOf(place, speech.language) : hub.name}</h2>
        <p class="code">
          {hub.location.code} · {speech.country(hub.location.countryCode)}
        </p>
      </header>
      <p class="large">
        {hub.capacityTeuPerYear === null || hub.capacityTeuPerYear === undefined
          ? speech.say("hub.unknown")
          : speech.number(hub.capacityTeuPerYear)}
        <small>{speech.say("hub.capacity")}</small>
      </p>
      <dl>
        <dt>{speech.say("hub.since")}</dt>
        <dd>{hub.availableFrom ? speech.day(hub.availableFrom, true) : speech.say("hub.unknown")}</dd>
        <dt>{speech.say("hub.goods")}</dt>
        <dd>{yesNo(hub.dangerousGoods)}</dd>
        <dt>{speech.say("hub.customs")}</dt>
        <dd>{yesNo(hub.customs)}</dd>
        <dt>{speech.say("hub.channel")}</dt>
        <dd>{speech.say("hub.planned")}</dd>
      </dl>
      <p class="note" lang="en">
        {hub.note}
      </p>
      <p class="card-foot note" lang="en">
        {hub.provenance.source}
      </p>
    </section>
  );
}

function NetworkMap(props: {
  route: Route | undefined;
  place: Place | undefined;
  routes: readonly Route[];
  hubs: readonly Hub[];
  places: ReadonlyMap<string, Place>;
  speech: Speech;
  onOpen: (path: string) => void;
}) {
  const { route, place, routes, hubs, places, speech } = props;
  const [hasStations, setStations] = useState(true);
  const [hasPorts, setPorts] = useState(false);
  const lineOf = (codes: readonly string[]) => ({
    type: "LineString" as const,
    coordinates: codes.flatMap((code) =>
      places.has(code) ? [[places.get(code)!.longitude, places.get(code)!.latitude]] : [],
    ),
  });
  const fitTo = useMemo((): MultiLineString => {
    const lines = (route?.branches ?? [])
      .map((branch) => lineOf(branch.locationCodes).coordinates)
      .filter((line) => line.length > 1);
    return lines.length > 0 && !hasPorts
      ? { type: "MultiLineString", coordinates: lines }
      : hasPorts
        ? WORLD
        : CORRIDOR;
  }, [route, places, hasPorts]);
  const paint = useCallback(
    (context: CanvasRenderingContext2D, projection: GeoProjection): void => {
      const style = getComputedStyle(document.documentElement);
      for (const entry of places.values()) {
        const isStation = entry.terminals.some(({ kind }) => kind === "RAIL");
        if (!(isStation ? hasStations : hasPorts)) continue;
        const at = projection([entry.longitude, entry.latitude]);
        if (!at) continue;
        context.fillStyle = style.getPropertyValue(isStation ? "--rail" : "--sea");
        context.beginPath();
        context.arc(at[0], at[1], isStation ? 3 : 2, 0, 2 * Math.PI);
        context.fill();
      }
    },
    [places, hasStations, hasPorts],
  );
  const named = [
    ...new Set([
      ...(place ? [place.code] : []),
      ...hubs.map((hub) => hub.location.code),
      ...(route?.branches[0]?.locationCodes ?? []),
      ...routes.map((entry) => entry.branches[0]?.locationCodes.at(-1) ?? ""),
    ]),
  ];
  return (
    <MapFrame
      fitTo={fitTo}
      isWorld={hasPorts}
      height={460}
      description={speech.say("network.title")}
      speech={speech}
      paint={paint}
      legend={
        <>
          <span class="legend-entry">
            <i class="diamond" />
            {speech.say("network.hub")}
          </span>
          <label class="check">
            <input
              type="checkbox"
              checked={hasStations}
              onChange={(event) => setStations(event.currentTarget.checked)}
            />
            {speech.say("network.showStations")}
          </label>
          <label class="check">
            <input type="checkbox" checked={hasPorts} onChange={(event) => setPorts(event.currentTarget.checked)} />
            {speech.say("network.showPorts")}
          </label>
        </>
      }
      draw={(projection, size) => {
        const path = geoPath(projection);
        const points = named.flatMap((code) => {
          const entry = places.get(code);
          const at = entry && projection([entry.longitude, entry.latitude]);
          return entry && at
            ? [
                {
                  code,
                  x: at[0],
                  y: at[1],
                  text: nameOf(entry, speech.language),
                  isHub: hubs.some((hub) => hub.location.code === code),
                },
              ]
            : [];
        });
        const labels = placeLabels(
          points.map(({ code, x, y, text, isHub }) => ({
            key: code,
            x,
            y,
            width: widthOf(text, isHub),
            height: 16,
            gap: isHub ? 11 : 6,
          })),
          { x: 4, y: 4, width: size.width - 52, height: size.height - 8 },
          points.filter(({ isHub }) => isHub).map(({ x, y }) => ({ x: x - 8, y: y - 8, width: 16, height: 16 })),
        );
        return (
          <>
            {routes.flatMap((entry) =>
              entry.branches.map((branch) => (
                <path key={entry.code + branch.name} class="other-route" d={path(lineOf(branch.locationCodes)) ?? ""} />
              )),
            )}
            {(route?.branches ?? []).map((branch) => (
              <path key={branch.name} class="leg-line leg-rail1435" d={path(lineOf(branch.locationCodes)) ?? ""} />
            ))}
            {points.map(({ code, x, y, isHub }) => (
              <path
                key={code}
                class={isHub ? "hub-mark" : "ring"}
                d={isHub ? `M${x},${y - 8}l8,8l-8,8l-8,-8Z` : `M${x - 3},${y}a3,3 0 1,0 6,0a3,3 0 1,0 -6,0Z`}
              />
            ))}
            {labels.map(({ key, x, y }) => {
              const point = points.find(({ code }) => code === key)!;
              return (
                <text key={key} class={`map-label ${point.isHub ? "end" : "passed"}`} x={x} y={y + 12}>
                  {point.text}
                </text>
              );
            })}
          </>
        );
      }}
    />
  );
}

const WORLD: MultiLineString = {
  type: "MultiLineString",
  coordinates: [
    [
      [-104.9, 0],
      [75, 0],
      [-105.1, 0],
    ],
    [
      [75, -50],
      [75, 72],
    ],
  ],
};
