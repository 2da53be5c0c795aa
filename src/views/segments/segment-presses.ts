import { withoutValue, withValue } from '../../state/fields/facet-choices.ts';
import { writeChoices } from '../../state/fields/view-choices.ts';
import type { Segment } from '../../state/segments/segment-figures.ts';
import { goTo, hrefOf, type Place } from '../../ui/hash-location.ts';
import type { RowButton } from '../../ui/RowButtons.tsx';
import { segmentWords } from '../../verdicts/explain/discovery-words.ts';
import type { DealsAddress } from '../deals/deals-address.ts';
import { openDeals } from '../deals/deals-history.ts';
import type { SegmentView } from './use-segments.ts';

/** What pressing a segment does, and what pressing its count does. */
export type SegmentPresses = {
  filter(segment: Segment): RowButton;
  count(segment: Segment): RowButton;
  /** The same deals, where something else than a chart opens them. */
  deals(segment: Segment): DealsAddress;
  open(segment: Segment): void;
  chosen(segment: Segment): boolean;
};

/** `choices` as they are in force, with the filters on the fields shown. */
export function segmentPresses(
  view: SegmentView,
  facets: SegmentView['outside']['facets'],
  { path, search }: Place,
): SegmentPresses {
  const { answer, choice, figures, outside } = view;
  const { catalog } = answer.warehouse;
  const valuesOf = ({ labels }: Segment) =>
    labels.map((label, at) => ({ field: figures.dimensions[at]?.field ?? '', label }));
  /** A filter may name the field otherwise than the screen does. */
  const nameOf = (field: string) => facets.find((each) => catalog.find(each.field) === catalog.find(field))?.field;
  const spelt = (field: string, label: string) =>
    facets.find((each) => each.field === nameOf(field))?.in.find((each) => same(each, label)) ?? label;
  const holds = ({ field, label }: { field: string; label: string }) =>
    facets.some((facet) => facet.field === nameOf(field) && facet.in.some((each) => same(each, label)));
  const chosen = (segment: Segment) => valuesOf(segment).every(holds);
  const words = (segment: Segment) =>
    segmentWords(valuesOf(segment).map(({ field, label }) => ({ field, label: label || 'blank' })));
  const deals = (segment: Segment): DealsAddress => ({
    selection: {
      of: 'values',
      ...(choice.persona === undefined ? {} : { persona: choice.persona }),
      values: valuesOf(segment),
    },
    narrowing: { outcome: choice.measure === 'win_rate' ? 'closed' : 'won' },
  });
  // Listed as they were counted: without a filter on the field shown.
  const open = (segment: Segment) => openDeals({ path, search: writeChoices(outside, search) }, deals(segment));
  return {
    chosen,
    deals,
    open,
    filter(segment) {
      const pressed = chosen(segment);
      return {
        name: pressed ? `Take the filter away: ${words(segment)}` : `Filter every screen: ${words(segment)}`,
        pressed,
        press: () => {
          const next = valuesOf(segment).reduce(
            (before, { field, label }) =>
              (pressed ? withoutValue : withValue)(before, nameOf(field) ?? field, spelt(field, label)),
            facets,
          );
          goTo(hrefOf(path, writeChoices({ ...outside, facets: next }, search)));
        },
      };
    },
    count: (segment) => ({
      name: `See the ${choice.measure === 'win_rate' ? 'closed' : 'won'} deals where ${words(segment)}`,
      press: () => open(segment),
    }),
  };
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
