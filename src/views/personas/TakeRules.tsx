import { useMemo, useState } from 'react';
import { listWords } from '../../assumptions/state-filter.ts';
import { formatCount, formatShare } from '../../model/format.ts';
import { quarterName } from '../../model/quarter.ts';
import { DIALECTS } from '../../personas/rules-sql.ts';
import type { Project } from '../../project/schema.ts';
import { type Placed, placedIn, type RulesForm, rulesText } from '../../state/rules-taken.ts';
import type { ReportAnswer } from '../../state/use-report.ts';
import { useChoices } from '../../state/use-session.ts';
import { Card } from '../../ui/Card.tsx';
import { CodeBlock } from '../../ui/CodeBlock.tsx';
import { Select } from '../../ui/Select.tsx';

const NAMES: Record<RulesForm, string> = {
  duckdb: 'SQL for DuckDB',
  postgresql: 'SQL for PostgreSQL',
  bigquery: 'SQL for BigQuery',
  snowflake: 'SQL for Snowflake',
  json: 'JSON',
};
const FORMS: readonly RulesForm[] = [...DIALECTS, 'json'];

/** The membership rules for other tools, so that a dashboard calls the same deals by the same name. */
export function TakeRules({ project, answer }: { project: Project; answer: ReportAnswer | null }) {
  const files = useChoices((state) => state.files);
  const [form, choose] = useState<RulesForm>('duckdb');
  const text = useMemo(() => rulesText(project, files, form), [project, files, form]);
  const placed = useMemo(() => (answer === null ? null : placedIn(answer, project)), [answer, project]);
  return (
    <Card
      note={placed === null ? 'The first rule that is met names the deal' : placedWords(placed)}
      title="Membership rules for other tools"
    >
      <Select
        className="mb-3 max-w-xs"
        label="Written as"
        onChange={choose}
        options={FORMS.map((value) => ({ value, label: NAMES[value] }))}
        value={form}
      />
      <CodeBlock fileName={form === 'json' ? 'personas.json' : 'personas.sql'} label={NAMES[form]} text={text} />
    </Card>
  );
}

function placedWords({ quarter, deals, labelled, several, left_out }: Placed): string {
  const share = (part: number) => (deals === 0 ? '' : ` (${formatShare(part / deals, deals)})`);
  const words = [
    `Of ${formatCount(deals)} deals closed in ${quarterName(quarter)}, ${formatCount(labelled)}${share(labelled)} get a name and ${formatCount(deals - labelled)} stay unclassified.`,
  ];
  if (several > 0) words.push(`${formatCount(several)} meet more than one rule; the first one counts.`);
  if (left_out.length > 0) words.push(`Left out, as they read people or touches: ${listWords(left_out, 'and')}.`);
  return words.join(' ');
}
