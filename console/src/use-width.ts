import { useEffect, useState } from "preact/hooks";

/** Width of an element in whole pixels, as it changes; a guess until it is drawn. */
export function useWidth(element: { readonly current: HTMLElement | null }, guess: number): number {
  const [width, setWidth] = useState(guess);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0) || guess));
    if (element.current) observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return width;
}
