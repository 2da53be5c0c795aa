import type { StatedPersona } from '../../../project/schema.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Menu } from '../../scope/Menu.tsx';

type Props = {
  personas: readonly StatedPersona[];
  chosen: readonly StatedPersona[];
  onChoose: (ids: readonly string[]) => void;
};

/** Which personas stand on the screen; the last one stays. */
export function PersonaMenu({ personas, chosen, onChoose }: Props) {
  const shown = new Set(chosen.map(({ id }) => id));
  const toggle = (id: string, checked: boolean) =>
    onChoose(personas.flatMap((each) => ((each.id === id ? checked : shown.has(each.id)) ? [each.id] : [])));
  return (
    <Menu
      label={`Personas: ${chosen.length}`}
      said={`Personas: ${chosen.length} of ${personas.length} ${chosen.length === 1 ? 'is' : 'are'} shown`}
    >
      <fieldset className="grid gap-2">
        <legend className="sr-only">Personas</legend>
        {personas.map(({ id, name }) => (
          <Checkbox
            checked={shown.has(id)}
            disabled={shown.size === 1 && shown.has(id)}
            key={id}
            label={name}
            onChange={(checked) => toggle(id, checked)}
          />
        ))}
      </fieldset>
    </Menu>
  );
}
