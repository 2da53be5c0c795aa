import type { Filter } from '../../../model/filter.ts';
import { formatCount } from '../../../model/format.ts';
import type { Counts } from '../../../model/outcome.ts';
import type { ViewChoices } from '../../../state/fields/view-choices.ts';
import { MOVES, type Move, type MovedDeals, ruleOfMove } from '../../../state/personas/moved-deals.ts';
import { useMovedDeals } from '../../../state/personas/use-moved-deals.ts';
import type { ReportAnswer } from '../../../state/verdicts/use-report.ts';
import { Card } from '../../../ui/Card.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { SmallTable } from '../../../ui/SmallTable.tsx';
import { SeeDeals } from '../../deals/SeeDeals.tsx';

type Props = {
  answer: ReportAnswer;
  choices: ViewChoices;
  before: Filter;
  after: Filter;
  names: readonly [string, string];
};

const MOVE_WORDS: Record<Move, string> = { in: 'Come in', out: 'Go out', unchanged: 'Stay' };

/** What another membership rule does to the deals; each number opens its deals. */
export function DealsMoved(props: Props) {
  const { answer, choices, before, after, names } = props;
  const moved = useMovedDeals(answer, choices, before, after);
  return (
    <Card
      className="mb-4"
      note={`From ${names[0]} to ${names[1]}; closed deals of ${answer.report.window_name}, and all open ones`}
      title="Deals that move"
    >
      {moved.kind === 'failed' && (
        <p className="text-contradicted" role="alert">
          The deals could not be counted: {moved.message}
        </p>
      )}
      {(moved.kind === 'asking' || moved.kind === 'none') && <Loading height={140} what="the deals that move" />}
      {moved.kind === 'ready' && <Moved {...props} moved={moved.value} />}
    </Card>
  );
}

const OUTCOMES = ['won', 'lost', 'open'] as const satisfies readonly (keyof Counts)[];

function Moved({ moved, before, after, names }: Props & { moved: MovedDeals }) {
  const cell = (move: Move, outcome: keyof Counts | 'all') => {
    const { won, lost, open } = moved[move];
    const count = outcome === 'all' ? won + lost + open : moved[move][outcome];
    if (count === 0) return '0';
    const words = outcome === 'all' ? 'deals' : `${outcome} deals`;
    return (
      <SeeDeals
        key={outcome}
        look="figure"
        name={`See the ${formatCount(count)} ${words} that ${MOVE_WORDS[move].toLowerCase()}`}
        narrowing={outcome === 'all' ? {} : { outcome }}
        selection={{ of: 'rule', rule: ruleOfMove(move, before, after) }}
      >
        {formatCount(count)}
      </SeeDeals>
    );
  };
  const untold = [
    [moved.untold.before, names[0], names[1]],
    [moved.untold.after, names[1], names[0]],
  ] as const;
  return (
    <>
      <SmallTable
        caption="Deals that another rule moves"
        columns={[
          { header: 'Deals that' },
          { header: 'Won', align: 'right' },
          { header: 'Lost', align: 'right' },
          { header: 'Open', align: 'right' },
          { header: 'All', align: 'right' },
        ]}
        rows={MOVES.map((move) => ({
          key: move,
          cells: [MOVE_WORDS[move], ...OUTCOMES.map((outcome) => cell(move, outcome)), cell(move, 'all')],
        }))}
      />
      {untold.map(
        ([deals, own, other]) =>
          deals > 0 && (
            <p className="mt-2 text-[13px] text-soft" key={own}>
              {formatCount(deals)} {deals === 1 ? 'deal' : 'deals'} of {own} cannot be told by the rule of {other}: a
              field is empty.
            </p>
          ),
      )}
    </>
  );
}
