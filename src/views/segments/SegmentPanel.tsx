import { useMemo } from 'react';
import { fieldLabel } from '../../assumptions/state-filter.ts';
import type { ViewChoices } from '../../state/fields/view-choices.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import type { SegmentFields } from '../../tables/segment-fields.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { goTo, hrefOf, usePath, useSearch } from '../../ui/hash-location.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Recounting } from '../../ui/Recounting.tsx';
import { howToGet } from '../../verdicts/explain/how-to-get.ts';
import { AgainstRest } from './AgainstRest.tsx';
import { BandEdges } from './BandEdges.tsx';
import { FieldsNote } from './FieldsNote.tsx';
import { fieldTitle, WHY_LEFT_OUT } from './field-names.ts';
import { SegmentChoices } from './SegmentChoices.tsx';
import { SegmentDots } from './SegmentDots.tsx';
import { SegmentMap } from './SegmentMap.tsx';
import { type SegmentChoice, writeSegments } from './segment-address.ts';
import { segmentPresses } from './segment-presses.ts';
import { MEASURE_NAMES } from './segment-words.ts';
import { type SegmentView, useSegments } from './use-segments.ts';

type Props = {
  answer: ReportAnswer;
  choices: ViewChoices;
  found: SegmentFields;
  choice: SegmentChoice & { by: string };
};

/** The choice of fields and measure, and what they show; or why they show nothing. */
export function SegmentPanel({ answer, choices, found, choice }: Props) {
  const path = usePath();
  const search = useSearch();
  const choose = (next: SegmentChoice) => goTo(hrefOf(path, writeSegments(next, search)));
  const lacking = whatIsLacking({ answer, found, choice });
  return (
    <>
      <SegmentChoices choice={choice} fields={found.fields} onChoose={choose} />
      {lacking === null ? (
        <Shown answer={answer} choice={choice} choices={choices} onChoose={choose} />
      ) : (
        <Card className="mb-4">
          <EmptyState title={lacking.title}>{lacking.remedy}</EmptyState>
        </Card>
      )}
      <FieldsNote found={found} warehouse={answer.warehouse} />
    </>
  );
}

function whatIsLacking({ answer, found, choice }: Omit<Props, 'choices'>): { title: string; remedy: string } | null {
  const { catalog } = answer.warehouse;
  const { has } = answer.answered.answers.facts;
  for (const name of [choice.by, choice.and]) {
    if (name === null) continue;
    if (catalog.find(name) === undefined) return { title: `No file has ${fieldLabel(name)}`, remedy: howToGet(name) };
    const left = found.left_out.find((each) => catalog.find(each.name) === catalog.find(name));
    if (left !== undefined) {
      return { title: `${fieldTitle(name)} ${WHY_LEFT_OUT[left.why]}`, remedy: 'Choose another field above.' };
    }
  }
  const persona = choice.persona;
  if (typeof persona === 'string' && !answer.questions.members.has(persona)) {
    return { title: 'There is no such persona any more', remedy: 'Choose another persona above, or all deals.' };
  }
  const { measure } = choice;
  const without = (what: string, field: string) => ({
    title: `${MEASURE_NAMES[measure]} cannot be counted without ${what}`,
    remedy: `${howToGet(field)} If a file holds it under another name, map that column under Sources.`,
  });
  if ((measure === 'size' || measure === 'value') && !has.amount) return without('amounts', 'amount');
  const timed = has.cycle_days || (has.created_date && has.close_date);
  return measure === 'days' && !timed ? without('created and close dates', 'cycle_days') : null;
}

type ShownProps = Omit<Props, 'found'> & { onChoose: (choice: SegmentChoice) => void };

function Shown({ answer, choices, choice, onChoose }: ShownProps) {
  const fields = useMemo(() => [choice.by, ...(choice.and === null ? [] : [choice.and])], [choice.by, choice.and]);
  const state = useSegments(answer, choices, choice, fields);
  switch (state.kind) {
    case 'asking':
      return <Loading height={400} what="the segments" />;
    case 'failed':
      return (
        <ErrorPanel
          remedy="Choose another field, or reload to try again."
          title="The segments could not be counted"
          what={state.message}
        />
      );
    case 'ready':
      return (
        <Recounting busy={state.busy}>
          <Drawn choices={choices} onChoose={onChoose} view={state.view} />
        </Recounting>
      );
    default:
      return state satisfies never;
  }
}

type DrawnProps = { view: SegmentView; choices: ViewChoices; onChoose: (choice: SegmentChoice) => void };

function Drawn({ view, choices, onChoose }: DrawnProps) {
  const path = usePath();
  const search = useSearch();
  const { choice, figures } = view;
  const presses = segmentPresses(view, choices.facets, { path, search });
  const filtered = choices !== view.outside && choices.facets.length > view.outside.facets.length;
  const bands = (field: string, edges: string | null) => {
    const { [field]: _, ...others } = choice.bands;
    onChoose({ ...choice, bands: edges === null ? others : { ...others, [field]: edges } });
  };
  const onEvery = (every: boolean) => onChoose({ ...choice, every });
  const Chart = figures.dimensions.length === 1 ? SegmentDots : SegmentMap;
  return (
    <div className="mb-4 grid gap-4">
      {figures.dimensions.some(({ edges }) => edges !== null) && (
        <div className="flex flex-wrap gap-x-6 gap-y-2 print:hidden">
          {figures.dimensions.map(({ field, edges }) =>
            edges === null ? null : (
              <BandEdges
                field={field}
                inForce={edges}
                key={`${field} ${edges.join(' ')}`}
                onChange={(text) => bands(field, text)}
                written={choice.bands[field]}
              />
            ),
          )}
        </div>
      )}
      {filtered && (
        <p className="text-[13px] text-soft">
          Here the filter on {figures.dimensions.map(({ field }) => fieldLabel(field)).join(' and ')} marks its rows and
          leaves the others to compare with; on every other screen it narrows the deals.
        </p>
      )}
      <Chart onEvery={onEvery} presses={presses} view={view} />
      <AgainstRest presses={presses} view={view} />
    </div>
  );
}
