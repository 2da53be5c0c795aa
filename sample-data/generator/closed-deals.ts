import { addDays } from '../../src/model/quarter.ts';
import { type Block, closingDay, quartersOf, workday } from './calendar.ts';
import { CELLS } from './cells.ts';
import { COMMON_MIXES, ENGAGED, MIXES, type Mix } from './mixes.ts';
import { lognormalLadder } from './normal.ts';
import { handOut } from './quota.ts';
import { type Random, randomFor } from './random.ts';
import { type FieldName, fieldOf, GROUPS, type Group, type SampleDeal } from './sample-deal.ts';
import { LOSS_DELAY, SHAPES } from './shapes.ts';

/** The last working day but one of 2025, on which stale deals were closed in bulk. */
const BULK_DAY = '2025-12-30';
const BULK_QUARTER = quartersOf('window')[0];
const BULK_LOSSES: Readonly<Record<Group, number>> = { finance: 0, operations: 12, it: 10, owner: 10, none: 12 };

/** A deal that has nothing but its place; everything else follows. */
export function emptyDeal(place: Pick<SampleDeal, 'group' | 'outcome' | 'block' | 'quarter'>): SampleDeal {
  return {
    ...place,
    fields: {},
    bulk: false,
    created: '',
    closes: '',
    stage: '',
    amount: null,
    account: { name: '', domain: '', industry: '', region: '', employees: null },
    owner: '',
    id: '',
    name: '',
    campaign: '',
    description: '',
  };
}

/** All deals that were won or lost, with their fields, days and amounts, by the quotas of the plan. */
export function closedDeals(): SampleDeal[] {
  const deals = CELLS.flatMap((cell) =>
    quartersOf(cell.block).flatMap((quarter, index) => {
      const closed = cell.closed[index] ?? 0;
      const won = cell.won[index] ?? 0;
      return Array.from({ length: closed }, (_, number) => ({
        ...emptyDeal({ group: cell.group, outcome: number < won ? 'won' : 'lost', block: cell.block, quarter }),
        fields: { ...cell.fields },
      }));
    }),
  );
  for (const group of GROUPS) {
    for (const block of ['history', 'window'] as const) {
      for (const outcome of ['won', 'lost'] as const) {
        const members = deals.filter(
          (deal) => deal.group === group && deal.block === block && deal.outcome === outcome,
        );
        fillFields(members, group, block, outcome);
        markBulk(members, randomFor(`bulk ${group} ${outcome}`));
        layOutDays(members, randomFor(`days ${group} ${block} ${outcome}`));
      }
    }
  }
  return deals;
}

export function fillFields(
  members: readonly SampleDeal[],
  group: Group,
  block: Block | 'open',
  outcome: SampleDeal['outcome'],
): void {
  const fill = (field: FieldName, mix: Mix, among = members): void => {
    const open = among.filter((deal) => deal.fields[field] === undefined);
    const random = randomFor(`${field} ${group} ${block} ${outcome}`);
    handOut(
      open,
      (deal) => deal.quarter,
      mix[outcome],
      random,
      (deal, value) => {
        deal.fields[field] = value;
      },
    );
  };
  for (const [field, mix] of Object.entries({ ...MIXES[group], ...COMMON_MIXES })) fill(field as FieldName, mix);
  const inManufacturing = (deal: SampleDeal): boolean => fieldOf(deal, 'industry') === 'Manufacturing';
  fill('engaged', ENGAGED.manufacturing, members.filter(inManufacturing));
  fill('engaged', ENGAGED.elsewhere);
}

function markBulk(members: readonly SampleDeal[], random: Random): void {
  const candidates = members.filter((deal) => deal.quarter === BULK_QUARTER && deal.outcome === 'lost');
  const count = candidates.length === 0 ? 0 : BULK_LOSSES[(candidates[0] as SampleDeal).group];
  for (const deal of random.shuffle(candidates).slice(0, count)) {
    deal.bulk = true;
    deal.closes = BULK_DAY;
    deal.created = workday(addDays(BULK_DAY, -random.whole(150, 330)));
  }
}

function layOutDays(members: readonly SampleDeal[], random: Random): void {
  const dated = random.shuffle(members.filter((deal) => !deal.bulk));
  const shape = SHAPES[dated[0]?.group ?? 'none'];
  const median = dated[0]?.outcome === 'lost' ? shape.days * LOSS_DELAY : shape.days;
  const days = lognormalLadder(dated.length, median, shape.days_sigma, random.unit);
  for (const [index, deal] of dated.entries()) {
    deal.closes = closingDay(deal.quarter, random);
    deal.created = workday(addDays(deal.closes, -Math.max(3, Math.round(days[index] as number))));
  }
}
