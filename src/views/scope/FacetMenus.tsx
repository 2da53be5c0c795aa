import { fieldLabel } from '../../assumptions/state-filter.ts';
import { facetChoices, withoutValue, withValue } from '../../state/fields/facet-choices.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { sentenceCase } from '../verdict/sentence-case.ts';
import { Menu } from './Menu.tsx';
import type { ScopeProps } from './scope-props.ts';

/** One menu for each field that deals can be narrowed by. */
export function FacetMenus({ answer, choices, onChoose }: ScopeProps) {
  return facetChoices(answer.warehouse, answer.answered.answers.facts).map(({ field, values }) => {
    const chosen = choices.facets.find((facet) => facet.field === field)?.in ?? [];
    const label = sentenceCase(fieldLabel(field));
    return (
      <Menu
        key={field}
        label={label}
        said={chosen.length === 0 ? `${label}: all` : `${label}: ${chosen.length} of ${values.length}`}
      >
        <fieldset className="flex flex-col gap-2">
          <legend className="sr-only">{label}</legend>
          {values.map((value) => (
            <Checkbox
              checked={chosen.includes(value)}
              key={value}
              label={value}
              onChange={(checked) =>
                onChoose({
                  ...choices,
                  facets: (checked ? withValue : withoutValue)(choices.facets, field, value),
                })
              }
            />
          ))}
        </fieldset>
        {chosen.length > 0 && (
          <Button
            className="mt-2"
            look="quiet"
            onClick={() => onChoose({ ...choices, facets: choices.facets.filter((facet) => facet.field !== field) })}
            size="small"
          >
            Show all
          </Button>
        )}
      </Menu>
    );
  });
}
