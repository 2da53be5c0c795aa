import type { Measure } from '../model/claim.ts';
import { fieldsOf, peopleFieldsOf, tablesOf } from '../model/filter.ts';
import { lostDealColumns } from '../model/source-family.ts';
import type { TableName } from '../model/tables.ts';
import type { Asked, Questionnaire } from './questionnaire.ts';

/** Where a field stands, and what it is, whatever it is called. */
export type FieldPlace = { canonical: string; people: boolean; lookup: string | null };

const OF_CAMPAIGNS: readonly Measure[] = ['cost_per_win', 'campaign_conversion'];

/**
 * Whether the evidence of an assumption reads rows of this kind, so that one that is missing could have been among them.
 * `file` tells lookups apart.
 */
export function readsRows(
  { table, file }: { table: TableName; file: string },
  asked: Asked,
  questions: Questionnaire,
  placeOf: (field: string) => FieldPlace,
): boolean {
  const { claim } = asked.assumption;
  if (claim.measure === 'belief') return false;
  const numbers = claim.measure === 'coverage' ? [questions.accounted] : [asked.group, asked.versus];
  const filters = numbers.flatMap((number) => (number === null ? [] : (questions.conditions[number] ?? [])));
  const fields = [...filters.flatMap(fieldsOf), ...('field' in claim ? [claim.field] : [])].map(placeOf);
  const related = filters.flatMap(tablesOf);
  switch (table) {
    case 'deals':
      return true;
    case 'lookup':
      return fields.some(({ lookup }) => lookup === file);
    case 'people':
      return (
        fields.some(({ people }) => people) ||
        filters.flatMap(peopleFieldsOf).length > 0 ||
        related.includes('people') ||
        claim.measure === 'campaign_conversion'
      );
    case 'touches':
      return related.includes('touches') || OF_CAMPAIGNS.includes(claim.measure);
    case 'campaigns':
      return OF_CAMPAIGNS.includes(claim.measure);
    case 'losses':
      return (
        claim.measure === 'language' || ('field' in claim && lostDealColumns(placeOf(claim.field).canonical).length > 0)
      );
    case 'notes':
      return claim.measure === 'language';
    // They speak beside the evidence, and a row that is set aside does not say of whom.
    case 'observations':
      return false;
    default:
      return table satisfies never;
  }
}
