import type { Settings } from '../../model/settings.ts';
import type { Report } from '../../state/verdicts/report.ts';
import { Card } from '../../ui/Card.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import type { Verdict } from '../../verdicts/verdict.ts';
import { SOURCES, settingsInForce } from './method-sources.ts';
import { reachedWords } from './reached-words.ts';

type Props = { verdict: Verdict; report: Report; settings: Settings };

/** How the verdict comes about, in plain words, where that can be read up, and the settings in force. */
export function Reached({ verdict, report, settings }: Props) {
  const family = report.verdicts.filter(({ p }) => p !== null).length;
  const source = SOURCES[verdict.evidence.kind];
  return (
    <Card title="How this verdict is reached">
      <p className="text-soft">{reachedWords(verdict, settings, family).join(' ')}</p>
      {source !== undefined && <p className="mt-2 text-xs text-soft">Source of the method: {source}.</p>}
      <details className="mt-3 text-[13px]">
        <summary className="cursor-pointer marker:text-faint">Settings in force</summary>
        <dl className="mt-2 grid gap-x-4 gap-y-1 sm:grid-cols-[12rem_minmax(0,1fr)]">
          {settingsInForce(settings.method).map(({ name, value }) => (
            <div className="contents" key={name}>
              <dt className="text-soft">{name}</dt>
              <dd className="max-sm:mb-1">{value}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-2">
          <ScreenLink to="/sources">Change them under Sources</ScreenLink>
        </p>
      </details>
    </Card>
  );
}
