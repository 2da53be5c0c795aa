import { formatCount, formatShare } from '../model/format.ts';
import { closedDeals } from '../model/outcome.ts';
import type { Report } from '../state/verdicts/report.ts';
import type { Verdict, VerdictWord } from '../verdicts/verdict.ts';

const ORDER: readonly VerdictWord[] = ['contradicted', 'at-risk', 'holds', 'not-enough-evidence', 'untestable'];
const HEADINGS: Record<VerdictWord, string> = {
  contradicted: 'Contradicted',
  'at-risk': 'At risk',
  holds: 'Holds',
  'not-enough-evidence': 'Not enough evidence',
  untestable: 'Untestable',
};

/** The report for people: the answer first, then each verdict with its next step. */
export function reportMarkdown(report: Report, name: string): string {
  const { verdicts } = report;
  const count = (word: VerdictWord) => verdicts.filter(({ verdict }) => verdict === word).length;
  const lines = [
    `# ${name}`,
    '',
    `${count('holds')} of ${verdicts.length} persona assumptions still hold. ${count('contradicted')} are contradicted by closed deals.`,
    '',
    `As of ${report.as_of ?? 'no date'} · ${report.window_name} · ${formatCount(report.counted.deals)} deals counted.`,
    '',
    '## Personas',
    '',
    '| Persona | Won | Lost | Open | Win rate |',
    '|---|---:|---:|---:|---:|',
    ...[...report.personas, ...(report.nobody === null ? [] : [report.nobody])].map(
      ({ name: persona, deals, win_rate }) =>
        deals === null
          ? `| ${cell(persona)} | – | – | – | – |`
          : `| ${cell(persona)} | ${deals.won} | ${deals.lost} | ${deals.open} | ${win_rate === null ? '–' : formatShare(win_rate, closedDeals(deals))} |`,
    ),
  ];
  for (const word of ORDER) {
    const of = verdicts.filter(({ verdict }) => verdict === word);
    if (of.length === 0) continue;
    lines.push('', `## ${HEADINGS[word]}`, '', ...of.flatMap(item));
  }
  if (report.beliefs.length > 0) {
    lines.push(
      '',
      '## Beliefs',
      '',
      'No data can answer these.',
      '',
      ...report.beliefs.map(({ statement }) => `- ${statement}`),
    );
  }
  return `${lines.join('\n')}\n`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|');

function item(verdict: Verdict): string[] {
  const grade = verdict.grade === null ? '' : ` Grade ${verdict.grade}.`;
  return [`- ${verdict.sentence}${grade} Next step: ${verdict.next_step}`];
}
