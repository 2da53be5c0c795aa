import { SEGMENT_MEASURES, type SegmentMeasure } from '../../state/segment-figures.ts';
import type { ReportAnswer } from '../../state/use-report.ts';
import type { SegmentField } from '../../tables/segment-fields.ts';
import { Select } from '../../ui/Select.tsx';
import { FieldChoice } from './FieldChoice.tsx';
import type { SegmentChoice } from './segment-address.ts';
import { MEASURE_NAMES } from './segment-words.ts';

type Props = {
  answer: ReportAnswer;
  fields: readonly SegmentField[];
  choice: SegmentChoice & { by: string };
  onChoose: (choice: SegmentChoice) => void;
};

const EVERYBODY = 'all';
const NOBODY = 'nobody';
const ONE = 'one ';

/** By which fields, what of them, and whose deals. */
export function SegmentChoices({ answer, fields, choice, onChoose }: Props) {
  const { personas } = answer.report;
  const { persona } = choice;
  return (
    <div className="mb-4 flex flex-wrap items-end gap-3 print:hidden">
      <FieldChoice
        fields={fields}
        label="By"
        onChange={(by) => onChoose({ ...choice, by, and: by === choice.and ? null : choice.and, every: false })}
        value={choice.by}
      />
      <FieldChoice
        fields={fields.filter(({ name }) => name !== choice.by)}
        label="And by"
        none="No second field"
        onChange={(and) => onChoose({ ...choice, and: and === '' ? null : and, every: false })}
        value={choice.and ?? ''}
      />
      <Select<SegmentMeasure>
        className="w-48"
        label="Measure"
        onChange={(measure) => onChoose({ ...choice, measure })}
        options={SEGMENT_MEASURES.map((value) => ({ value, label: MEASURE_NAMES[value] }))}
        value={choice.measure}
      />
      {personas.length > 0 && (
        <Select
          className="w-48"
          label="Persona"
          onChange={(value) =>
            onChoose({
              ...choice,
              persona: value === EVERYBODY ? undefined : value === NOBODY ? null : value.slice(ONE.length),
            })
          }
          options={[
            { value: EVERYBODY, label: 'All deals' },
            ...personas.map(({ id, name }) => ({ value: `${ONE}${id}`, label: name })),
            { value: NOBODY, label: 'No persona' },
          ]}
          value={persona === undefined ? EVERYBODY : persona === null ? NOBODY : `${ONE}${persona}`}
        />
      )}
    </div>
  );
}
