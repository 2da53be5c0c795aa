import { formatCount, formatMoneyShort, formatShare } from '../../model/format.ts';
import { closedDeals } from '../../model/outcome.ts';
import type { Comparison } from '../../state/verdicts/comparison.ts';
import type { PersonaRow, Report } from '../../state/verdicts/report.ts';
import { Card } from '../../ui/Card.tsx';
import { hrefOf } from '../../ui/hash-location.ts';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { type SmallRow, SmallTable } from '../../ui/SmallTable.tsx';
import { VerdictSquare } from '../../ui/VerdictSquare.tsx';
import { SeeDeals } from '../deals/SeeDeals.tsx';
import { assumptionPath, personaPath } from '../verdict/assumption-path.ts';
import { newsOf } from '../verdict/comparison-words.ts';

/** One row a persona, one square an assumption, and a row for the deals of nobody. */
export function PersonaTable({ report, compared }: { report: Report; compared: Comparison | null }) {
  if (report.personas.length === 0) return null;
  const portfolio = report.verdicts.filter(({ persona }) => persona === null);
  const rows: SmallRow[] = report.personas.map((row) => ({
    key: row.id ?? '',
    cells: [
      <ScreenLink className="text-ink hover:underline" key="name" to={personaPath(row.id ?? '')}>
        {row.name}
      </ScreenLink>,
      <Squares compared={compared} key="squares" verdicts={row.verdicts} />,
      <Rate key="rate" row={row} />,
      <Pipeline key="pipeline" row={row} />,
    ],
  }));
  if (portfolio.length > 0) {
    rows.push({
      key: ' portfolio',
      cells: ['All personas', <Squares compared={compared} key="squares" verdicts={portfolio} />, '', ''],
    });
  }
  if (report.nobody !== null) {
    rows.push({
      key: ' nobody',
      quiet: true,
      cells: [
        'No persona',
        'not accounted for',
        <Rate key="rate" row={report.nobody} />,
        <Pipeline key="pipeline" row={report.nobody} />,
      ],
    });
  }
  return (
    <Card note={noteOf(report, compared)} title="Personas">
      <SmallTable
        caption="Personas"
        columns={[
          { header: 'Persona' },
          { header: 'Assumptions' },
          { header: 'Win rate', align: 'right' },
          { header: 'Pipeline', align: 'right' },
        ]}
        rows={rows}
      />
    </Card>
  );
}

/** The dot in a corner needs a word of explanation where there is one. */
function noteOf({ verdicts }: Report, compared: Comparison | null): string {
  const news = verdicts.map((verdict) => newsOf(compared, verdict)).find((words) => words !== undefined);
  return `One square per assumption${news === undefined ? '' : `; with a dot: ${news}`}`;
}

function Squares({ verdicts, compared }: { verdicts: PersonaRow['verdicts']; compared: Comparison | null }) {
  if (verdicts.length === 0) return <span className="text-soft">none stated</span>;
  return (
    <ul className="flex min-w-24 flex-wrap gap-1">
      {verdicts.map((verdict) => (
        <li className="flex" key={verdict.assumption}>
          <VerdictSquare
            href={hrefOf(assumptionPath(verdict))}
            label={verdict.label}
            news={newsOf(compared, verdict)}
            stated={verdict.stated}
            verdict={verdict.verdict}
          />
        </li>
      ))}
    </ul>
  );
}

function Rate({ row: { id, name, deals, win_rate, missing } }: { row: PersonaRow }) {
  if (deals === null) return <span title={`There is no ${missing} in the data`}>unknown</span>;
  const closed = closedDeals(deals);
  if (win_rate === null) return <>no deals</>;
  return (
    <SeeDeals
      look="figure"
      name={`${formatShare(win_rate, closed)} of ${formatCount(closed)} closed deals won. See the deals of ${name}`}
      narrowing={{ outcome: 'closed' }}
      selection={{ of: 'persona', persona: id }}
    >
      {formatShare(win_rate, closed)}
    </SeeDeals>
  );
}

function Pipeline({ row: { id, name, open_share, open_amount, deals } }: { row: PersonaRow }) {
  if (deals === null) return <>unknown</>;
  const open = `${formatCount(deals.open)} open`;
  if (deals.open === 0) return <>{open}</>;
  const amount = open_amount === null || open_amount === 0 ? '' : `, worth ${formatMoneyShort(open_amount)}`;
  return (
    <SeeDeals
      look="figure"
      name={`${formatCount(deals.open)} open deals${amount}. See the open deals of ${name}`}
      narrowing={{ outcome: 'open' }}
      selection={{ of: 'persona', persona: id }}
    >
      {open_share === null ? open : formatShare(open_share)}
    </SeeDeals>
  );
}
