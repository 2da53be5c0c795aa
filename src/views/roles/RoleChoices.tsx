import type { RoleGrouping } from '../../model/role-test.ts';
import type { ReportAnswer } from '../../state/use-report.ts';
import { Select } from '../../ui/Select.tsx';
import { PersonaChoice } from '../scope/PersonaChoice.tsx';
import type { RolesChoice } from './roles-address.ts';

type Props = { answer: ReportAnswer; choice: RolesChoice; onChoose: (choice: RolesChoice) => void };

/** Whose deals, and how roles are told apart. */
export function RoleChoices({ answer, choice, onChoose }: Props) {
  const { personas } = answer.report;
  return (
    <div className="flex flex-wrap items-end gap-3 print:hidden">
      {personas.length > 0 && (
        <PersonaChoice
          onChange={(persona) => onChoose({ ...choice, persona })}
          personas={personas}
          value={choice.persona}
        />
      )}
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
