import { fieldLabel } from '../../assumptions/state-filter.ts';
import { type DerivedFrom, ENDING, readDerivedName } from '../../model/derived-field.ts';
import type { SegmentValue } from '../../state/deal-selection.ts';

const WHOSE: Readonly<Record<DerivedFrom, string>> = {
  each: '',
  listed: 'on the list of lost deals, ',
  losses: 'on the list of lost deals, the rep’s ',
  voice: 'the buyer’s ',
  noted: '',
};

/** "loss reason is Price", "the buyer’s loss reason is Price", "the outcome is no decision". */
export function valueWords({ field, label }: SegmentValue): string {
  if (field === ENDING) return `the outcome is ${label.toLowerCase()}`;
  const derived = readDerivedName(field);
  const name = derived === null ? fieldLabel(field) : `${WHOSE[derived.from]}${fieldLabel(derived.field)}`;
  return `${name} is ${label === '' ? 'blank' : label}`;
}
