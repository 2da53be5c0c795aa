import { useMemo } from 'react';
import { formatCount } from '../../../model/format.ts';
import type { Counts } from '../../../model/outcome.ts';
import { ruleInWords } from '../../../personas/rule-words.ts';
import { totalOf } from '../../../personas/tally-rules.ts';
import type { Project } from '../../../project/schema.ts';
import type { ViewChoices } from '../../../state/fields/view-choices.ts';
import { classifiedDeals } from '../../../state/personas/classified-deals.ts';
import { movePersona } from '../../../state/personas/edit-personas.ts';
import { useSession } from '../../../state/sitting/use-session.ts';
import type { ReportAnswer } from '../../../state/verdicts/use-report.ts';
import { Card } from '../../../ui/Card.tsx';
import { SeeDeals } from '../../deals/SeeDeals.tsx';
import { useCanEdit } from '../use-can-edit.ts';
import { DealConflicts } from './DealConflicts.tsx';
import { type Figure, RuleOrder } from './RuleOrder.tsx';
import { namedWords } from './rule-words.ts';
import { UnclassifiedDeals } from './UnclassifiedDeals.tsx';

type Props = {
  project: Project;
  answer: ReportAnswer | null;
  choices: ViewChoices;
  waiting: boolean;
  onNotice: (message: string) => void;
};

/** The memberships in order with what each names, where they meet, and what stays over. */
export function DealOrder({ project, answer, choices, waiting, onNotice }: Props) {
  const session = useSession();
  const canEdit = useCanEdit();
  const { personas } = project;
  const order = useMemo(() => personas.map(({ id }) => id), [personas]);
  const tally = useMemo(
    () => (answer === null ? null : classifiedDeals(answer, order, choices.period)),
    [answer, order, choices.period],
  );
  const missing = (id: string): string | null => answer?.report.personas.find((row) => row.id === id)?.missing ?? null;
  const nothing = waiting ? 'being counted' : '–';
  const all = tally === null ? 0 : totalOf(tally.all);
  return (
    <>
      <Card
        note={
          tally === null
            ? 'Where several rules are met, the one that stands first counts.'
            : namedWords({ all, unclassified: totalOf(tally.unclassified), several: totalOf(tally.several) }, [
                'deal',
                'deals',
              ])
        }
        title="Rules in order"
      >
        <RuleOrder
          canMove={canEdit}
          label="Rules for deals in order"
          onMove={(id, by) => {
            const name = personas.find((persona) => persona.id === id)?.name ?? id;
            const place = order.indexOf(id) + by + 1;
            session.edit(`Moved the rule of ${name}`, (before) => movePersona(before, id, by));
            onNotice(`${name} is rule ${place} of ${order.length} now.`);
          }}
          rest={
            tally === null
              ? null
              : [
                  {
                    name: 'Deals',
                    value: (
                      <SeeDeals
                        look="figure"
                        name="See the unclassified deals"
                        selection={{ of: 'classified', persona: null, values: [] }}
                      >
                        {formatCount(totalOf(tally.unclassified))}
                      </SeeDeals>
                    ),
                  },
                  ...outcomes(tally.unclassified, true),
                ]
          }
          rules={personas.map(({ id, name, membership }, index) => {
            const own = tally?.rules[index];
            const lacks = missing(id);
            return {
              id,
              name,
              words: (
                <>
                  {ruleInWords(membership)}
                  {lacks !== null && <span className="block text-at-risk">No file has a “{lacks}” column.</span>}
                </>
              ),
              figures:
                own === undefined
                  ? [{ name: 'Names', value: nothing }]
                  : [
                      {
                        name: 'Names',
                        value: (
                          <SeeDeals
                            look="figure"
                            name={`See the deals that are named ${name}`}
                            selection={{ of: 'classified', persona: id, values: [] }}
                          >
                            {formatCount(totalOf(own.takes))}
                          </SeeDeals>
                        ),
                      },
                      {
                        name: 'If alone',
                        value: (
                          <SeeDeals
                            look="figure"
                            name={`See all deals that the rule of ${name} meets`}
                            selection={{ of: 'persona', persona: id }}
                          >
                            {formatCount(totalOf(own.alone))}
                          </SeeDeals>
                        ),
                      },
                      ...outcomes(own.takes),
                    ],
            };
          })}
        />
      </Card>
      {answer !== null && tally !== null && (
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <DealConflicts personas={personas} tally={tally} />
          <UnclassifiedDeals answer={answer} choices={choices} order={order} tally={tally} />
        </div>
      )}
    </>
  );
}

const outcomes = ({ won, lost, open }: Counts, gap = false): Figure[] => [
  { name: 'Won', value: formatCount(won), ...(gap ? { gap } : {}) },
  { name: 'Lost', value: formatCount(lost) },
  { name: 'Open', value: formatCount(open) },
];
