import type { ViewChoices } from '../../state/fields/view-choices.ts';
import { segmentSql } from '../../state/segments/segment-sql.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { useValueRates } from '../../state/words/use-value-rates.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { howToGet } from '../../verdicts/explain/how-to-get.ts';
import { NotesPanel } from '../words/NotesPanel.tsx';
import { type Noun, ratesTitle, statedTitle } from './triggers-words.ts';
import { ValueRates } from './ValueRates.tsx';

type Props = {
  answer: ReportAnswer;
  choices: ViewChoices;
  persona: string | undefined;
  /** A field of the deals, or one that is made of notes. */
  field: string;
  noun: Noun;
  order: 'rate' | 'count';
  /** What is said where the field is blank on every deal; nothing is said of a further source that is. */
  blank?: { title: string; field: string };
};

/** Win rates by what a field says; nothing where no file has it. */
export function FieldRates({ answer, choices, persona, field, noun, order, blank }: Props) {
  const told = useValueRates(answer, choices, field, persona);
  return (
    <NotesPanel height={240} told={told} what={`each ${noun.one}`}>
      {(figures) => {
        if (figures === null) return null;
        if (figures.segments.every(({ labels }) => labels[0] === '')) {
          if (blank === undefined) return null;
          return (
            <Card>
              <EmptyState title={blank.title}>
                The column is there and blank for every deal counted here. {howToGet(blank.field)}
              </EmptyState>
            </Card>
          );
        }
        return (
          <ValueRates
            field={field}
            figures={figures}
            fileName={`${noun.one.replaceAll(' ', '-')}-${field.replace(/[^\p{L}\p{N}]+/gu, '-')}`}
            least={answer.settings.method.minimum.closed_deals}
            noun={noun}
            order={order}
            persona={persona}
            sql={segmentSql(answer, choices, figures.dimensions, persona)}
            title={order === 'rate' ? ratesTitle(figures, noun) : statedTitle(figures, noun)}
          />
        );
      }}
    </NotesPanel>
  );
}
