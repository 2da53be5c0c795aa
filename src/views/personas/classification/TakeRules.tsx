import { useMemo, useState } from 'react';
import { DIALECTS } from '../../../personas/sql-dialects.ts';
import type { Project } from '../../../project/schema.ts';
import { fileColumns, type RulesOf } from '../../../state/personas/file-columns.ts';
import { type RulesForm, rulesOf, rulesText } from '../../../state/personas/rules-taken.ts';
import { sheetPlan } from '../../../state/personas/sheet-plan.ts';
import { useChoices } from '../../../state/sitting/use-session.ts';
import { Card } from '../../../ui/Card.tsx';
import { CodeBlock } from '../../../ui/CodeBlock.tsx';
import { Select } from '../../../ui/Select.tsx';
import { SheetFormula } from './SheetFormula.tsx';

const NAMES: Record<RulesForm, string> = {
  duckdb: 'SQL for DuckDB',
  postgresql: 'SQL for PostgreSQL',
  bigquery: 'SQL for BigQuery',
  snowflake: 'SQL for Snowflake',
  json: 'JSON',
  formula: 'Spreadsheet formula',
};
const FORMS: readonly RulesForm[] = [...DIALECTS, 'json', 'formula'];

type Props = { project: Project; of: RulesOf };

/** The rules for other tools, so that a dashboard calls the same records by the same name. */
export function TakeRules({ project, of }: Props) {
  const files = useChoices((state) => state.files);
  const [form, choose] = useState<RulesForm>('duckdb');
  const columns = useMemo(() => fileColumns(files, of), [files, of]);
  const rules = useMemo(() => rulesOf(project, fileColumns(files, 'deals').columnOf, of), [project, files, of]);
  const taken = useMemo(
    () => (form === 'formula' ? null : rulesText(project, files, of, form)),
    [project, files, of, form],
  );
  const plan = useMemo(() => (form === 'formula' ? sheetPlan(rules, columns) : null), [form, rules, columns]);
  const left_out = taken?.left_out ?? plan?.left_out ?? [];
  return (
    <Card
      note="The first rule that is met names the record; what meets none ends as Unclassified"
      title="Take the rules along"
    >
      <Select
        className="mb-3 max-w-xs"
        label="Written as"
        onChange={choose}
        options={FORMS.map((value) => ({ value, label: NAMES[value] }))}
        value={form}
      />
      {left_out.length > 0 && (
        <div className="mb-3 text-at-risk">
          <p>Left out, so that what they name gets another name there, or none:</p>
          <ul className="list-disc pl-5">
            {left_out.map(({ label, reason }) => (
              <li key={label}>
                {label}: {reason}.
              </li>
            ))}
          </ul>
        </div>
      )}
      {taken !== null && (
        <CodeBlock
          fileName={`${of === 'deals' ? 'personas' : 'contacts'}.${form === 'json' ? 'json' : 'sql'}`}
          label={NAMES[form]}
          text={taken.text}
        />
      )}
      {plan !== null && <SheetFormula plan={plan} />}
    </Card>
  );
}
