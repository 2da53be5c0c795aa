import { fieldLabel } from '../../assumptions/state-filter.ts';
import type { FieldRole, WhyLeftOut } from '../../tables/segment-fields.ts';
import { sentenceCase } from '../verdict/sentence-case.ts';

/** "Industry", as the chips of the bar write it. */
export const fieldTitle = (field: string): string => sentenceCase(fieldLabel(field));

/** What fields say of a deal, those that describe a buyer first. */
export const FIELD_ROLES: readonly { role: FieldRole; name: string }[] = [
  { role: 'buyer', name: 'Describe the buyer' },
  { role: 'other', name: 'Other columns' },
  { role: 'people', name: 'People of the deal' },
  { role: 'course', name: 'Known once a deal moves or ends' },
];

export const WHY_LEFT_OUT: Readonly<Record<WhyLeftOut, string>> = {
  outcome: 'says the outcome itself',
  words: 'holds words to be read; see Win / loss',
  names_each: 'has nearly as many values as deals',
  one_value: 'has the same value everywhere',
  blank: 'is blank everywhere',
};
