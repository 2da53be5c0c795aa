import type { Among, Direction } from '../../../model/claim.ts';
import type { ClaimDraft } from '../../../personas/claim-draft.ts';
import { hasField, statesOrder } from '../../../personas/measure-words.ts';
import { NumberField } from '../../../ui/NumberField.tsx';
import { type Option, Select } from '../../../ui/Select.tsx';
import { FieldPicker } from '../rule/FieldPicker.tsx';
import { ValuePicker } from '../rule/ValuePicker.tsx';
import { ComparisonFields } from './ComparisonFields.tsx';
import { TermsField } from './TermsField.tsx';

export type DraftProps = { draft: ClaimDraft; onChange: (draft: ClaimDraft) => void; currency: string | undefined };

const AMONG: readonly Option<Among>[] = [
  { value: 'won', label: 'won deals' },
  { value: 'lost', label: 'lost deals' },
  { value: 'closed', label: 'closed deals' },
  { value: 'all', label: 'all deals' },
];

/** What the chosen measure needs besides its deals: field and value, direction, number. */
export function ClaimFields(props: DraftProps) {
  const { measure } = props.draft;
  return (
    <div className="grid gap-4">
      {hasField(measure) && <FieldAndValue {...props} />}
      {measure === 'language' && (
        <TermsField onChange={(says) => props.onChange({ ...props.draft, says })} terms={props.draft.says} />
      )}
      {measure === 'campaign_conversion' && (
        <Select
          className="max-w-xs"
          label="Stated as"
          onChange={(stated) => props.onChange({ ...props.draft, against: stated === 'order' })}
          options={[
            { value: 'order', label: 'more or less often than others' },
            { value: 'number', label: 'a share of the leads' },
          ]}
          value={props.draft.against ? 'order' : 'number'}
        />
      )}
      {statesOrder(props.draft) && (
        <DraftSelect
          {...props}
          className="max-w-xs"
          label={DIRECTION_LABELS[measure] ?? ''}
          options={directionsOf(measure)}
          part="direction"
        />
      )}
      {measure === 'duration_order' && (
        <DraftSelect
          {...props}
          className="max-w-xs"
          label="Measured as"
          options={[
            { value: 'time_to_win', label: 'days to win, won deals only' },
            { value: 'time_to_close', label: 'days to close, won or lost' },
          ]}
          part="of"
        />
      )}
      {measure === 'deal_size' && (
        <div className="flex flex-wrap gap-3">
          <DraftSelect
            {...props}
            className="w-48"
            label="Statistic"
            options={[
              { value: 'median', label: 'typical (median)' },
              { value: 'mean', label: 'average (mean)' },
            ]}
            part="statistic"
          />
          <DraftSelect {...props} className="w-40" label="Among" options={AMONG} part="among" />
        </div>
      )}
      <ComparisonFields {...props} />
    </div>
  );
}

function FieldAndValue(props: DraftProps) {
  const { draft, onChange } = props;
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
          <DraftSelect {...props} className="w-40" label="Among" options={AMONG} part="among" />
        )}
        {measure === 'top_category' && <Rank draft={draft} onChange={onChange} />}
        {measure === 'best_segment' && (
          <DraftSelect
            {...props}
            className="w-40"
            label="Its win rate is"
            options={[
              { value: 'best', label: 'the highest' },
              { value: 'worst', label: 'the lowest' },
            ]}
            part="best"
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

type Worded = { [K in keyof ClaimDraft]: ClaimDraft[K] extends string ? K : never }[keyof ClaimDraft];

type DraftSelectProps<K extends Worded> = DraftProps & {
  part: K;
  label: string;
  options: readonly Option<ClaimDraft[K]>[];
  className: string;
};

/** One part of the draft, chosen from a list. */
function DraftSelect<K extends Worded>({ draft, onChange, part, label, options, className }: DraftSelectProps<K>) {
  return (
    <Select
      className={className}
      label={label}
      onChange={(value) => onChange({ ...draft, [part]: value })}
      options={options}
      value={draft[part]}
    />
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
  campaign_conversion: 'Their leads are won',
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
