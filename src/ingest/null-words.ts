/**
 * Words that exports write where nothing was chosen. Kept short on purpose: "none", "other" and "no" are answers, "NA" is
 * a region and "Nan" a name, so they are left to a person.
 */
export const NULL_WORDS: readonly string[] = [
  '-',
  '--',
  '---',
  '–',
  '—',
  '--None--',
  '- None -',
  'Select',
  '-Select-',
  '(No value)',
  '(blank)',
  '(null)',
  'null',
  'unknown',
  'n/a',
  '#N/A',
  '#NULL!',
  '#REF!',
  '#VALUE!',
  '#DIV/0!',
  '\\N',
];

/** Words that may mean "nothing was chosen" and may be answers: only a person knows. */
export const MAYBE_EMPTY: readonly string[] = [
  'none',
  'na',
  'nan',
  'nil',
  'tbd',
  'tba',
  'select',
  'please select',
  'choose',
  'no value',
  'empty',
  'blank',
  'not set',
  'not known',
  'not specified',
  'unspecified',
  'undefined',
  'not applicable',
  'not available',
  'not provided',
  'no answer',
  'no data',
  'x',
  'xx',
  'xxx',
  'keine',
  'keine angabe',
  'k.a.',
  'unbekannt',
  'nicht bekannt',
  'inconnu',
  'non renseigné',
  'desconocido',
  'desconhecido',
  'sconosciuto',
  'onbekend',
];

/** A test for cells without a value: empty, or one of the words whatever its case. */
export function emptyTest(words: readonly string[]): (cell: string) => boolean {
  const folded = new Set(words.map((word) => word.trim().toLowerCase()));
  return (cell) => {
    const text = cell.trim();
    return text === '' || (text.length < 40 && folded.has(text.toLowerCase()));
  };
}
