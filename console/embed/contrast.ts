const TEXT_CONTRAST = 4.5;

/** Relative luminance of WCAG 2 of a colour as `rgb(r, g, b)`. */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Whether text of one colour can be read on the other. */
export function hasContrast(first: string, second: string): boolean {
  const [dark, light] = [luminanceOf(first), luminanceOf(second)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05) >= TEXT_CONTRAST;
}
