import type { ReactNode } from 'react';
import { formatCount } from '../../model/format.ts';
import type { AssumptionName, DealTrouble, Quality, RowTrouble } from '../../state/imports/ask-quality.ts';
import { Card } from '../../ui/Card.tsx';
import { scopeOf, useSearch } from '../../ui/hash-location.ts';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { SeeDeals } from '../deals/SeeDeals.tsx';
import { assumptionPath } from '../verdict/assumption-path.ts';
import {
  checkedWords,
  issueDeals,
  issueFix,
  issueTitle,
  partFigure,
  partWords,
  uncheckedWords,
  weakensWords,
} from './issue-words.ts';

type Props = {
  quality: Quality;
  /** All verdicts that there are, and what each is on in words. */
  verdicts: number;
  nameOf: (name: AssumptionName) => string;
};

/** Everything that is wrong with the data, what weakens most verdicts first. */
export function QualityIssues({ quality, verdicts, nameOf }: Props) {
  const { deals, rows } = quality;
  const unchecked = uncheckedWords(quality);
  const troubles = [
    ...deals.map((trouble) => ({ weakens: trouble.weakens, key: trouble.kind, shown: <Deals trouble={trouble} /> })),
    ...rows.map((trouble) => ({ weakens: trouble.weakens, key: trouble.file, shown: <Rows trouble={trouble} /> })),
  ].sort((a, b) => b.weakens.length - a.weakens.length);
  return (
    <Card note="Over all dates and deals; what weakens most verdicts comes first." title="Quality">
      {troubles.length === 0 ? (
        <p>Nothing was found.</p>
      ) : (
        <ul className="divide-y divide-line">
          {troubles.map(({ key, weakens, shown }) => (
            <li className="py-3 first:pt-0" key={key}>
              {shown}
              <Weakens all={verdicts} nameOf={nameOf} weakens={weakens} />
            </li>
          ))}
        </ul>
      )}
      <p className="mt-3 text-xs text-soft">
        {checkedWords(quality)}
        {unchecked !== null && ` ${unchecked}`}
      </p>
    </Card>
  );
}

function Deals({ trouble }: { trouble: DealTrouble }) {
  const { kind, parts } = trouble;
  return (
    <Trouble fix={issueFix(kind)} title={issueTitle(kind)}>
      {parts.map((part) => {
        const [before, behind] = partWords(part, trouble);
        return (
          <p key={JSON.stringify(part.issue)}>
            {before}
            <SeeDeals
              look="figure"
              name={`See ${partFigure(part)}: ${issueDeals(part.issue)}`}
              selection={{ of: 'issue', issue: part.issue }}
            >
              {partFigure(part)}
            </SeeDeals>
            {behind}
          </p>
        );
      })}
    </Trouble>
  );
}

function Rows({ trouble: { file, rows } }: { trouble: RowTrouble }) {
  const query = new URLSearchParams(scopeOf(useSearch()));
  query.set('rows', file);
  return (
    <Trouble
      fix="Correct them in the file and add it again; each stands there with its line, its reason and what to do."
      title="Rows that cannot be used"
    >
      <p>
        <ScreenLink search={query.toString()} to="/sources">
          {formatCount(rows)} {rows === 1 ? 'row' : 'rows'} of {file}
        </ScreenLink>{' '}
        {rows === 1 ? 'is' : 'are'} set aside, and could be of any persona.
      </p>
    </Trouble>
  );
}

function Trouble({ title, fix, children }: { title: string; fix: string; children: ReactNode }) {
  return (
    <>
      <h3 className="text-[13px] font-semibold">{title}</h3>
      <div className="mt-0.5 grid gap-0.5 text-[13px]">{children}</div>
      <p className="mt-0.5 text-xs text-soft">{fix}</p>
    </>
  );
}

type WeakensProps = { weakens: readonly AssumptionName[]; all: number; nameOf: Props['nameOf'] };

function Weakens({ weakens, all, nameOf }: WeakensProps) {
  if (all === 0) return null;
  const words = weakensWords(weakens.length, all);
  if (weakens.length === 0) return <p className="mt-1 text-xs text-soft">{words}</p>;
  return (
    <details className="mt-1 text-xs">
      <summary className="cursor-pointer font-semibold text-at-risk marker:text-faint">{words}</summary>
      <ul className="mt-1 grid gap-1 pl-4">
        {weakens.map((name) => (
          <li key={`${name.persona} ${name.assumption}`}>
            <ScreenLink to={assumptionPath(name)}>{nameOf(name)}</ScreenLink>
          </li>
        ))}
      </ul>
    </details>
  );
}
