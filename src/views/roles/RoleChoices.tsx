import type { RoleGrouping } from '../../model/role-test.ts';
import { Select } from '../../ui/Select.tsx';
import { PersonaChoice } from '../scope/PersonaChoice.tsx';
import type { RolesChoice } from './roles-address.ts';

type Props = { choice: RolesChoice; onChoose: (choice: RolesChoice) => void };

/** Whose deals, and how roles are told apart. */
export function RoleChoices({ choice, onChoose }: Props) {
  return (
    <div className="flex flex-wrap items-end gap-3 print:hidden">
      <PersonaChoice offersNobody onChange={(persona) => onChoose({ ...choice, persona })} value={choice.persona} />
      <Select<RoleGrouping>
        className="w-48"
        label="Roles by"
        onChange={(by) => onChoose({ ...choice, by })}
        options={[
          { value: 'title', label: 'Job title' },
          { value: 'level', label: 'Level' },
        ]}
        value={choice.by}
      />
    </div>
  );
}
