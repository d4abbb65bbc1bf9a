export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const KEY = "landbridge-theme";

export function isTheme(value: string | null): value is Theme {
  return (THEMES as readonly (string | null)[]).includes(value);
}

export function readTheme(): Theme {
  const kept = localStorage.getItem(KEY);
  return isTheme(kept) ? kept : "system";
}

/** Shows a theme and keeps it for the next visit. */
export function setTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme);
  document.documentElement.dataset.theme = theme;
}

/** A colour token as a canvas takes it: tokens name both themes' values, which only a property of colour resolves. */
export function readColour(token: string): string {
  const probe = document.createElement("i");
  probe.style.color = `var(${token})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
