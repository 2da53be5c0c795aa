import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PLANTED_SIZES } from '../../sample-data/planted-patterns.ts';
import { type Observed, PLANTED_TRUTHS } from '../../sample-data/planted-truths.ts';

const readme = readFileSync(new URL('../../sample-data/README.md', import.meta.url), 'utf8');
/** The cells of every table row. */
const rows = readme
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) => line.split('|').map((cell) => cell.trim()));
const rowOf = (first: string): string[] => rows.find((cells) => cells[1] === first) ?? [];

/** The figures that the row of an assumption must show. */
function figures(observed: Observed): string[] {
  switch (observed.kind) {
    case 'rate':
      return [`${observed.share.x} of ${observed.share.n}`];
    case 'two-rates':
      return [`${observed.first.x} of ${observed.first.n} against ${observed.second.x} of ${observed.second.n}`];
    case 'category':
      return [` ${observed.claimed}, ${observed.rival} ${observed.rival_deals}, of ${observed.n} filled`];
    case 'segment':
      return [
        `${observed.claimed.x} of ${observed.claimed.n}; ${observed.best} ${observed.best_share.x} of ${observed.best_share.n}`,
      ];
    case 'median':
      return [`median ${observed.median} of ${observed.n}`];
    case 'two-medians':
      return [`median ${observed.first} against ${observed.second}`];
    case 'cost':
      return [`${observed.spend} for ${observed.wins} wins`];
    case 'nothing':
      return [observed.missing];
    default:
      return observed satisfies never;
  }
}

for (const [id, { label, observed, checked }] of Object.entries(PLANTED_TRUTHS)) {
  test(`the README tells ${id} as it is planted`, () => {
    const [, , , inTheRows = '', verdict, beneath = ''] = rowOf(id);
    expect(verdict).toBe(label);
    if (checked !== undefined) expect(beneath).toContain(`: ${checked.label}`);
    for (const figure of figures(observed)) expect(inTheRows).toContain(figure);
  });
}

test('the README tells the rows of each file', () => {
  const rowsOf = (file: string) => rowOf(`\`${file}\``)[3];
  expect({
    deal_rows: rowsOf('pipeline.csv'),
    people: rowsOf('people.csv'),
    accounts: rowsOf('accounts.csv'),
    campaigns: rowsOf('campaigns.csv'),
    touches: rowsOf('touches.csv'),
    interviews: rowsOf('lost-deal-interviews.csv'),
  }).toEqual({
    deal_rows: PLANTED_SIZES.deal_rows.toLocaleString('en-US'),
    people: PLANTED_SIZES.people.toLocaleString('en-US'),
    accounts: PLANTED_SIZES.accounts.toLocaleString('en-US'),
    campaigns: String(PLANTED_SIZES.campaigns),
    touches: PLANTED_SIZES.touches.toLocaleString('en-US'),
    interviews: String(PLANTED_SIZES.interviews),
  });
});
