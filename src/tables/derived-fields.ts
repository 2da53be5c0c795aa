import type { AskOptions, Engine } from '../engine/port.ts';
import { identifier, literal } from '../engine/sql-text.ts';
import { type DerivedFrom, ENDING, ENDINGS, readDerivedName } from '../model/derived-field.ts';
import { columnSql, type Field, type FieldCatalog } from './fields.ts';
import type { LoadedFile } from './load-file.ts';
import { type LostDealTable, voiceOf } from './lost-deal-codes.ts';
import { textSql } from './read-sql.ts';

type Tables = { catalog: FieldCatalog; losses: LostDealTable | null; notes: readonly LoadedFile[] };

type Phrases = { says: readonly string[]; but_not: readonly string[] };

/** Whole words by which a loss says how it ended, and reasons that say nothing. */
export type EndingWords = { no_decision: Phrases; competitor: Phrases; nothing: readonly string[] };

/** Between several values that one cell holds. */
const BETWEEN = ';';

/** Columns of the list of lost deals that hold the first answer to a field of deals. */
const LISTED: Readonly<Record<string, string>> = { loss_reason: 'reason_primary' };

/** A field that is made of others, by the names of `derivedName` and `ENDING`; undefined where no file can tell it. */
export async function derivedField(
  engine: Engine,
  tables: Tables,
  name: string,
  words: EndingWords,
  options: AskOptions = {},
): Promise<Field | undefined> {
  if (name === ENDING) return made(name, await endings(engine, tables, words, options), 'd.ending', false);
  const derived = readDerivedName(name);
  if (derived === null) return undefined;
  if (derived.from === 'each') {
    const field = tables.catalog.find(derived.field, 'deals');
    return field === undefined ? undefined : made(name, `deals d, ${parts(field)}`, 'part.word', true);
  }
  if (derived.from === 'noted') return notedField(tables, name, derived.field);
  const column = LISTED[derived.field] ?? derived.field;
  if (tables.losses === null || !tables.losses.columns.includes(column)) return undefined;
  const rows = await listedRows(engine, tables.losses, derived.from, options);
  if (rows === null) return undefined;
  const value = textSql(`l.${identifier(column)}`, tables.losses.null_words);
  return made(name, `deals d JOIN ${rows} l ON l.opportunity_id = d.opportunity_id`, value, true);
}

/** Kinds of notes that are about a field, in whole words. */
const NOTED: Readonly<Record<string, string>> = {
  trigger_event: 'triggers?|trigger events?|compelling events?|why now',
  primary_need: 'pains?|pain points?|needs?|problems?|challenges?',
};

/** What notes of the kind say, as values of the deals that they name. */
function notedField({ catalog, notes }: Tables, name: string, field: string): Field | undefined {
  const kinds = NOTED[field];
  const columns = new Set(notes.flatMap((file) => file.columns.map((column) => column.name)));
  const told = ['opportunity_id', 'kind', 'text'].every((column) => columns.has(column));
  if (kinds === undefined || !told || catalog.find('opportunity_id', 'deals') === undefined) return undefined;
  const rows = `(SELECT * FROM notes WHERE regexp_matches(lower(trim(kind)), ${literal(`^(${kinds})$`)}))`;
  const value = textSql(
    'n.text',
    notes.flatMap((file) => file.null_words),
  );
  return made(name, `deals d JOIN ${rows} n ON n.opportunity_id = d.opportunity_id`, value, true);
}

function made(name: string, from: string, value: string, several: boolean): Field {
  return {
    name,
    canonical: null,
    table: 'deals',
    column: name,
    kind: 'text',
    stored: 'text',
    reading: { kind: 'text' },
    null_words: [],
    derived: { from, value, several },
  };
}

/** The values of one cell, row by row, as `part.word`. */
function parts(field: Field): string {
  const cell = `CAST(${columnSql(field)} AS VARCHAR)`;
  const word = textSql('cut.word', field.null_words);
  return `LATERAL (SELECT ${word} AS word FROM (SELECT unnest(string_split(${cell}, ${literal(BETWEEN)})) AS word) cut) part`;
}

/** Rows of the list of lost deals; null where none are of the kind. */
async function listedRows(
  engine: Engine,
  losses: LostDealTable,
  from: Exclude<DerivedFrom, 'each' | 'noted'>,
  options: AskOptions,
): Promise<string | null> {
  if (from === 'listed') return 'losses';
  const voice = await voiceOf(engine, losses, options);
  if (from === 'voice') return voice.test === 'FALSE' ? null : `(SELECT * FROM losses WHERE ${voice.test})`;
  return voice.only ? null : `(SELECT * FROM losses WHERE NOT coalesce(${voice.test}, FALSE))`;
}

/**
 * How each deal ended, as `d.ending`. That the buyer decided for nobody comes before everything else. A competitor is who a
 * deal was lost to where the reason says so, or where competitors are named on lost deals and on no other.
 */
async function endings(
  engine: Engine,
  { catalog, losses }: Tables,
  words: EndingWords,
  options: AskOptions,
): Promise<string> {
  const cellOf = (name: string): string | null => {
    const field = catalog.find(name, 'deals');
    return field === undefined ? null : textSql(`CAST(${columnSql(field)} AS VARCHAR)`, field.null_words);
  };
  const nothing = 'CAST(NULL AS VARCHAR)';
  const reason = cellOf('loss_reason') ?? listedReason(losses) ?? nothing;
  const competitor = cellOf('competitor');
  const winner = competitor !== null && (await namesWinners(engine, competitor, options));
  const places = ['why_lost', ...['stage', 'outcome_label'].flatMap((name) => cellOf(name) ?? [])].join(', ');
  const says = (text: string, { says: phrases, but_not }: Phrases) =>
    `(${saysSql(text, phrases)} AND NOT ${saysSql(text, but_not)})`;
  const kind = `CASE d.outcome WHEN 'won' THEN ${literal(ENDINGS.won)} WHEN 'lost' THEN CASE
      WHEN ${says('d.said', words.no_decision)} THEN ${literal(ENDINGS.no_decision)}
      WHEN ${says('d.why_lost', words.competitor)} OR d.rival IS NOT NULL THEN ${literal(ENDINGS.competitor)}
      WHEN d.why_lost IN ('', ${words.nothing.map(literal).join(', ')}) THEN ${literal(ENDINGS.unknown)}
      ELSE ${literal(ENDINGS.other)} END END`;
  return `(SELECT d.deal, ${kind} AS ending FROM (
      SELECT d.deal, d.outcome, coalesce(lower(${reason}), '') AS why_lost, ${winner ? competitor : nothing} AS rival,
        lower(concat_ws(chr(31), ${places})) AS said
      FROM deals d) d) d`;
}

/** Whether a text in lower case says any of the phrases in whole words. */
function saysSql(text: string, phrases: readonly string[]): string {
  const any = phrases.map((phrase) => phrase.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|');
  return `regexp_matches(${text}, ${literal(`(^|[^\\p{L}\\p{N}])(${any})([^\\p{L}\\p{N}]|$)`)})`;
}

function listedReason(losses: LostDealTable | null): string | null {
  if (losses === null || !losses.columns.includes('reason_primary')) return null;
  const reason = textSql('l.reason_primary', losses.null_words);
  return `(SELECT min(${reason}) FROM losses l WHERE l.opportunity_id = d.opportunity_id)`;
}

/** Whether competitors are named on lost deals alone: then the column holds who won, and not who was met. */
async function namesWinners(engine: Engine, competitor: string, options: AskOptions): Promise<boolean> {
  const [row] = await engine.rows(
    `SELECT count(${competitor}) FILTER (d.outcome = 'lost') AS lost, count(${competitor}) FILTER (d.outcome <> 'lost') AS others,
       count(*) FILTER (d.outcome = 'won') AS won FROM deals d`,
    [],
    options,
  );
  return Number(row?.lost) > 0 && Number(row?.others) === 0 && Number(row?.won) > 0;
}
