import { useEffect, useLayoutEffect, useState } from "preact/hooks";

/** Width of an element in whole pixels, as it changes; 0 until it is laid out, which is before it is painted. */
export function useWidth(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => setWidth(element.current ? contentWidthOf(element.current) : 0), []);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    if (element.current) observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return width;
}

function contentWidthOf(element: HTMLElement): number {
  const { paddingLeft, paddingRight } = getComputedStyle(element);
  return Math.max(
    element.clientWidth - Math.round(Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight)),
    0,
  );
}
