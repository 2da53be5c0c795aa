import { fieldLabel } from '../../assumptions/state-filter.ts';
import { type DerivedFrom, ENDING, readDerivedName } from '../../model/derived-field.ts';
import { formatCount } from '../../model/format.ts';
import type { SegmentValue } from '../../state/deals/deal-selection.ts';

/** More labels than these are counted and not named. */
const MOST = 2;

const WHOSE: Readonly<Record<DerivedFrom, string>> = {
  each: '',
  listed: 'on the list of lost deals, ',
  losses: 'on the list of lost deals, the rep’s ',
  voice: 'the buyer’s ',
  noted: '',
};

/** "loss reason is Price", "the buyer’s loss reason is Price or Timing", "the outcome is no decision". */
export function valuesWords(values: readonly SegmentValue[]): string[] {
  const fields = [...new Set(values.map(({ field }) => field))];
  return fields.map((field) => {
    const labels = values.filter((value) => value.field === field).map(({ label }) => label);
    if (field === ENDING) return `the outcome is ${labels.join(' or ').toLowerCase()}`;
    const derived = readDerivedName(field);
    const name = derived === null ? fieldLabel(field) : `${WHOSE[derived.from]}${fieldLabel(derived.field)}`;
    const words = labels.map((label) => (label === '' ? 'blank' : label));
    return `${name} is ${words.length > MOST ? `one of ${formatCount(words.length)}` : words.join(' or ')}`;
  });
}
