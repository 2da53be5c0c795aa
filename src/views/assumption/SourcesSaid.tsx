import { AgreementMark } from '../../ui/AgreementMark.tsx';
import { Card } from '../../ui/Card.tsx';
import { VerdictBadge } from '../../ui/VerdictBadge.tsx';
import type { SourceSaid } from '../../verdicts/source-said.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { SeeDeals } from '../deals/SeeDeals.tsx';
import { besideWords, FAMILIES, figureWords, summaryWords, wordOf } from './source-words.ts';

type Props = { verdict: Verdict; currency: string | undefined };

/** The four families of sources side by side, each with its own verdict and how it stands to the pipeline. */
export function SourcesSaid({ verdict, currency }: Props) {
  return (
    <Card note={summaryWords(verdict)} title="What each source says">
      <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
        {FAMILIES.map(({ family, name }) => (
          <li className="min-w-0 rounded-md border border-line p-3" key={family}>
            <h3 className="text-[13px] font-semibold">{name}</h3>
            {verdict.sources
              .filter((said) => said.family === family)
              .map((said) => (
                <Piece currency={currency} key={`${said.name} ${said.what}`} said={said} verdict={verdict} />
              ))}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Piece({ said, verdict, currency }: Props & { said: SourceSaid }) {
  const { persona, assumption } = verdict;
  const { family, name, what, mark, n, by_deal } = said;
  const { word, label } = wordOf(said);
  if (said.says === 'cannot-speak') {
    return (
      <p className="mt-1 text-[13px] text-soft">
        <span className="block">
          <VerdictBadge label={label} look="plain" verdict={word} />
        </span>
        {what}
      </p>
    );
  }
  return (
    <div className="mt-1 grid gap-1 text-[13px]">
      <p className="text-soft">
        {family === 'pipeline' && name === 'Pipeline' ? what : `${name}: ${what}`}
        {said.indirect && <span className="block">what reps wrote down</span>}
      </p>
      {figureWords(said, verdict, currency).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <VerdictBadge label={label} verdict={word} />
        {mark !== null && <AgreementMark agreement={mark}>{besideWords(mark)}</AgreementMark>}
      </p>
      {by_deal && n > 0 && (family === 'voice' || family === 'losses') && (
        <p className="print:hidden">
          <SeeDeals
            look="figure"
            name={`See the ${n} deals of ${name}`}
            selection={{ of: 'assumption', persona, assumption, side: 'group', source: family }}
          >
            See the {n} {n === 1 ? 'deal' : 'deals'}
          </SeeDeals>
        </p>
      )}
    </div>
  );
}
