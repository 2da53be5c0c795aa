import { useRef, useState } from 'react';
import type { Filter } from '../../model/filter.ts';
import type { StatedPersona } from '../../project/schema.ts';
import type { Asked } from '../../state/verdicts/asked.ts';
import { useMembershipPreview } from '../../state/verdicts/use-preview.ts';
import type { Preview } from '../../tables/membership-preview.ts';
import { Button } from '../../ui/Button.tsx';
import { MembershipCounts } from './MembershipCounts.tsx';
import { RuleEditor } from './rule/RuleEditor.tsx';
import { useSettled } from './use-settled.ts';

type Props = { persona: StatedPersona; onSave: (rule: Filter) => void; onCancel: () => void };

/** Builds the rule, with what it catches beside it. */
export function MembershipEditor({ persona, onSave, onCancel }: Props) {
  const [rule, setRule] = useState<Filter>(persona.membership);
  const [isWhole, setWhole] = useState(true);
  const [strict, setStrict] = useState(false);
  const { value, settling } = useSettled(rule);
  const asked = useMembershipPreview(value, persona.id);
  const last = useRef<Asked<Preview>>(asked);
  if (asked.kind !== 'asking') last.current = asked;
  return (
    <form
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) onSave(rule);
        else setStrict(true);
      }}
    >
      <RuleEditor
        label="Membership rule"
        onChange={(next, whole) => {
          setRule(next);
          setWhole(whole);
        }}
        start={persona.membership}
        strict={strict}
      />
      <section aria-label="What the rule catches now" className="rounded-lg bg-sunken p-4">
        <MembershipCounts preview={last.current} stale={settling || asked.kind === 'asking'} />
        {!isWhole && <p className="mt-3 text-soft">What is not filled in yet is left out of these counts.</p>}
      </section>
      <div className="flex flex-wrap items-center gap-2">
        <Button look="primary" type="submit">
          Save the rule
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
        {strict && !isWhole && (
          <p className="text-contradicted" role="alert">
            A condition is not filled in yet. Fill it in, or remove it.
          </p>
        )}
      </div>
    </form>
  );
}
