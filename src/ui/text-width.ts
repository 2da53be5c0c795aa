/**
 * About how wide a text is in the system font, in pixels. A measured width would need a layout pass per label;
 * labels are only kept apart by it, so it errs on the wide side.
 */
export const textWidth = (text: string, fontSize: number): number => Math.ceil(text.length * fontSize * 0.58);

/** Cut to a width, with an ellipsis where something is missing. */
export function fitText(text: string, fontSize: number, width: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  const letters = Math.max(1, Math.floor(width / (fontSize * 0.58)) - 1);
  return `${text.slice(0, letters).trimEnd()}…`;
}
