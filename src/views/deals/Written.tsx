/** The text of a cell below what was read of it, where the file says it otherwise. */
export function Written({ text }: { text: string | null }) {
  if (text === null) return null;
  return <span className="block whitespace-pre-wrap text-xs text-soft">written {quoted(text)}</span>;
}

export const quoted = (text: string): string => `“${text}”`;
