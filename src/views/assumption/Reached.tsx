import type { Settings } from '../../model/settings.ts';
import type { Report } from '../../state/report.ts';
import { Card } from '../../ui/Card.tsx';
import type { Verdict } from '../../verdicts/verdict.ts';
import { reachedWords } from './reached-words.ts';

/** How the verdict comes about, with the settings in force, in plain words. */
export function Reached({ verdict, report, settings }: { verdict: Verdict; report: Report; settings: Settings }) {
  const family = report.verdicts.filter(({ p }) => p !== null).length;
  return (
    <Card title="How this verdict is reached">
      <p className="text-soft">{reachedWords(verdict, settings, family).join(' ')}</p>
    </Card>
  );
}
