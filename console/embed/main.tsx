import { render } from "preact";
import { ApiProvider, createApi } from "../src/api.ts";
import { EQUIPMENT } from "../src/cargo.ts";
import { createSpeechOf, isLanguage } from "../src/language.ts";
import { hasContrast } from "./contrast.ts";
import dateStyle from "../src/styles/date-field.css?inline";
import fieldStyle from "../src/styles/location-field.css?inline";
import shapeStyle from "../src/styles/shapes.css?inline";
import tokens from "../src/styles/tokens.css?inline";
import style from "./embed.css?inline";
import { EMBED_MESSAGES } from "./messages.ts";
import { Search } from "./search.tsx";

const CODE = /^[A-Z0-9-]{2,12}$/;

/**
 * `<landbridge-search>`: the search in a page of another site. Attributes: endpoint, api-key, locale, theme (light, dark, system), origin, destination, cargo (a size-type).
 * Events: landbridge-search, landbridge-result, landbridge-select, landbridge-error, with plain data. It keeps and sends nothing else.
 */
class LandbridgeSearch extends HTMLElement {
  static readonly observedAttributes = ["endpoint", "api-key", "locale", "theme", "origin", "destination", "cargo"];
  private root: ShadowRoot | undefined;

  connectedCallback(): void {
    if (!this.root) {
      this.root = this.attachShadow({ mode: "open" });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync([tokens, shapeStyle, fieldStyle, dateStyle, style].join("\n"));
      this.root.adoptedStyleSheets = [sheet];
    }
    this.draw();
  }

  disconnectedCallback(): void {
    if (this.root) render(null, this.root);
  }

  attributeChangedCallback(): void {
    if (this.root && this.isConnected) this.draw();
  }

  private draw(): void {
    const endpoint = this.getAttribute("endpoint") ?? new URL("/graphql", import.meta.url).href;
    const asked = (this.getAttribute("locale") ?? document.documentElement.lang).slice(0, 2);
    const language = isLanguage(asked) ? asked : "en";
    const cargo = this.getAttribute("cargo") ?? "";
    const code = (name: string): string => (CODE.exec(this.getAttribute(name) ?? "") ?? [""])[0];
    const emit = (name: string, detail: unknown): void => {
      this.dispatchEvent(new CustomEvent(`landbridge-${name}`, { detail, bubbles: true, composed: true }));
    };
    render(
      <ApiProvider key={endpoint} value={createApi(endpoint, this.getAttribute("api-key") ?? undefined)}>
        <Search
          key={`${endpoint} ${code("origin")} ${code("destination")} ${cargo}`}
          speech={createSpeechOf(language, EMBED_MESSAGES[language])}
          origin={code("origin")}
          destination={code("destination")}
          equipment={(EQUIPMENT as readonly string[]).includes(cargo) ? cargo : "45G1"}
          consoleAddress={new URL("/", endpoint).href}
          emit={emit}
        />
      </ApiProvider>,
      this.root!,
    );
    this.keepContrast();
  }

  /** An accent that cannot be read on the surface colours no text, and one that is light carries dark text. */
  private keepContrast(): void {
    const { accent, surface } = readColours(this);
    const own = this.root!.adoptedStyleSheets[0]!;
    const rules = `:host { --on-accent: ${hasContrast("rgb(255, 255, 255)", accent) ? "#ffffff" : "#14212d"}; ${hasContrast(accent, surface) ? "" : "--accent-text: var(--ink);"} }`;
    const added = new CSSStyleSheet();
    added.replaceSync(rules);
    this.root!.adoptedStyleSheets = [own, added];
  }
}

function readColours(host: HTMLElement): { accent: string; surface: string } {
  const style = getComputedStyle(host);
  const sample = document.createElement("i");
  const read = (name: string): string => {
    sample.style.color = style.getPropertyValue(name);
    host.shadowRoot!.append(sample);
    const colour = getComputedStyle(sample).color;
    sample.remove();
    return colour;
  };
  return { accent: read("--accent"), surface: read("--surface") };
}

if (!customElements.get("landbridge-search")) customElements.define("landbridge-search", LandbridgeSearch);
