import { useRef, useState } from 'react';
import type { Assumption } from '../../model/claim.ts';
import { evidenceOf } from '../../personas/evidence.ts';
import { assumptionId } from '../../personas/slug-id.ts';
import { type Statement, statementsOf } from '../../personas/statements.ts';
import type { StatedPersona } from '../../project/schema.ts';
import { assumptionIds, putAssumption, removeAssumption } from '../../state/personas/edit-personas.ts';
import { useChoices, useSession } from '../../state/sitting/use-session.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Drawer } from '../../ui/Drawer.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { Verdict } from '../../verdicts/verdict.ts';
import { BeliefItem } from './BeliefItem.tsx';
import { SentenceBuilder } from './claim/SentenceBuilder.tsx';
import { StatementDrawer } from './evidence/StatementDrawer.tsx';
import { StatementItem } from './StatementItem.tsx';
import { testedBy } from './tested-words.ts';
import { useCanEdit } from './use-can-edit.ts';

type Props = {
  /** Null for what is stated about all personas together. */
  persona: StatedPersona | null;
  assumptions: readonly Assumption[];
  verdicts: readonly Verdict[] | null;
  onNotice: (message: string) => void;
};

type Building = { from: Assumption; asClaim: boolean; title: string };

/** What is stated: claims with their verdict, and beliefs as beliefs. */
export function Statements({ persona, assumptions, verdicts, onNotice }: Props) {
  const session = useSession();
  const canEdit = useCanEdit();
  const project = useChoices((state) => state.project);
  const [building, setBuilding] = useState<Building | null>(null);
  const actions = useRef<HTMLDivElement>(null);
  const id = persona?.id ?? null;
  const whose = `about ${persona?.name ?? 'all personas together'}`;
  const claims = assumptions.filter(({ claim }) => claim.measure !== 'belief');
  const beliefs = assumptions.filter(({ claim }) => claim.measure === 'belief');

  const begin = (asBelief: boolean) => {
    const fresh = assumptionId(id ?? 'portfolio', project === null ? [] : assumptionIds(project));
    const measure = asBelief ? 'belief' : 'win_rate';
    const claim = asBelief ? ({ measure: 'belief', statement: '' } as const) : null;
    setBuilding({
      from: { id: fresh, claim: claim ?? { measure: 'win_rate', at_least: 0 } },
      asClaim: measure !== 'belief',
      title: asBelief ? 'Write down a belief' : `New assumption ${whose}`,
    });
  };
  const save = (assumption: Assumption) => {
    session.edit(`Stated ${assumption.id} ${whose}`, (before) => putAssumption(before, id, assumption));
    setBuilding(null);
  };
  const remove = (assumption: Assumption) => {
    session.edit(`Deleted ${assumption.id} ${whose}`, (before) => removeAssumption(before, id, assumption.id));
    // The button that was pressed goes with its line.
    actions.current?.querySelector('button')?.focus();
    onNotice(assumption.claim.measure === 'belief' ? 'The belief was deleted.' : 'The assumption was deleted.');
  };
  const [opened, open] = useState<Statement | null>(null);
  const statements = persona === null ? [] : statementsOf(persona);
  const ofAssumption = (assumption: Assumption) => ({
    assumption,
    canEdit,
    onRemove: remove,
    backed:
      persona === null
        ? null
        : {
            persona: persona.id,
            evidence: evidenceOf(persona, { assumption: assumption.id }),
            onOpen: () =>
              open(statements.find(({ ref }) => 'assumption' in ref && ref.assumption === assumption.id) ?? null),
          },
  });
  return (
    <Card
      actions={
        <div className="flex flex-wrap gap-2 print:hidden" ref={actions}>
          <Button disabled={!canEdit} look="primary" onClick={() => begin(false)} size="small">
            New assumption
          </Button>
          {persona !== null && (
            <Button disabled={!canEdit} onClick={() => begin(true)} size="small">
              Write a belief
            </Button>
          )}
        </div>
      }
      note={noteOf(claims.length, beliefs.length)}
      title={persona === null ? 'Assumptions about all personas' : 'Assumptions and beliefs'}
    >
      {claims.length === 0 && beliefs.length === 0 && (
        <EmptyState title="Nothing is stated yet">
          An assumption is a claim that deals can answer, such as “at least 30% of closed deals are won”. It gets a
          verdict.
        </EmptyState>
      )}
      <ul className="divide-y divide-line">
        {claims.map((assumption) => (
          <StatementItem
            {...ofAssumption(assumption)}
            key={assumption.id}
            onEdit={() => setBuilding({ from: assumption, asClaim: false, title: 'Change the assumption' })}
            persona={persona}
            verdict={
              verdicts === null ? undefined : (verdicts.find((each) => each.assumption === assumption.id) ?? null)
            }
          />
        ))}
        {beliefs.map((assumption) => (
          <BeliefItem
            {...ofAssumption(assumption)}
            key={assumption.id}
            onClaim={() =>
              setBuilding({ from: assumption, asClaim: true, title: 'Make it an assumption that data can answer' })
            }
            onEdit={() => setBuilding({ from: assumption, asClaim: false, title: 'Change the belief' })}
          />
        ))}
      </ul>
      {persona !== null && (
        <StatementDrawer
          isTested={testedBy(verdicts)}
          onClose={() => open(null)}
          persona={persona}
          statement={opened}
        />
      )}
      <Drawer
        note={building?.asClaim ? 'Say what can be counted. The verdict follows once it is saved.' : undefined}
        onClose={() => setBuilding(null)}
        open={building !== null}
        title={building?.title ?? ''}
      >
        {building !== null && (
          <SentenceBuilder
            asClaim={building.asClaim}
            from={building.from}
            onCancel={() => setBuilding(null)}
            onSave={save}
            persona={persona}
          />
        )}
      </Drawer>
    </Card>
  );
}

function noteOf(claims: number, beliefs: number): string {
  const parts = [
    ...(claims === 0 ? [] : [`${claims} ${claims === 1 ? 'assumption' : 'assumptions'} that data can answer`]),
    ...(beliefs === 0 ? [] : [`${beliefs} ${beliefs === 1 ? 'belief' : 'beliefs'} that no data can`]),
  ];
  return parts.join(', ');
}
