import type { AskOptions, Engine } from '../engine/port.ts';
import { identifier, literal } from '../engine/sql-text.ts';
import { lostDealFamily } from '../model/source-family.ts';
import { columnSql, type FieldCatalog } from './fields.ts';
import { type Fragment, raw, sql } from './fragment.ts';
import type { LoadedFile } from './load-file.ts';
import { textSql } from './read-sql.ts';
import { foldSql, lettersSql, termsPattern } from './said-sql.ts';

type Files = {
  catalog: FieldCatalog;
  deals: LoadedFile;
  notes: LoadedFile | undefined;
  losses: LoadedFile | undefined;
};

/** Columns of a file: its text, where it says whose words they are, and who wrote or spoke; whose they are where it does not say. */
type Told = { text: string; source: string; by: string; unsaid: boolean };

const NOTED: Told = { text: 'text', source: 'kind', by: 'author', unsaid: false };
const ASKED: Told = { text: 'verbatim', source: 'interview_source', by: 'decision_maker', unsaid: true };

/**
 * Lays the view `deal_texts` over everything that was noted on a deal: `voice` tells the customer's own words
 * (interviews, e-mails, transcripts) from what a rep put down; `said_on` and `said_by` are null where no column says
 * them. False where no file holds any.
 */
export async function createTextView(
  engine: Engine,
  { catalog, deals, notes, losses }: Files,
  options: AskOptions = {},
): Promise<boolean> {
  const holds = (file: LoadedFile | undefined, ...fields: string[]): file is LoadedFile =>
    file !== undefined && fields.every((field) => file.columns.some(({ name }) => name === field));
  const named = holds(deals, 'opportunity_id');
  const parts: string[] = [];
  const field = catalog.find('notes', 'deals');
  if (field !== undefined)
    parts.push(
      `SELECT d.deal, FALSE AS voice, CAST(NULL AS DATE) AS said_on, CAST(NULL AS VARCHAR) AS said_by,
         ${textSql(columnSql(field), field.null_words)} AS text FROM deals d`,
    );
  const told = async (file: LoadedFile, table: string, { text, source, by, unsaid }: Told) => {
    const voice = holds(file, source) ? await voiceSql(engine, table, source, options) : String(unsaid);
    const dated = file.columns.some(({ name, stored }) => name === 'date' && stored === 'date');
    const on = dated ? 'n.date' : 'CAST(NULL AS DATE)';
    const who = holds(file, by) ? textSql(`n.${identifier(by)}`, file.null_words) : 'CAST(NULL AS VARCHAR)';
    parts.push(
      `SELECT d.deal, ${voice} AS voice, ${on} AS said_on, ${who} AS said_by, ${textSql(`n.${text}`, file.null_words)} AS text
       FROM ${table} n JOIN deals d ON d.opportunity_id = n.opportunity_id`,
    );
  };
  if (named && holds(notes, 'opportunity_id', 'text')) await told(notes, 'notes', NOTED);
  if (named && holds(losses, 'opportunity_id', 'verbatim')) await told(losses, 'losses', ASKED);
  if (parts.length === 0) return false;
  await engine.run(
    `CREATE OR REPLACE VIEW deal_texts AS SELECT * FROM (${parts.join('\nUNION ALL ')}) WHERE text IS NOT NULL`,
    [],
    options,
  );
  return true;
}

/** Whether a row holds the customer's own words, by where it says that it comes from. */
async function voiceSql(engine: Engine, table: string, source: string, options: AskOptions): Promise<string> {
  const column = identifier(source);
  const rows = await engine.rows(
    `SELECT DISTINCT lower(trim(${column})) AS words FROM ${table} WHERE ${column} IS NOT NULL ORDER BY words`,
    [],
    options,
  );
  const voices = rows.map(({ words }) => String(words)).filter((words) => lostDealFamily(words) === 'voice');
  return voices.length === 0
    ? 'FALSE'
    : `coalesce(lower(trim(n.${column})) IN (${voices.map(literal).join(', ')}), FALSE)`;
}

/**
 * Makes `deal_words`: what was noted on each deal, folded, the reps' accounts and the customer's own words apart and
 * together, and whether there are any of the latter.
 */
export async function buildDealWords(engine: Engine, options: AskOptions = {}): Promise<void> {
  const rows = await engine.rows(lettersSql('text', 'deal_texts'), [], options);
  const folded = foldSql(
    'text',
    rows.map(({ letter }) => String(letter)),
  );
  await engine.run(
    `CREATE OR REPLACE TABLE deal_words_apart AS
     SELECT deal, string_agg(${folded}, chr(30)) FILTER (NOT voice) AS by_reps,
       string_agg(${folded}, chr(30)) FILTER (voice) AS by_customers
     FROM deal_texts GROUP BY deal`,
    [],
    options,
  );
  // Laid together where they are read: kept together as well they would take twice the room.
  await engine.run(
    `CREATE OR REPLACE VIEW deal_words AS
     SELECT deal, concat_ws(chr(30), by_reps, by_customers) AS words, by_reps, by_customers, by_customers IS NOT NULL AS voice
     FROM deal_words_apart`,
    [],
    options,
  );
}

/** Whether any of the terms was noted on a deal, as a condition on it; unknown where nothing was. The last one: the customer's own words were. */
export function saidOf(
  noted: boolean,
  said: readonly (readonly string[])[],
): { tests: readonly Fragment[]; join: string } {
  if (said.length === 0) return { tests: [], join: '' };
  if (!noted) return { tests: [...said, []].map(() => raw('CAST(NULL AS BOOLEAN)')), join: '' };
  return {
    tests: [...said.map(saidTest), raw('noted.voice')],
    join: 'LEFT JOIN deal_words noted ON noted.deal = d.deal',
  };
}

/** Whether what was noted on a deal says one of the terms; terms without a word are said by nobody. */
export function saidTest(terms: readonly string[]): Fragment {
  const pattern = termsPattern(terms);
  return pattern === null ? raw('(noted.words IS NULL)') : sql`regexp_matches(noted.words, ${pattern})`;
}
