import { expect, test } from 'vitest';
import { openNodeEngine } from '../../../src/engine/node.ts';
import type { Filter } from '../../../src/model/filter.ts';
import { movedDeals } from '../../../src/state/personas/moved-deals.ts';
import { Analyst } from '../../../src/state/verdicts/analyst.ts';
import { type Deal, inWindow, linesOf, readDeals } from '../../sample-data/sample-rows.ts';
import { openFolder, projectFrom } from '../../support/open-case.ts';

const FINANCE = ['CFO', 'VP Finance', 'Finance Director'];

test('another rule moves the deals that the rows say, and what it cannot tell is counted apart', async () => {
  const engine = await openNodeEngine();
  try {
    const project = projectFrom('sample-data/project.json');
    const { warehouse, settings, ask } = await openFolder(engine, project, 'sample-data');
    const { questions, answered } = await ask([], []);
    const before: Filter = { field: 'buyer_role', not_in: FINANCE };
    const after: Filter = { field: 'company_size', at_least: 500 };
    const answer = { answered, questions, settings, warehouse };
    const choices = { period: null, compare: null, facets: [] };
    const moved = await movedDeals({ engine, analyst: new Analyst(engine) }, answer, choices, before, after);

    // Counted a second time from the rows; null is what a rule cannot tell.
    const sizes = new Map(linesOf('accounts.csv').map((line) => [line['Account Name'], line.Employees]));
    const deals = readDeals().deals.filter((deal) => deal.outcome === 'open' || inWindow(deal));
    const was = ({ line }: Deal) => (line.Title === '' ? null : !FINANCE.includes(line.Title ?? ''));
    const is = ({ line }: Deal) => {
      const size = sizes.get(line['Account Name'] ?? '') ?? '';
      return size === '' ? null : Number(size) >= 500;
    };
    const counts = (test: (deal: Deal) => boolean) => ({
      won: deals.filter((deal) => deal.outcome === 'won' && test(deal)).length,
      lost: deals.filter((deal) => deal.outcome === 'lost' && test(deal)).length,
      open: deals.filter((deal) => deal.outcome === 'open' && test(deal)).length,
    });
    expect(moved).toEqual({
      in: counts((deal) => was(deal) === false && is(deal) === true),
      out: counts((deal) => was(deal) === true && is(deal) === false),
      unchanged: counts((deal) => was(deal) === true && is(deal) === true),
      untold: {
        before: deals.filter((deal) => was(deal) === true && is(deal) === null).length,
        after: deals.filter((deal) => was(deal) === null && is(deal) === true).length,
      },
    });
    expect(moved.untold.before).toBeGreaterThan(0);
    expect(moved.in.won).toBeGreaterThan(0);
  } finally {
    await engine.close();
  }
});
