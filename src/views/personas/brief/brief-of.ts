import { stateClaim } from '../../../assumptions/state-claim.ts';
import { formatCount, formatMoneyShort, formatShare, formatShareRange } from '../../../model/format.ts';
import { writeDay } from '../../../model/write-day.ts';
import type { Brief, BriefFigure, BriefRow } from '../../../personas/brief.ts';
import { briefSections } from '../../../personas/brief-sections.ts';
import { changedLines } from '../../../personas/compare-content.ts';
import { KIND_WORDS } from '../../../personas/owners.ts';
import { lastVersion } from '../../../personas/versions.ts';
import type { StatedPersona } from '../../../project/schema.ts';
import { countVerdicts, personaFigures } from '../../../state/personas/persona-figures.ts';
import type { ReportAnswer } from '../../../state/verdicts/use-report.ts';
import type { PersonaWords } from '../../../state/words/read-words.ts';
import { VERDICT_LOOK, VERDICT_ORDER, type VerdictWord } from '../../../ui/verdict-look.ts';
import type { Verdict } from '../../../verdicts/verdict.ts';
import { writeRange } from '../../verdict/figure-words.ts';
import { ownHeadline } from '../../verdict/own-words.ts';
import { writeOwners } from '../../verdict/owners.ts';
import { sentenceCase } from '../../verdict/sentence-case.ts';
import { withoutRule } from '../../verdict/side-names.ts';
import { wordSections } from './brief-words.ts';

/** A row of the brief with the verdict behind its word; null for a belief and for what has none yet. */
export type VerdictRow = BriefRow & { verdict: VerdictWord | null };

export type PersonaBrief = Brief<VerdictRow>;

/** One page about a persona: what is written, and what deals say of it where there are any. */
export function briefOf(
  persona: StatedPersona,
  answer: ReportAnswer | null,
  words: PersonaWords | null,
  narrowed: string,
): PersonaBrief {
  const { name, kind, primary, owners } = persona;
  const least = answer?.settings.method.minimum.noted_deals ?? 0;
  return {
    name,
    kind: `${KIND_WORDS[kind]}${primary === true ? ' · primary' : ''}`,
    owners: writeOwners(owners),
    version: versionWords(persona),
    dated: datedWords(answer, narrowed),
    figures: figuresOf(persona, answer),
    sections: [...briefSections(persona), ...wordSections(persona, words, least)],
    rows: rowsOf(persona, answer),
  };
}

/** "Version 3, 12 Oct 2026, changed since". */
function versionWords(persona: StatedPersona): string {
  const last = lastVersion(persona);
  if (last === null) return 'No version is published yet';
  const changed = changedLines(last.content, persona).length > 0 ? ', changed since' : '';
  return `Version ${last.number}, ${writeDay(last.published_on)}${changed}`;
}

function datedWords(answer: ReportAnswer | null, narrowed: string): string {
  if (answer === null) return 'Without deals, so without verdicts';
  const { as_of, window_name } = answer.report;
  return `${as_of === null ? '' : `As of ${writeDay(as_of)}. `}Figures over ${window_name}${narrowed}`;
}

function figuresOf({ id, assumptions }: StatedPersona, answer: ReportAnswer | null): BriefFigure[] {
  const row = answer?.report.personas.find((each) => each.id === id);
  if (answer === null || row === undefined) return [];
  const { confidence } = answer.settings.method;
  const counts = countVerdicts(row);
  const stand = VERDICT_ORDER.filter((verdict) => counts[verdict] > 0).map(
    (verdict) => `${formatCount(counts[verdict])} ${VERDICT_LOOK[verdict].counted(counts[verdict])}`,
  );
  const claims = assumptions.filter(({ claim }) => claim.measure !== 'belief').length;
  const stated: BriefFigure = { label: 'Assumptions', value: formatCount(claims), note: stand.join(', ') };
  const figures = personaFigures(row, confidence);
  if (figures === null) {
    return [{ label: 'Win rate', value: 'unknown', note: `no file has a “${row.missing}” column` }, stated];
  }
  const { win_rate, open } = figures;
  const { estimate, interval, x, n } = win_rate;
  const amount = open.amount === null ? '' : `, ${formatMoneyShort(open.amount, answer.settings.currency)}`;
  return [
    estimate === null || interval === null
      ? { label: 'Win rate', value: 'unknown', note: 'no closed deals' }
      : {
          label: 'Win rate',
          value: formatShare(estimate, n),
          note: `${formatCount(x)} of ${formatCount(n)} won, likely ${formatShareRange(interval[0], interval[1], n)}`,
        },
    {
      label: 'Share of the pipeline',
      value: open.share === null ? 'unknown' : formatShare(open.share),
      note: `${formatCount(open.deals)} open ${open.deals === 1 ? 'deal' : 'deals'}${amount}`,
    },
    stated,
  ];
}

/** Assumptions with their verdicts, then beliefs. */
function rowsOf(persona: StatedPersona, answer: ReportAnswer | null): VerdictRow[] {
  const verdicts = answer?.report.verdicts.filter((verdict) => verdict.persona === persona.id) ?? [];
  const rows = persona.assumptions.map(({ id, claim }): VerdictRow => {
    if (claim.measure === 'belief') {
      return { verdict: null, word: 'Belief', stated: claim.statement, figure: 'No data can answer it' };
    }
    const stated = sentenceCase(withoutRule(stateClaim(claim, answer?.settings.currency), claim, persona));
    const verdict = verdicts.find(({ assumption }) => assumption === id);
    if (verdict === undefined) return { verdict: null, word: 'No verdict yet', stated, figure: 'Not counted yet' };
    return { verdict: verdict.verdict, word: verdict.label, stated, figure: countedWords(verdict, persona, answer) };
  });
  return [...rows.filter(({ word }) => word !== 'Belief'), ...rows.filter(({ word }) => word === 'Belief')];
}

/** What was counted, with the likely range of the figure that decided. */
function countedWords(verdict: Verdict, persona: StatedPersona, answer: ReportAnswer | null): string {
  const counted = ownHeadline(verdict, persona);
  if (verdict.interval === null) return counted;
  const range = writeRange(verdict, verdict.interval, answer?.settings.currency);
  // Which of two values comes first is decided between those two, and its range is of their deals.
  return `${counted}; ${verdict.claim.measure === 'top_category' ? 'of those two alone ' : ''}likely ${range}`;
}
