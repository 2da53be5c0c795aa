import { formatCount } from '../../model/format.ts';
import type { Breakdown } from '../../state/fields/break-down.ts';
import { rateFigure } from '../../state/verdicts/evidence-figures.ts';
import { objectionsOf, type WinLossFields } from '../../state/win-loss/win-loss.ts';
import { BarsWithIntervals } from '../../ui/BarsWithIntervals.tsx';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { figureTable } from '../assumption/figure-table.ts';
import { SeeDeals } from '../deals/SeeDeals.tsx';
import { Counted } from './Counted.tsx';
import { PanelInSql } from './PanelInSql.tsx';
import type { Scoped } from './scoped.ts';
import { ofAll } from './share-bars.tsx';

const MOST = 6;

type Props = { scoped: Scoped; fields: NonNullable<WinLossFields['objections']> };

/** What was objected first against what was objected late, in closed deals. */
export function Objections({ scoped, fields }: Props) {
  return (
    <Counted fields={[fields.first, fields.late]} scoped={scoped} what="objections">
      {(breakdown) => <FirstAndLate breakdown={breakdown} fields={fields} scoped={scoped} />}
    </Counted>
  );
}

function FirstAndLate({ scoped, fields, breakdown }: Props & { breakdown: Breakdown }) {
  const { answer, counts, open, selection } = scoped;
  const { confidence } = answer.settings.method;
  const { objections, asked } = objectionsOf(breakdown, answer.answered.answers.facts, counts);
  if (objections.length === 0) return null;
  const sides = objections.flatMap((each) =>
    (['first', 'late'] as const).map((when) => {
      const share = { x: each[when], n: asked[when] };
      return { label: each.label, when, share, ...rateFigure(share, confidence) };
    }),
  );
  const top = (when: 'first' | 'late') => [...objections].sort((a, b) => b[when] - a[when])[0];
  const [first, late] = [top('first'), top('late')];
  const title = `First objections: ${first?.label} in ${ofAll(first?.first ?? 0, asked.first)}; late ones: ${late?.label} in ${ofAll(late?.late ?? 0, asked.late)}`;
  const framed = figureTable(
    [
      { header: 'Objection' },
      { header: 'When' },
      { header: 'Deals', write: formatCount },
      { header: 'Of', write: formatCount },
    ],
    sides.map(({ label, when, share }) => [label, when, share.x, share.n]),
    (text, row, column) => {
      const side = sides[row];
      if (column !== 2 || side === undefined || text === '0') return text;
      return (
        <SeeDeals
          look="figure"
          name={`See the ${text} closed deals with ${side.label} as ${side.when} objection in the table`}
          narrowing={{ outcome: 'closed' }}
          selection={selection({ field: fields[side.when], label: side.label })}
        >
          {text}
        </SeeDeals>
      );
    },
  );
  return (
    <ChartFrame
      {...framed}
      fileName="objections"
      more={<PanelInSql panel={{ of: 'objections', breakdown }} scoped={scoped} what="objections" />}
      note={`Closed deals with an objection, with likely ranges.${objections.length > MOST ? ` ${formatCount(objections.length - MOST)} more in the table.` : ''}`}
      summary={`${title}.`}
      title={title}
    >
      <BarsWithIntervals
        rows={sides.slice(0, 2 * MOST).map(({ label, when, share, estimate, interval }) => ({
          label: `${label}, ${when}`,
          share: estimate ?? 0,
          interval,
          counted: ofAll(share.x, share.n),
          look: when === 'first' ? 'value' : 'marked',
          press: {
            name: `See the ${formatCount(share.x)} closed deals with ${label} as ${when} objection`,
            press: () => open({ outcome: 'closed' }, { field: fields[when], label }),
          },
        }))}
      />
    </ChartFrame>
  );
}
