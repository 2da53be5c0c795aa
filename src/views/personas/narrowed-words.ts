import { fieldLabel, listWords } from '../../assumptions/state-filter.ts';
import type { ViewChoices } from '../../state/fields/view-choices.ts';

/** ", region: EMEA or APAC": what figures are narrowed to, since the filters above a screen are not printed. */
export const narrowedWords = ({ facets }: ViewChoices): string =>
  facets.map(({ field, in: values }) => `, ${fieldLabel(field)}: ${listWords(values, 'or')}`).join('');
