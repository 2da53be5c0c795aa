import { afterAll, beforeAll, expect, test } from 'vitest';
import { tau } from '../../src/assumptions/gather.ts';
import { windowOf } from '../../src/assumptions/window.ts';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine, Row } from '../../src/engine/port.ts';
import { listRequest } from '../../src/state/deals/deal-selection.ts';
import { numberSql } from '../../src/state/verdicts/number-sql.ts';
import { countDeals } from '../../src/stats/tally.ts';
import { listDeals } from '../../src/tables/deal-list.ts';
import { tauOf } from '../../src/verdicts/maturity.ts';
import type { Verdict } from '../../src/verdicts/verdict.ts';
import { openFolder, projectFrom } from '../support/open-case.ts';

let engine: Engine;
let opened: Awaited<ReturnType<typeof openFolder>>;
let own: Awaited<ReturnType<typeof opened.own>>;
beforeAll(async () => {
  engine = await openNodeEngine();
  opened = await openFolder(engine, projectFrom('sample-data/project.json'), 'sample-data');
  own = await opened.own();
});
afterAll(() => engine?.close());

const NO_CHOICES = { period: null, compare: null, facets: [] };

function shownQuery(verdict: Verdict): string {
  const { answered, questions } = own;
  return numberSql(
    { answered, questions, settings: opened.settings, warehouse: opened.warehouse },
    verdict,
    NO_CHOICES,
  );
}

const sum = (rows: readonly Row[], column: string) => rows.reduce((total, row) => total + Number(row[column]), 0);

/** What the query shown beside a figure must say, for each kind of claim. */
function expected({ evidence, claim }: Verdict): (rows: Row[]) => [unknown, unknown] {
  switch (evidence.kind) {
    case 'rate':
      if (claim.measure === 'share') return (rows) => [sum(rows, 'deals'), evidence.share.n];
      if (claim.measure === 'coverage') {
        return ([row]) => [
          [row?.accounted_for, row?.closed],
          [evidence.share.x, evidence.share.n],
        ];
      }
      if (claim.measure === 'language') {
        return ([row]) => [
          [row?.said, row?.noted],
          [evidence.share.x, evidence.share.n],
        ];
      }
      if (claim.measure === 'conversion') return (rows) => [sum(rows, 'won') >= evidence.share.x, true];
      return ([row]) => [
        [row?.won, row?.closed],
        [evidence.share.x, evidence.share.n],
      ];
    case 'two-rates':
      return (rows) => [
        rows.map((row) => [row.won, claim.measure === 'campaign_conversion' ? row.leads : row.closed]),
        [
          [evidence.first.x, evidence.first.n],
          [evidence.second.x, evidence.second.n],
        ],
      ];
    case 'categories':
      return (rows) => [
        rows.find((row) => String(row.value).toLowerCase() === evidence.claimed.value.toLowerCase())?.deals ?? 0,
        evidence.claimed.deals,
      ];
    case 'segments':
      return (rows) => [
        rows.find(
          (row) =>
            String(row.value).toLowerCase() === (claim.measure === 'best_segment' ? claim.value.toLowerCase() : ''),
        )?.deals,
        evidence.claimed.n,
      ];
    case 'spells':
      return (rows) => [sum(rows, 'deals'), evidence.spells.reduce((deals, spell) => deals + spell.deals, 0)];
    case 'wins':
      return (rows) => [sum(rows, 'deals') >= countDeals(evidence.days), true];
    case 'amounts':
      return ([row]) => [row?.deals, countDeals(evidence.amounts)];
    case 'cost':
      return ([row]) => [
        [row?.spend, row?.wins],
        [evidence.spend_minor / 100, evidence.wins],
      ];
    case 'two-samples':
      return (rows) => [rows.map((row) => row.deals), [countDeals(evidence.first), countDeals(evidence.second)]];
    case 'untestable':
    case 'window-empty':
      return () => [null, null];
    default:
      return evidence satisfies never;
  }
}

test('the query shown beside each figure, run as it stands, counts what the figure counts', async () => {
  const testable = own.report.verdicts.filter(({ evidence }) => evidence.kind !== 'untestable');
  expect(testable.length).toBeGreaterThan(20);
  for (const verdict of testable) {
    const rows = await engine.rows(shownQuery(verdict).replace(/;\s*$/, ''));
    const [said, counted] = expected(verdict)(rows);
    expect([verdict.assumption, said]).toEqual([verdict.assumption, counted]);
  }
});

test('a query that reads numbers in words calls a macro by its name, and says what the name means', async () => {
  const queries = own.report.verdicts
    .filter(({ claim }) => claim.measure !== 'language')
    .map(shownQuery)
    .filter((query) => query.includes('number_of('));
  expect(queries.length).toBeGreaterThan(0);
  for (const query of queries) expect(query.slice(0, query.indexOf(';'))).not.toContain('regexp_');
  const [query = ''] = queries;
  const before = await engine.rows(query);
  await engine.run('DROP MACRO number_of');
  await engine.run(/^-- (CREATE MACRO number_of.*)$/m.exec(query)?.[1] ?? '');
  expect(await engine.rows(query)).toEqual(before);
});

test('a figure whose column is missing shows a remark, not a query that cannot run', () => {
  const untestable = own.report.verdicts.filter(({ evidence }) => evidence.kind === 'untestable');
  for (const verdict of untestable) expect(shownQuery(verdict)).toMatch(/^--/);
});

test('the list of deals behind each figure holds exactly as many as the figure says', async () => {
  const { answers } = own.answered;
  const { span } = windowOf(opened.settings, answers);
  for (const verdict of own.report.verdicts) {
    const { evidence, persona, assumption } = verdict;
    const asked = own.questions.asked.find((one) => one.assumption.id === assumption)!;
    const maturity = tau(answers, asked, { tauOf: (spells) => tauOf(spells, opened.settings.method.confidence) });
    const request = listRequest(
      answers.facts,
      own.questions,
      span,
      { of: 'assumption', persona, assumption, side: 'group' },
      {},
      {
        ...maturity,
        fiscal_year_start: opened.settings.fiscal_year_start,
      },
    );
    const listed = (await listDeals(engine, request)).length;
    const size = sizeOf(verdict);
    if (size !== null) expect([assumption, evidence.kind, listed]).toEqual([assumption, evidence.kind, size]);
  }
});

/** Deals that a figure speaks of. */
function sizeOf({ evidence, claim, counts }: Verdict): number | null {
  switch (evidence.kind) {
    case 'rate':
      return claim.measure === 'coverage' ? evidence.share.x : evidence.share.n;
    case 'two-rates':
      // Leads are no deals, and none are listed.
      return claim.measure === 'campaign_conversion' ? 0 : evidence.first.n;
    case 'categories':
      return evidence.recorded;
    case 'segments':
      return claim.measure === 'best_segment' ? evidence.recorded : counts.won + counts.lost;
    case 'spells':
      return evidence.spells.reduce((deals, spell) => deals + spell.deals, 0);
    case 'wins':
      return countDeals(evidence.days);
    case 'amounts':
      return countDeals(evidence.amounts);
    case 'cost':
      return evidence.wins;
    case 'two-samples':
      return countDeals(evidence.first);
    case 'untestable':
    case 'window-empty':
      return null;
    default:
      return evidence satisfies never;
  }
}
