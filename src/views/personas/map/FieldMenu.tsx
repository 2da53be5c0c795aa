import type { MapField } from '../../../personas/map-fields.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Menu } from '../../scope/Menu.tsx';

type Props = {
  offered: readonly MapField[];
  chosen: readonly MapField[];
  /** Somebody has chosen, so that there is something to take back. */
  isChosen: boolean;
  onChoose: (keys: readonly string[] | null) => void;
};

/** Which fields stand beside each other. */
export function FieldMenu({ offered, chosen, isChosen, onChoose }: Props) {
  const shown = new Set(chosen.map(({ key }) => key));
  const groups = [...new Set(offered.map(({ group }) => group))];
  const toggle = (key: string, checked: boolean) =>
    onChoose(offered.flatMap((field) => ((field.key === key ? checked : shown.has(field.key)) ? [field.key] : [])));
  return (
    <Menu label={`Fields: ${chosen.length}`} said={`Fields: ${chosen.length} of ${offered.length} are shown`}>
      {isChosen && (
        <Button className="-mt-1 mb-2" look="quiet" onClick={() => onChoose(null)} size="small">
          Show the usual ones
        </Button>
      )}
      <div className="grid gap-3">
        {groups.map((group) => (
          <fieldset className="grid gap-1.5" key={group}>
            <legend className="mb-1 text-xs font-semibold text-soft">{group}</legend>
            {offered
              .filter((field) => field.group === group)
              .map(({ key, label }) => (
                <Checkbox
                  checked={shown.has(key)}
                  key={key}
                  label={label}
                  onChange={(checked) => toggle(key, checked)}
                />
              ))}
          </fieldset>
        ))}
      </div>
    </Menu>
  );
}
