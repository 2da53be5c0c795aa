import { type Cell, stateOf } from '../model/cell.ts';
import type { ClaimOf } from '../model/claim.ts';
import { type Answers, inGroup, inWindow, type Span, sumOver, within } from './answers.ts';
import { lacks, type Missing, missingKind } from './campaign-missing.ts';
import type { AskedCost } from './campaign-questions.ts';
import type { Evidence } from './evidence.ts';
import { groundOf, groupOf } from './ground.ts';
import type { Asked } from './questionnaire.ts';

type SpendRow = Answers['campaigns'][number];

const bounded = (span: Span): boolean => span.first !== null || span.last !== null;

/** Whether a row falls into the window; one without a day only into all time. */
const inSpan = ({ quarter }: SpendRow, span: Span): boolean => within(quarter === 0 ? null : quarter, span);

/** What campaigns of a kind spent for each deal of the group that they brought and that was won. */
export function costPerWin(answers: Answers, asked: Asked, claim: ClaimOf<'cost_per_win'>, span: Span): Evidence {
  const ground = groundOf(answers, asked, span, false);
  const { campaigns } = asked;
  if (campaigns?.of !== 'cost') throw new Error('A cost per win was asked without campaigns.');
  const missing = missingFor(answers, campaigns, claim, span);
  if (missing !== null) return { ...ground, kind: 'untestable', ...missing };
  const rows = answers.campaigns.filter(({ kind }) => kind === campaigns.kind);
  const counted = rows.filter((row) => inSpan(row, span));
  const undated = bounded(span) ? rows.filter(({ quarter }) => quarter === 0) : [];
  const known = distinct(counted.filter(({ with_spend }) => with_spend > 0));
  const shared = {
    ...ground,
    eligible: distinct([...counted, ...undated]).size,
    recorded: known.size,
    kind: 'cost' as const,
    campaigns: known.size,
  };
  if (!isTraced(answers, campaigns)) {
    // The list says of a whole campaign what it won, so its whole spend stands against it.
    const whole = rows.filter(({ campaign_number }) => known.has(campaign_number));
    return { ...shared, spend_minor: spent(whole), wins: sum(whole, ({ wins }) => wins), traced: 'listed', others: 0 };
  }
  const brought = bounded(span) ? campaigns.dated : campaigns.brought;
  const won = (inside: (cell: Cell) => boolean) =>
    sumOver(
      answers.outcomes,
      answers.facts,
      (cell) => cell.outcome === 'won' && inWindow(cell, span) && stateOf(cell, brought) === 'in' && inside(cell),
    );
  const wins = won((cell) => inGroup(cell, groupOf(asked)));
  const { named, touched } = answers.facts.campaigns?.traced ?? { named: false, touched: false };
  return {
    ...shared,
    spend_minor: spent(counted),
    wins,
    traced: named && touched ? 'either' : named ? 'named' : 'touched',
    others: won(() => true) - wins,
  };
}

const sum = (rows: readonly SpendRow[], of: (row: SpendRow) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);
const spent = (rows: readonly SpendRow[]): number => sum(rows, ({ spend_minor }) => spend_minor);
const distinct = (rows: readonly SpendRow[]): Set<number> =>
  new Set(rows.map(({ campaign_number }) => campaign_number));

/** Whether any deal at all is known to come from a campaign of the list. */
function isTraced({ facts, outcomes }: Answers, { brought }: AskedCost): boolean {
  if (facts.campaigns === null || !(facts.campaigns.traced.named || facts.campaigns.traced.touched)) return false;
  return sumOver(outcomes, facts, (cell) => stateOf(cell, brought) !== 'unknown') > 0;
}

function missingFor(
  answers: Answers,
  campaigns: AskedCost,
  claim: ClaimOf<'cost_per_win'>,
  span: Span,
): Missing | null {
  const unknown = missingKind(answers, campaigns, claim);
  if (unknown !== null) return unknown;
  const rows = answers.campaigns.filter(({ kind }) => kind === campaigns.kind);
  if (answers.facts.campaigns?.has.spend !== true || rows.every(({ with_spend }) => with_spend === 0))
    return lacks('spend');
  if (bounded(span) && rows.every(({ quarter }) => quarter === 0)) return lacks('start_date');
  if (!isTraced(answers, campaigns) && !rows.some(({ wins }) => wins > 0)) return lacks('campaign');
  return null;
}
