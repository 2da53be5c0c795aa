import type { Question } from '../model/import-plan.ts';
import { type NumberReading, readNumber } from './read-number.ts';

/** How the values of a column can be read as numbers. */
export type NumberEvidence = {
  values: number;
  readable: number;
  /** Values that only one decimal sign can read. */
  onlyPoint: number;
  onlyComma: number;
  /** Values that both read, as different numbers: "1,234". */
  open: number;
  /** Open values by their only separator. */
  openWith: { point: number; comma: number };
  /** Some value has a separator of thousands beside a decimal sign, or two of them. */
  grouped: boolean;
  example: string | null;
};

const POINT: NumberReading = { kind: 'number', decimal: '.' };
const COMMA: NumberReading = { kind: 'number', decimal: ',' };

export function gatherNumbers(values: Iterable<string>): NumberEvidence {
  const evidence: NumberEvidence = {
    values: 0,
    readable: 0,
    onlyPoint: 0,
    onlyComma: 0,
    open: 0,
    openWith: { point: 0, comma: 0 },
    grouped: false,
    example: null,
  };
  for (const value of values) {
    evidence.values++;
    const point = readNumber(value, POINT);
    const comma = readNumber(value, COMMA);
    if (point === 'unreadable' && comma === 'unreadable') continue;
    evidence.readable++;
    if (point === comma) continue;
    if (comma === 'unreadable') evidence.onlyPoint++;
    else if (point === 'unreadable') evidence.onlyComma++;
    else {
      evidence.open++;
      evidence.openWith[value.includes(',') ? 'comma' : 'point']++;
      evidence.example ??= value;
      continue;
    }
    if ((value.match(/[.,]/g) ?? []).length > 1) evidence.grouped = true;
  }
  return evidence;
}

export type NumberColumn = { name: string; evidence: NumberEvidence };

/** What the values prove. `doubtful`: some prove one sign, and others hold the other sign as if it were decimal too. */
export function provenDecimal(evidence: NumberEvidence): '.' | ',' | 'open' | 'mixed' | 'doubtful' | 'clear' {
  const { onlyPoint, onlyComma, open, openWith, grouped } = evidence;
  if (onlyPoint > 0 && onlyComma > 0) return 'mixed';
  if (onlyPoint === 0 && onlyComma === 0) return open > 0 ? 'open' : 'clear';
  const decimal = onlyPoint > 0 ? '.' : ',';
  const other = decimal === '.' ? openWith.comma : openWith.point;
  return other > 0 && !grouped ? 'doubtful' : decimal;
}

/**
 * The decimal sign of each number column of one file. What no value proves is taken from the file's other columns, else
 * from the delimiter (a semicolon goes with decimal commas), and asked about unless another column decided.
 */
export function guessDecimals(
  columns: readonly NumberColumn[],
  delimiter: string,
  given: '.' | ',' | undefined,
): { readings: NumberReading[]; questions: Question[] } {
  const proven = new Set(columns.map(({ evidence }) => provenDecimal(evidence)));
  const elsewhere = proven.has('.') === proven.has(',') ? null : proven.has('.') ? '.' : ',';
  const questions: Question[] = [];
  const readings = columns.map(({ name, evidence }): NumberReading => {
    if (given !== undefined) return { kind: 'number', decimal: given };
    const decimal = provenDecimal(evidence);
    switch (decimal) {
      case 'clear':
        return { kind: 'number', decimal: elsewhere ?? '.' };
      case '.':
      case ',':
        return { kind: 'number', decimal };
      case 'open': {
        const assumed = elsewhere ?? (delimiter === ';' ? ',' : '.');
        if (elsewhere === null) {
          const why = `No value shows whether "${evidence.example}" has decimals or thousands; a decimal ${assumed === '.' ? 'point' : 'comma'} is assumed.`;
          questions.push({ about: name, why, options: ['.', ','] });
        }
        return { kind: 'number', decimal: assumed };
      }
      case 'mixed':
      case 'doubtful': {
        const assumed = evidence.onlyPoint >= evidence.onlyComma ? '.' : ',';
        const why = `Decimal points and decimal commas are mixed; a decimal ${assumed === '.' ? 'point' : 'comma'} is assumed.`;
        questions.push({ about: name, why, options: ['.', ','] });
        return { kind: 'number', decimal: assumed };
      }
      default:
        return decimal satisfies never;
    }
  });
  return { readings, questions };
}
