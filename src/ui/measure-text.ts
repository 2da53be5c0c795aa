/** How wide a text is in the page's own face, in the units of its size. */
export function textMeasure(): (text: string, size: number, strong: boolean) => number {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen === null) return (text, size) => text.length * size * 0.58;
  const face = getComputedStyle(document.body).fontFamily;
  return (text, size, strong) => {
    pen.font = `${strong ? 600 : 400} ${size}px ${face}`;
    return pen.measureText(text).width;
  };
}
