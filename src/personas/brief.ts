import { markdownLine } from '../model/markdown-line.ts';

export type BriefSection = {
  title: string;
  items: readonly string[];
  /** What is said where there is nothing. */
  empty: string;
};

/** An assumption or a belief: its verdict in a word, what is stated, and what was counted. */
export type BriefRow = { word: string; stated: string; figure: string };

/** A figure with what it rests on: "33%", "100 of 288 won, likely 30–39%". */
export type BriefFigure = { label: string; value: string; note: string };

/** Everything that one page says of a persona, in words. */
export type Brief<Row extends BriefRow = BriefRow> = {
  name: string;
  /** "Buyer · primary". */
  kind: string;
  owners: string;
  /** "Version 3, 12 Oct 2026", or that there is none. */
  version: string;
  /** "As of 30 Sep 2026. Figures over Q4 2025 to Q3 2026." */
  dated: string;
  figures: readonly BriefFigure[];
  sections: readonly BriefSection[];
  rows: readonly Row[];
};

/** Stands where a persona states nothing. */
export const NOTHING_STATED = 'Nothing is stated yet.';

/** The brief as Markdown. */
export function briefMarkdown({ name, kind, owners, version, dated, figures, sections, rows }: Brief): string {
  const lines = [
    `# ${markdownLine(name)}`,
    '',
    ...[kind, owners, version, dated].map((line) => `${markdownLine(line)}  `),
    '',
    ...figures.map(
      ({ label, value, note }) =>
        `- **${markdownLine(label)}: ${markdownLine(value)}**${note === '' ? '' : `, ${markdownLine(note)}`}`,
    ),
  ];
  for (const { title, items, empty } of sections) {
    lines.push('', `## ${markdownLine(title)}`, '');
    if (items.length === 0) lines.push(markdownLine(empty));
    else lines.push(...items.map((item) => `- ${markdownLine(item)}`));
  }
  lines.push('', '## Assumptions and beliefs', '');
  if (rows.length === 0) lines.push(NOTHING_STATED);
  else lines.push('| Verdict | What is stated | What was counted |', '| --- | --- | --- |', ...rows.map(rowLine));
  return `${lines.join('\n')}\n`;
}

const rowLine = ({ word, stated, figure }: BriefRow): string =>
  `| ${[word, stated, figure].map(markdownLine).join(' | ')} |`;
