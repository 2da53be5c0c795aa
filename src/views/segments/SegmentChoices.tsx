import { SEGMENT_MEASURES, type SegmentMeasure } from '../../state/segments/segment-figures.ts';
import type { SegmentField } from '../../tables/segment-fields.ts';
import { Select } from '../../ui/Select.tsx';
import { PersonaChoice } from '../scope/PersonaChoice.tsx';
import { FieldChoice } from './FieldChoice.tsx';
import type { SegmentChoice } from './segment-address.ts';
import { MEASURE_NAMES } from './segment-words.ts';

type Props = {
  fields: readonly SegmentField[];
  choice: SegmentChoice & { by: string };
  onChoose: (choice: SegmentChoice) => void;
};

/** By which fields, what of them, and whose deals. */
export function SegmentChoices({ fields, choice, onChoose }: Props) {
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
      <PersonaChoice offersNobody onChange={(persona) => onChoose({ ...choice, persona })} value={choice.persona} />
    </div>
  );
}
