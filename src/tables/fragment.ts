import type { SqlValue } from '../engine/port.ts';

/** SQL text with the values bound to its `?`, in order. */
export type Fragment = { text: string; values: readonly SqlValue[] };

export const raw = (text: string): Fragment => ({ text, values: [] });

/** `sql` keeps nested fragments and binds everything else. */
export function sql(strings: TemplateStringsArray, ...parts: readonly (Fragment | SqlValue)[]): Fragment {
  let text = strings[0] ?? '';
  const values: SqlValue[] = [];
  parts.forEach((part, index) => {
    if (part !== null && typeof part === 'object') {
      text += part.text;
      values.push(...part.values);
    } else {
      text += '?';
      values.push(part);
    }
    text += strings[index + 1] ?? '';
  });
  return { text, values };
}

export function joined(fragments: readonly Fragment[], separator: string): Fragment {
  return {
    text: fragments.map((fragment) => fragment.text).join(separator),
    values: fragments.flatMap((fragment) => fragment.values),
  };
}
