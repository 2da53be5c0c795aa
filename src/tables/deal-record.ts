import type { AskOptions, Engine, Row, SqlValue } from '../engine/port.ts';
import { identifier } from '../engine/sql-text.ts';
import { formatNumber } from '../model/format.ts';
import type { Outcome } from '../model/outcome.ts';
import type { FieldKind, TableName } from '../model/tables.ts';
import { AMOUNT_GIVEN } from './deals-view.ts';
import type { LoadedColumn } from './lay-out.ts';
import type { LoadedFile } from './load-file.ts';
import { columnsOf } from './merge-files.ts';
import { CAMPAIGN_ROW, PART, RECORD } from './set-aside-rows.ts';
import type { Warehouse } from './warehouse.ts';

/** `counted_as`: what the figures take the words of the one row for, where that is something else. */
export type RecordColumn = { header: string; field: string | null; kind: FieldKind; counted_as: string | null };

/** Where a row stands: its file and its number among the accepted records of that file, from 0. */
export type RowPlace = { file: string; record: number };

/** What one source says of a deal: its rows under the headers of its file. */
export type RecordPart = {
  of: TableName;
  files: readonly string[];
  columns: readonly RecordColumn[];
  rows: readonly (readonly SqlValue[])[];
  /** Of each row. */
  places: readonly RowPlace[];
  /** Rows in all, where not all of them are here. */
  total: number;
};

/** One deal whole. */
export type DealRecord = { outcome: Outcome; id: string | null; name: string | null; parts: readonly RecordPart[] };

type Tables = Pick<Warehouse, 'files' | 'lookups' | 'joins' | 'related' | 'currency' | 'outcome_column'>;
type Source = { of: TableName; from: string; order: string | null };

/** More of one deal than anybody reads; the rest is counted. */
const MOST = 200;

/** Everything that the sources say of a deal, by its number; null where there is no such deal. One query a source. */
export async function readDealRecord(
  engine: Engine,
  tables: Tables,
  deal: number,
  options: AskOptions = {},
): Promise<DealRecord | null> {
  const [row] = await engine.rows('SELECT * FROM deals WHERE deal = ?', [deal], options);
  if (row === undefined) return null;
  const id = textOf(row.opportunity_id);
  const [related, joined] = await Promise.all([
    Promise.all(
      sourcesOf(tables, id !== null).map((source) =>
        partOf(engine, tables, source, source.of === 'campaigns' ? deal : id, options),
      ),
    ),
    Promise.all(tables.lookups.map((_, index) => lookedUp(engine, tables, index, row, options))),
  ]);
  return {
    outcome: String(row.outcome) as Outcome,
    id,
    name: textOf(row.name),
    parts: [ownPart(tables, row), ...related.filter(({ rows }) => rows.length > 0), ...joined.flat()],
  };
}

/** What a lookup says of a deal: nothing where it hangs on no deal or has no row for this one. */
async function lookedUp(engine: Engine, tables: Tables, index: number, row: Row, options: AskOptions) {
  const lookup = tables.lookups[index];
  if (lookup === undefined || tables.joins[index]?.error !== null) return [];
  const values = lookup.columns.map(({ as }) => row[as] ?? null);
  if (values.every((value) => value === null)) return [];
  const { files } = lookup;
  const key = lookup.columns.findIndex(({ from }) => plain(from.name) === plain(lookup.key));
  const several = files.length > 1;
  const [place] = await engine.rows(
    `SELECT ${several ? `${PART} AS part, ${RECORD}` : '0 AS part, line'} AS record FROM l${index}_keys
     WHERE ${identifier(lookup.columns[key]?.from.name ?? lookup.key)} = ?`,
    [values[key] ?? null],
    options,
  );
  const part: RecordPart = {
    of: 'lookup',
    files,
    columns: lookup.columns.map(({ from }) => shown(from)),
    rows: [values],
    places: place === undefined ? [] : [placeIn(files, place.part, place.record)],
    total: 1,
  };
  return [part];
}

const placeIn = (files: readonly string[], part: SqlValue | undefined, record: SqlValue | undefined): RowPlace => ({
  file: files[Number(part ?? 0)] ?? '',
  record: Number(record),
});

/** A label that a map replaced is told in its own words, and so is an amount that was converted. */
function ownPart(tables: Tables, row: Row): RecordPart {
  const files = filesOf(tables, 'deals');
  const columns = inFiles(files);
  const { currency } = tables;
  const words = new Set(columns.flatMap(({ field, header }) => (field === null && header !== null ? [header] : [])));
  const told = columns
    .filter(({ field, header }) => field === null || header === null || !words.has(header))
    .map((column) => {
      const { name, field, header } = column;
      const value = (name === 'amount' && currency.converted ? row[AMOUNT_GIVEN] : row[name]) ?? null;
      const mapped = field === null ? columns.find((other) => other.field !== null && other.header === header) : null;
      const meant =
        name === tables.outcome_column
          ? row.outcome
          : name === 'amount' && currency.converted
            ? inReporting(row, currency.reporting)
            : row[mapped?.name ?? name];
      const isSame = meant === null || meant === undefined || plain(meant) === plain(value);
      return { column: { ...shown(column), counted_as: isSame ? null : String(meant) }, value };
    });
  const place = placeIn(
    files.map(({ file }) => file),
    row[PART],
    files.length === 1 ? row.deal : row[RECORD],
  );
  return {
    of: 'deals',
    files: [place.file],
    columns: told.map(({ column }) => column),
    rows: [told.map(({ value }) => value)],
    places: [place],
    total: 1,
  };
}

const plain = (value: SqlValue): string =>
  String(value ?? '')
    .trim()
    .toLowerCase();

/** Where rows about a deal stand; `?` is its id, for campaigns its number. */
function sourcesOf(tables: Tables, isNamed: boolean): Source[] {
  const { related } = tables;
  const has = (of: TableName, column: string) => columnsOf(filesOf(tables, of)).some(({ name }) => name === column);
  const named = (of: 'people' | 'losses' | 'notes', order: string | null): Source[] =>
    isNamed && has(of, 'opportunity_id')
      ? [
          {
            of,
            from: `${of}_rows t WHERE t.opportunity_id = ?`,
            order: order !== null && has(of, order) ? order : null,
          },
        ]
      : [];
  const touches: Record<'by-deal' | 'by-person', string> = {
    'by-deal': 'touches_rows t WHERE t.opportunity_id = ?',
    'by-person': 'touches_rows t WHERE t.person_id IN (SELECT p.person_id FROM people p WHERE p.opportunity_id = ?)',
  };
  return [
    ...named('people', null),
    ...(isNamed && related.touches !== null
      ? [{ of: 'touches' as const, from: touches[related.touches], order: has('touches', 'date') ? 'date' : null }]
      : []),
    ...named('losses', 'date'),
    ...named('notes', 'date'),
    ...(related.campaigns === null
      ? []
      : [
          {
            of: 'campaigns' as const,
            from: 'campaigns t WHERE t.campaign_number IN (SELECT campaign_number FROM deal_campaigns WHERE deal = ?)',
            order: null,
          },
        ]),
  ];
}

async function partOf(
  engine: Engine,
  tables: Tables,
  { of, from, order }: Source,
  key: SqlValue,
  options: AskOptions,
): Promise<RecordPart> {
  const files = filesOf(tables, of);
  // What names the deal is the same in every row, and stands with the deal.
  const columns = inFiles(files).filter(({ name }) => name !== 'opportunity_id');
  const part = files.length > 1 ? `t.${PART}` : '0';
  const record = files.length > 1 ? `t.${RECORD}` : of === 'campaigns' ? `t.${CAMPAIGN_ROW}` : 't.rowid';
  const names = columns.map(({ name }, index) => `, t.${identifier(name)} AS c${index}`).join('');
  const by = order === null ? '' : ` ORDER BY t.${identifier(order)}`;
  const answer = await engine.columns(
    `SELECT count(*) OVER () AS total, ${part} AS part, ${record} AS record${names} FROM ${from}${by} LIMIT ${MOST}`,
    [key],
    options,
  );
  const values = columns.map((_, index) => answer.column(`c${index}`));
  const fileNames = files.map(({ file }) => file);
  const records = answer.column('record');
  const places = Array.from(answer.column('part'), (each, row) => placeIn(fileNames, each, records[row]));
  const named = new Set(places.map(({ file }) => file));
  return {
    of,
    files: fileNames.filter((file) => named.has(file)),
    columns: columns.map(shown),
    rows: Array.from({ length: answer.rows }, (_, row) => values.map((column) => column[row] ?? null)),
    places,
    total: Number(answer.column('total')[0] ?? 0),
  };
}

const filesOf = ({ files }: Tables, of: TableName): LoadedFile[] => files.filter(({ table }) => table === of);

/** Without what was made of other columns, where a file has headers at all. */
function inFiles(files: readonly LoadedFile[]): LoadedColumn[] {
  const columns = columnsOf(files);
  const named = columns.some(({ header }) => header !== null);
  return columns.filter(({ header, field }) => header !== null || field === null || !named);
}

const inReporting = ({ amount }: Row, currency: string | null): string | null =>
  amount === null || amount === undefined ? null : `${formatNumber(Number(amount))} ${currency ?? ''}`.trim();

const shown = ({ header, name, field, kind }: LoadedColumn): RecordColumn => ({
  header: header ?? name,
  field,
  kind,
  counted_as: null,
});

const textOf = (value: SqlValue | undefined): string | null =>
  value === null || value === undefined || String(value).trim() === '' ? null : String(value);
