import { fieldLabel } from '../../assumptions/state-filter.ts';
import { facetChoices, withoutValue } from '../../state/fields/facet-choices.ts';
import { Button } from '../../ui/Button.tsx';
import { sentenceCase } from '../verdict/sentence-case.ts';
import type { ScopeProps } from './scope-props.ts';

/** The filters in force, each with a way out of it. One that the data do not know comes from an old link and says so. */
export function FacetChips({ answer, choices, onChoose }: ScopeProps) {
  const known = facetChoices(answer.warehouse, answer.answered.answers.facts);
  const values = choices.facets.flatMap(({ field, in: chosen }) => chosen.map((value) => ({ field, value })));
  if (values.length === 0) return null;
  return (
    <ul aria-label="Filters in force" className="flex min-w-0 flex-wrap items-center gap-1.5">
      {values.map(({ field, value }) => {
        const listed = known.find((choice) => choice.field === field);
        // Of a field that no menu lists, the values are bands or too many to know here.
        const inData =
          listed === undefined || value === ''
            ? answer.warehouse.catalog.find(field) !== undefined
            : listed.values.includes(value);
        const words = `${sentenceCase(fieldLabel(field))}: ${value === '' ? 'blank' : value}`;
        return (
          <li className="min-w-0" key={`${field} ${value}`}>
            <button
              aria-label={`Remove the filter ${words}`}
              className="inline-flex min-h-7 max-w-full items-center gap-1.5 rounded-full bg-accent-wash px-2.5 text-[13px] text-accent hover:brightness-95"
              onClick={() => onChoose({ ...choices, facets: withoutValue(choices.facets, field, value) })}
              title={words}
              type="button"
            >
              <span className="truncate">{words}</span>
              {!inData && <span className="whitespace-nowrap text-soft">(not in the data)</span>}
              <span aria-hidden="true">×</span>
            </button>
          </li>
        );
      })}
      {values.length > 1 && (
        <li>
          <Button look="quiet" onClick={() => onChoose({ ...choices, facets: [] })} size="small">
            Clear filters
          </Button>
        </li>
      )}
    </ul>
  );
}
