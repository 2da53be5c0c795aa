import { CURRENCY_MARK } from '../model/currency-names.ts';
import type { ColumnPlan, DateOrder, Question, Reading, Tool } from '../model/import-plan.ts';
import { kindOf } from '../model/tables.ts';
import type { ColumnEvidence } from './column-evidence.ts';
import { type DateColumn, guessDates, readableShare } from './guess-date.ts';
import { gatherNumbers, guessDecimals, type NumberColumn, provenDecimal } from './guess-decimal.ts';
import type { MappedColumn } from './map-columns.ts';
import { takeTurns } from './take-turns.ts';

export type ReadColumn = MappedColumn & Pick<ColumnPlan, 'reading' | 'names_currency'>;

export type ReadingHints = {
  tool: Tool | null;
  delimiter: string;
  dates: Readonly<Record<string, DateOrder>>;
  decimal: '.' | ',' | undefined;
};

type Named = MappedColumn & { name: string };

const TEXT: Reading = { kind: 'text' };

/**
 * How each column becomes values. A mapped column follows its field unless most of its values do not; any other column
 * becomes dates or numbers only when every sampled value does and it is no identifier.
 */
export async function guessReadings(
  columns: readonly Named[],
  evidence: readonly ColumnEvidence[],
  hints: ReadingHints,
  signal?: AbortSignal,
): Promise<{ columns: ReadColumn[]; questions: Question[] }> {
  const read: ReadColumn[] = columns.map(({ maps_to, because, suggestion }) => ({
    maps_to,
    because,
    suggestion,
    reading: TEXT,
  }));
  const questions: Question[] = [];
  const dates: (DateColumn & { index: number })[] = [];
  const numbers: (NumberColumn & { index: number })[] = [];

  const turn = takeTurns(signal);
  for (const [index, column] of columns.entries()) {
    await turn();
    const { values } = evidence[index]!;
    const kind = column.maps_to === null ? null : kindOf(column.maps_to);
    if (kind === 'date' || (kind === null && canBe(values, isDateLike))) {
      const { evidence: found, share } = readableShare(values);
      const order = given(column.maps_to ?? '') ?? given(column.name);
      if (kind === null ? share === 1 : share >= 0.5)
        dates.push({ index, name: column.name, evidence: found, given: order });
      else if (kind === 'date') refuse(index, 'dates with a four-digit year');
    } else if (
      kind === 'number' ||
      (kind === null && canBe(values, isNumberLike) && !isIdentifier(column.name, values))
    ) {
      const found = gatherNumbers(values);
      const share = found.values === 0 ? 1 : found.readable / found.values;
      const asText = column.maps_to === 'company_size' && share < 1;
      if (asText) continue;
      if (kind === null ? share === 1 && isSafe(found, column.name) : share >= 0.5) {
        numbers.push({ index, name: column.name, evidence: found });
      } else if (kind === 'number') refuse(index, 'numbers');
    }
  }

  const dated = guessDates(dates, hints.tool);
  dated.readings.forEach((reading, at) => {
    read[dates[at]!.index]!.reading = reading;
  });
  const counted = guessDecimals(numbers, hints.delimiter, hints.decimal);
  counted.readings.forEach((reading, at) => {
    const { index } = numbers[at]!;
    const column = read[index]!;
    column.reading = reading;
    if (isMoney(column) && namesCurrency(evidence[index]!.values)) column.names_currency = true;
  });
  return { columns: read, questions: [...questions, ...dated.questions, ...counted.questions] };

  /** Headers can be called `constructor`, which every object has. */
  function given(name: string): DateOrder | undefined {
    return Object.hasOwn(hints.dates, name) ? hints.dates[name] : undefined;
  }

  function refuse(index: number, what: string): void {
    const { name, maps_to, because } = columns[index]!;
    const why = `Most values of "${name}" are not ${what}, so it is not used as ${maps_to}.`;
    questions.push({ about: name, why, options: ['Leave it unmapped', 'Correct the file and import it again'] });
    read[index] = { maps_to: null, because: null, suggestion: because === 'given' ? null : maps_to, reading: TEXT };
  }

  /** A free column whose decimal sign is contradictory stays text; nobody would miss the question until it is used. */
  function isSafe(found: ReturnType<typeof gatherNumbers>, name: string): boolean {
    const proven = provenDecimal(found);
    if (hints.decimal !== undefined || (proven !== 'mixed' && proven !== 'doubtful')) return true;
    const why = 'Decimal points and decimal commas are mixed; the column is kept as text.';
    questions.push({ about: name, why, options: ['.', ','] });
    return false;
  }
}

/** The fields that figures are made of; all others keep their numbers as they are. */
const isMoney = ({ maps_to }: MappedColumn): boolean => maps_to === 'amount' || maps_to === 'spend';

function namesCurrency(values: Iterable<string>): boolean {
  const mark = new RegExp(CURRENCY_MARK, 'u');
  for (const value of values) if (mark.test(value)) return true;
  return false;
}

const isDateLike = (value: string): boolean => /\d{4}/.test(value) && /[^\d]/.test(value.trim());
const isNumberLike = (value: string): boolean => /\d/.test(value) && !/\d-\d/.test(value);

/** A look at a few values spares the full test of columns of words. */
function canBe(values: ReadonlySet<string>, test: (value: string) => boolean): boolean {
  let seen = 0;
  for (const value of values) {
    if (!test(value)) return false;
    if (++seen === 20) break;
  }
  return seen > 0;
}

const IDENTIFIER =
  /(?:^|[\s_.-])(?:ids?|guid|uuid|key|code|number|no|nr|#|zip|postcode|postal code|phone|mobile|fax|sku)\.?$/i;

/** Leading zeros, fifteen digits, or a name that says so: such digits are names, not quantities. */
function isIdentifier(name: string, values: ReadonlySet<string>): boolean {
  if (IDENTIFIER.test(name.trim()) || /[A-Za-z]ID$/.test(name.trim())) return true;
  for (const value of values) if (/^0\d|\d{15}/.test(value.trim())) return true;
  return false;
}
