import type { Among, Direction } from '../../../model/claim.ts';
import type { ClaimDraft } from '../../../personas/claim-draft.ts';
import { hasField, isCompared } from '../../../personas/measure-words.ts';
import { NumberField } from '../../../ui/NumberField.tsx';
import { type Option, Select } from '../../../ui/Select.tsx';
import { FieldPicker } from '../rule/FieldPicker.tsx';
import { ValuePicker } from '../rule/ValuePicker.tsx';
import { ComparisonFields } from './ComparisonFields.tsx';

export type DraftProps = { draft: ClaimDraft; onChange: (draft: ClaimDraft) => void; currency: string | undefined };

const AMONG: readonly Option<Among>[] = [
  { value: 'won', label: 'won deals' },
  { value: 'lost', label: 'lost deals' },
  { value: 'closed', label: 'closed deals' },
  { value: 'all', label: 'all deals' },
];

/** What the chosen measure needs besides its deals: field and value, direction, number. */
export function ClaimFields(props: DraftProps) {
  const { draft, onChange } = props;
  const { measure } = draft;
  return (
    <div className="grid gap-4">
      {hasField(measure) && <FieldAndValue {...props} />}
      {isCompared(measure) && measure !== 'win_rate_ratio' && (
        <Select
          className="max-w-xs"
          label={DIRECTION_LABELS[measure] ?? ''}
          onChange={(direction) => onChange({ ...draft, direction })}
          options={directionsOf(measure)}
          value={draft.direction}
        />
      )}
      {measure === 'duration_order' && (
        <Select
          className="max-w-xs"
          label="Measured as"
          onChange={(of) => onChange({ ...draft, of })}
          options={[
            { value: 'time_to_win', label: 'days to win, won deals only' },
            { value: 'time_to_close', label: 'days to close, won or lost' },
          ]}
          value={draft.of}
        />
      )}
      {measure === 'deal_size' && (
        <div className="flex flex-wrap gap-3">
          <Select
            className="w-48"
            label="Statistic"
            onChange={(statistic) => onChange({ ...draft, statistic })}
            options={[
              { value: 'median', label: 'typical (median)' },
              { value: 'mean', label: 'average (mean)' },
            ]}
            value={draft.statistic}
          />
          <Select
            className="w-40"
            label="Among"
            onChange={(among) => onChange({ ...draft, among })}
            options={AMONG}
            value={draft.among}
          />
        </div>
      )}
      <ComparisonFields {...props} />
    </div>
  );
}

function FieldAndValue({ draft, onChange }: DraftProps) {
  const { measure, field } = draft;
  const several = measure === 'share';
  return (
    <>
      <div className="flex flex-wrap gap-3">
        <FieldPicker
          className="min-w-56 flex-1 sm:max-w-xs"
          label="Field"
          onChange={(next) => onChange({ ...draft, field: next, value: '', values: [] })}
          value={field}
        />
        {measure !== 'best_segment' && (
          <Select
            className="w-40"
            label="Among"
            onChange={(among) => onChange({ ...draft, among })}
            options={AMONG}
            value={draft.among}
          />
        )}
        {measure === 'top_category' && <Rank draft={draft} onChange={onChange} />}
        {measure === 'best_segment' && (
          <Select
            className="w-40"
            label="Its win rate is"
            onChange={(best) => onChange({ ...draft, best })}
            options={[
              { value: 'best', label: 'the highest' },
              { value: 'worst', label: 'the lowest' },
            ]}
            value={draft.best}
          />
        )}
      </div>
      {field !== '' && (
        <ValuePicker
          field={field}
          label={several ? 'Values' : 'Value'}
          onChange={(values) =>
            onChange(several ? { ...draft, values: values.map(String) } : { ...draft, value: String(values[0] ?? '') })
          }
          single={!several}
          values={several ? draft.values : draft.value === '' ? [] : [draft.value]}
        />
      )}
    </>
  );
}

function Rank({ draft, onChange }: Pick<DraftProps, 'draft' | 'onChange'>) {
  return (
    <>
      <Select
        className="w-36"
        label="The value is"
        onChange={(is) => onChange({ ...draft, is: is === 'yes' })}
        options={[
          { value: 'yes', label: 'among' },
          { value: 'no', label: 'not among' },
        ]}
        value={draft.is ? 'yes' : 'no'}
      />
      <NumberField
        className="w-40"
        label="The top"
        min={1}
        onChange={(top) => onChange({ ...draft, top })}
        step={1}
        value={draft.top}
      />
    </>
  );
}

const DIRECTION_LABELS: Partial<Record<ClaimDraft['measure'], string>> = {
  win_rate_order: 'They win',
  duration_order: 'They take',
  deal_size_order: 'They are',
};

function directionsOf(measure: ClaimDraft['measure']): readonly Option<Direction>[] {
  if (measure === 'duration_order') {
    return [
      { value: 'higher', label: 'longer' },
      { value: 'lower', label: 'less time' },
    ];
  }
  if (measure === 'deal_size_order') {
    return [
      { value: 'higher', label: 'larger' },
      { value: 'lower', label: 'smaller' },
    ];
  }
  return [
    { value: 'higher', label: 'more often' },
    { value: 'lower', label: 'less often' },
    { value: 'same', label: 'as often (within 5 points)' },
  ];
}
