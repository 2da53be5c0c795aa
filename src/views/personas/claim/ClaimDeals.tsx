import type { Filter } from '../../../model/filter.ts';
import { isCompared, namesCampaigns } from '../../../personas/measure-words.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { RuleEditor } from '../rule/RuleEditor.tsx';
import { RuleTableProvider } from '../rule/rule-table.ts';
import type { DraftProps } from './ClaimFields.tsx';

type Props = DraftProps & {
  /** Whose deals: "Finance leader deals"; "all deals" for a claim about everybody. */
  deals: string;
  onWhole: (part: ClaimPart, isWhole: boolean) => void;
  strict: boolean;
};

/** What a claim needs in conditions of its own. */
export type ClaimPart = 'segment' | 'versus' | 'campaigns' | 'against';

const ANY: Filter = { all: [] };

/** Which campaigns and deals the claim speaks of, and which ones it holds them against. */
export function ClaimDeals({ draft, onChange, deals, onWhole, strict }: Props) {
  return (
    <div className="grid gap-4">
      {namesCampaigns(draft.measure) && (
        <div>
          <h3 className="mb-2 text-[13px] font-medium">Which campaigns</h3>
          <div className="rounded-lg bg-sunken p-3">
            <RuleTableProvider value="campaigns">
              <RuleEditor
                label="Campaigns"
                onChange={(campaigns, isWhole) => {
                  onChange({ ...draft, campaigns });
                  onWhole('campaigns', isWhole);
                }}
                start={draft.campaigns}
                strict={strict}
              />
            </RuleTableProvider>
          </div>
        </div>
      )}
      {draft.measure === 'campaign_conversion' && draft.against && (
        <RuleTableProvider value="campaigns">
          <Part
            hint="Otherwise with all other campaigns of the list."
            isOn={draft.against_campaigns !== null}
            label="Compare with certain campaigns"
            legend="Compared with"
            onChange={(against_campaigns) => onChange({ ...draft, against_campaigns })}
            onWhole={(isWhole) => onWhole('against', isWhole)}
            start={draft.against_campaigns}
            strict={strict}
          />
        </RuleTableProvider>
      )}
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
