import { EMPATHY, SAYS } from '../../../personas/profile-fields.ts';
import { profileItems } from '../../../personas/profile-items.ts';
import type { StatedPersona } from '../../../project/schema.ts';
import type { ViewChoices } from '../../../state/fields/view-choices.ts';
import type { ReportAnswer } from '../../../state/verdicts/use-report.ts';
import { Card } from '../../../ui/Card.tsx';
import { ScreenLink } from '../../../ui/ScreenLink.tsx';
import { personaPath } from '../../verdict/assumption-path.ts';
import { Heard } from './Heard.tsx';
import { Quarter } from './Quarter.tsx';
import { SaidInNotes } from './SaidInNotes.tsx';

type Props = { persona: StatedPersona; answer: ReportAnswer | null; choices: ViewChoices; waiting: boolean };

/** Where the quarters stand on a wide screen: what was heard first, beside what the persona is taken to say. */
const PLACES: Readonly<Record<string, string>> = {
  says: 'lg:col-start-2 lg:row-start-1 print:col-start-2 print:row-start-1',
  thinks: 'lg:col-start-3 lg:row-start-1 print:col-start-3 print:row-start-1',
  does: 'lg:col-start-2 lg:row-start-2 print:col-start-2 print:row-start-2',
  feels: 'lg:col-start-3 lg:row-start-2 print:col-start-3 print:row-start-2',
};

/** One persona: four quarters, and what its customers said. */
export function EmpathyCard({ persona, answer, choices, waiting }: Props) {
  const [says, ...others] = EMPATHY.map((field) => ({
    key: field.key,
    label: field.label,
    field: `${SAYS[0]}.${field.key}`,
    items: profileItems(persona.profile, [SAYS[0], field.key]),
  }));
  const path = personaPath(persona.id);
  return (
    <Card
      actions={
        <ScreenLink className="text-accent underline underline-offset-2 print:hidden" to={path}>
          Open the document
        </ScreenLink>
      }
      className="break-inside-avoid"
      title={persona.name}
    >
      <div className="grid gap-3 lg:grid-cols-3 print:grid-cols-3 print:gap-2">
        {says !== undefined && (
          <Quarter {...says} className={PLACES[says.key] ?? ''} persona={persona}>
            {answer !== null && says.items !== null && says.items.length > 0 && (
              <SaidInNotes answer={answer} choices={choices} persona={persona} />
            )}
          </Quarter>
        )}
        <Heard
          answer={answer}
          choices={choices}
          className="lg:col-start-1 lg:row-span-2 lg:row-start-1 print:col-start-1 print:row-span-2 print:row-start-1"
          persona={persona}
          waiting={waiting}
        />
        {others.map((quarter) => (
          <Quarter {...quarter} className={PLACES[quarter.key] ?? ''} key={quarter.key} persona={persona} />
        ))}
      </div>
    </Card>
  );
}
