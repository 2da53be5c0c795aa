import type { Filter } from '../../../model/filter.ts';
import { isCompared } from '../../../personas/measure-words.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { RuleEditor } from '../rule/RuleEditor.tsx';
import type { DraftProps } from './ClaimFields.tsx';

type Props = DraftProps & {
  /** Whose deals: "Finance leader deals"; "all deals" for a claim about everybody. */
  deals: string;
  onWhole: (part: 'segment' | 'versus', isWhole: boolean) => void;
  strict: boolean;
};

const ANY: Filter = { all: [] };

/** Which deals the claim speaks of, and which ones it holds them against. */
export function ClaimDeals({ draft, onChange, deals, onWhole, strict }: Props) {
  return (
    <div className="grid gap-4">
      <Part
        hint={`For instance one region, or deals of a certain size, within ${deals}.`}
        isOn={draft.segment !== null}
        label={`Only some of ${deals}`}
        legend="Segment"
        onChange={(segment) => onChange({ ...draft, segment })}
        onWhole={(isWhole) => onWhole('segment', isWhole)}
        start={draft.segment}
        strict={strict}
      />
      {isCompared(draft.measure) && (
        <Part
          hint="Otherwise with the rest: every deal known to be outside."
          isOn={draft.versus !== null}
          label="Compare with certain deals"
          legend="Compared with"
          onChange={(versus) => onChange({ ...draft, versus })}
          onWhole={(isWhole) => onWhole('versus', isWhole)}
          start={draft.versus}
          strict={strict}
        />
      )}
    </div>
  );
}

type PartProps = {
  label: string;
  hint: string;
  legend: string;
  isOn: boolean;
  start: Filter | null;
  onChange: (filter: Filter | null) => void;
  onWhole: (isWhole: boolean) => void;
  strict: boolean;
};

function Part({ label, hint, legend, isOn, start, onChange, onWhole, strict }: PartProps) {
  return (
    <div>
      <Checkbox
        checked={isOn}
        hint={hint}
        label={label}
        onChange={(checked) => {
          onChange(checked ? ANY : null);
          onWhole(!checked);
        }}
      />
      {isOn && (
        <div className="mt-3 rounded-lg bg-sunken p-3">
          <RuleEditor
            label={legend}
            onChange={(filter, isWhole) => {
              onChange(filter);
              const isEmpty = 'all' in filter && filter.all.length === 0;
              onWhole(isWhole && !isEmpty);
            }}
            start={start ?? ANY}
            strict={strict}
          />
        </div>
      )}
    </div>
  );
}
