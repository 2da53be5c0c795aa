import { useState } from 'react';
import { stateClaim } from '../../../assumptions/state-claim.ts';
import type { Assumption, Measure } from '../../../model/claim.ts';
import { changeMeasure } from '../../../personas/change-measure.ts';
import { type ClaimDraft, NEW_DRAFT } from '../../../personas/claim-draft.ts';
import { claimOf } from '../../../personas/claim-of-draft.ts';
import { draftOf } from '../../../personas/draft-of-claim.ts';
import { isCompared, MEASURE_WORDS, measuresFor, namesCampaigns } from '../../../personas/measure-words.ts';
import { type StatedPersona, settingsOf } from '../../../project/schema.ts';
import { statedAssumption } from '../../../state/personas/edit-personas.ts';
import { today } from '../../../state/sitting/today.ts';
import { useChoices } from '../../../state/sitting/use-session.ts';
import { useClaimGround } from '../../../state/verdicts/use-claim-ground.ts';
import { Button } from '../../../ui/Button.tsx';
import { Combobox } from '../../../ui/Combobox.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useFirstField } from '../use-first-field.ts';
import { useSettled } from '../use-settled.ts';
import { ClaimDeals } from './ClaimDeals.tsx';
import { ClaimFields } from './ClaimFields.tsx';
import { ClaimGround } from './ClaimGround.tsx';
import { Sentence } from './Sentence.tsx';
import { StatementField } from './StatementField.tsx';
import { windowWords } from './window-words.ts';

type Props = {
  /** Null for a claim about all personas together. */
  persona: StatedPersona | null;
  /** The statement to change; its id stays. */
  from: Assumption;
  /** Begin with a testable claim although the statement is a belief. */
  asClaim?: boolean;
  /** The claim to begin with. */
  begin?: ClaimDraft;
  onSave: (assumption: Assumption) => void;
  onCancel: () => void;
};

/** "{persona or segment} {measure} {comparison} {value}", and whether the data can answer it. */
export function SentenceBuilder({ persona, from, asClaim = false, begin, onSave, onCancel }: Props) {
  const project = useChoices((state) => state.project);
  const [draft, setDraft] = useState<ClaimDraft>(
    () => begin ?? (asClaim ? { ...NEW_DRAFT, measure: firstOf(persona) } : draftOf(from.claim)),
  );
  const [statement, setStatement] = useState(
    from.statement ?? (asClaim && from.claim.measure === 'belief' ? from.claim.statement : ''),
  );
  const [statedBy, setStatedBy] = useState(from.stated_by ?? '');
  const [parts, setParts] = useState({ segment: true, versus: true, campaigns: true, against: true });
  const [pressed, setPressed] = useState(false);

  const form = useFirstField<HTMLFormElement>();
  const settings = project === null ? null : settingsOf(project);
  const isBelief = draft.measure === 'belief';
  const read = claimOf(draft);
  const open =
    (namesCampaigns(draft.measure) && !parts.campaigns) ||
    (draft.measure === 'campaign_conversion' && draft.against_campaigns !== null && !parts.against) ||
    (draft.segment !== null && !parts.segment) ||
    (isCompared(draft.measure) && draft.versus !== null && !parts.versus);
  const partsNeed = open ? 'Fill in the conditions.' : null;
  const needs = 'needs' in read ? read.needs : isBelief ? null : partsNeed;
  const claim = 'claim' in read && needs === null ? read.claim : null;
  const { value: settled, settling } = useSettled(claim);
  const draftAssumption = settled === null ? null : { id: from.id, claim: settled };
  const ground = useClaimGround(persona === null ? null : persona, draftAssumption);
  const owners = [persona?.owners.sales, persona?.owners.marketing].filter((name) => name !== undefined);

  const save = () => {
    setPressed(true);
    if (claim === null) return;
    const changed = JSON.stringify(claim) !== JSON.stringify(from.claim);
    const stated_on = changed || from.stated_on === undefined ? today() : from.stated_on;
    onSave(statedAssumption(from.id, claim, { statement, stated_by: statedBy, stated_on }));
  };
  return (
    <form
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      ref={form}
    >
      <Select
        className="max-w-md"
        hint={MEASURE_WORDS[draft.measure].explained}
        label="What is claimed"
        onChange={(measure) => setDraft(changeMeasure(draft, measure))}
        options={measuresFor(persona === null).map((measure) => ({
          value: measure,
          label: MEASURE_WORDS[measure].name,
        }))}
        value={draft.measure}
      />
      {isBelief ? (
        <StatementField
          error={pressed && needs !== null ? needs : undefined}
          hint="Shown as a belief. It can be turned into a claim that data answer at any time."
          label="Belief"
          onChange={(belief) => setDraft({ ...draft, belief })}
          value={draft.belief}
        />
      ) : (
        <>
          <ClaimFields currency={settings?.currency} draft={draft} onChange={setDraft} />
          {draft.measure !== 'coverage' && (
            <ClaimDeals
              currency={settings?.currency}
              deals={persona === null ? 'all deals' : `${persona.name} deals`}
              draft={draft}
              onChange={setDraft}
              onWhole={(part, isWhole) => setParts((before) => ({ ...before, [part]: isWhole }))}
              strict={pressed}
            />
          )}
          <Sentence
            claim={claim === null ? null : stateClaim(claim, settings?.currency)}
            needs={needs}
            pressed={pressed}
            who={persona?.name ?? 'All personas'}
          />
          <ClaimGround
            ground={ground}
            needs={needs}
            stale={settling || ground.kind === 'asking'}
            window={settings === null ? '' : windowWords(settings.window)}
          />
          <StatementField
            hint="As you would say it in the meeting. It stands beside the claim."
            label="In your own words (optional)"
            onChange={setStatement}
            value={statement}
          />
        </>
      )}
      <Combobox
        className="max-w-xs"
        hint="The day is kept with it."
        label="Stated by (optional)"
        onChange={setStatedBy}
        suggestions={owners}
        value={statedBy}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button look="primary" type="submit">
          {isBelief ? 'Save the belief' : 'Save the assumption'}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}

const firstOf = (persona: StatedPersona | null): Measure => (persona === null ? 'coverage' : 'win_rate');
