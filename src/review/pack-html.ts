import { formatCount, formatShare } from '../model/format.ts';
import { writeDay } from '../model/write-day.ts';
import { figureWords } from './figure-words.ts';
import { answerOf, changeWords, DECISION_WORDS, decisionLines, MARKET_WORDS, QUESTION_WORDS } from './minutes.ts';
import { type FrozenVerdict, type Pack, QUESTIONS } from './review.ts';

/** The pack as one page that opens without a network: no script, nothing fetched, nothing that people wrote is markup. */
export function packHtml(pack: Pack, currency?: string): string {
  const { owner, held_on, as_of, window } = pack;
  const head = [
    `Held on ${writeDay(held_on)}`,
    ...(owner === '' ? [] : [`led by ${owner}`]),
    window,
    ...(as_of === null ? [] : [`as of ${writeDay(as_of)}`]),
    `${formatCount(pack.deals.won)} won, ${formatCount(pack.deals.lost)} lost and ${formatCount(pack.deals.open)} open deals`,
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${safe(pack.name)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${safe(answerOf(pack))}</h1>
<p>${safe(pack.name)} · ${head.map(safe).join(' · ')}${pack.redacted ? ' · without names and amounts' : ''}</p>
${QUESTIONS.map((question) => section(question, pack)).join('\n')}
${pack.market_changes.length === 0 ? '' : `<h2>${MARKET_WORDS}</h2>\n<ul>${pack.market_changes.map((change) => `<li>${safe(changeWords(change))}</li>`).join('\n')}</ul>`}
<h2>Every verdict</h2>
<table><thead><tr><th>Persona</th><th>Assumption</th><th>Verdict</th><th>Grade</th><th>Observed</th><th>n</th></tr></thead>
<tbody>
${pack.verdicts.map((verdict) => row(verdict, currency)).join('\n')}
</tbody></table>
${pack.personas.length === 0 || pack.redacted ? '' : `<h2>Whose deals are whose</h2>\n<dl>${pack.personas.map(({ name, membership }) => `<dt>${safe(name)}</dt><dd>${safe(membership)}</dd>`).join('')}</dl>`}
${pack.files.length === 0 ? '' : `<h2>Files</h2>\n<ul>${pack.files.map(({ name, sha256, size }) => `<li>${safe(name)}, ${formatCount(size)} bytes, SHA-256 <code>${safe(sha256)}</code></li>`).join('')}</ul>`}
</body>
</html>
`;
}

function section(question: (typeof QUESTIONS)[number], { agenda, decisions }: Pack): string {
  const items = agenda.filter((item) => item.question === question);
  if (items.length === 0) return '';
  const list = items.map(({ key, title, note }) => {
    const decision = decisions[key];
    const lines = decision === undefined ? [] : decisionLines(decision);
    const word = decision === undefined ? 'Nothing was decided' : DECISION_WORDS[decision.word];
    return `<li><h3>${safe(title)}</h3><p>${safe(note)}</p><p><b>Decision: ${safe(word)}</b></p>${
      lines.length === 0
        ? ''
        : `<dl>${lines.map(([name, text]) => `<dt>${safe(name)}</dt><dd>${safe(text)}</dd>`).join('')}</dl>`
    }</li>`;
  });
  return `<h2>${safe(QUESTION_WORDS[question])}</h2>\n<ol>${list.join('\n')}</ol>`;
}

function row(verdict: FrozenVerdict, currency: string | undefined): string {
  const { persona_name, stated, label, grade, n } = verdict;
  const cells = [
    persona_name ?? 'All personas',
    stated,
    label,
    grade ?? '–',
    observed(verdict, currency),
    n === null ? '–' : formatCount(n),
  ];
  return `<tr>${cells.map((cell) => `<td>${safe(cell)}</td>`).join('')}</tr>`;
}

function observed({ unit, estimate, interval, n }: FrozenVerdict, currency: string | undefined): string {
  if (estimate === null) return '–';
  const write = (value: number | null): string => {
    if (value === null) return 'no end';
    return unit === 'share' ? formatShare(value, n ?? 0) : figureWords(unit, value, currency);
  };
  return interval === null ? write(estimate) : `${write(estimate)} (${write(interval[0])} to ${write(interval[1])})`;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const safe = (text: string): string => text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? '');

const STYLE = `
body { font: 15px/1.5 system-ui, sans-serif; color: #111827; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.6rem; line-height: 1.25 } h2 { font-size: 1.15rem; margin-top: 2rem } h3 { font-size: 1rem; margin: 0 }
li { margin-bottom: 1rem } p { margin: .25rem 0 } dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: .25rem 0 }
dt { color: #4b5563 } dd { margin: 0 } table { border-collapse: collapse; width: 100%; font-size: 13px }
th, td { text-align: left; padding: .35rem .5rem; border-bottom: 1px solid #e5e7eb; vertical-align: top } code { font-size: 12px; word-break: break-all }
th:nth-child(2) { width: 38% } th:nth-child(5) { width: 21% } td:nth-child(1) { white-space: nowrap } th:last-child, td:last-child { text-align: right }
@page { margin: 15mm }
@media print {
  body { margin: 0; padding: 0; max-width: none; font-size: 10.5pt } table { font-size: 9pt }
  li, tr, dt, dd { break-inside: avoid } h1, h2, h3, dt { break-after: avoid } p { orphans: 3; widows: 3 }
}
`;
