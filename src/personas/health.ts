import { listWords } from '../assumptions/state-filter.ts';
import { fieldsOf, peopleFieldsOf } from '../model/filter.ts';
import { formatCount, formatShare } from '../model/format.ts';
import type { Persona } from '../model/persona.ts';
import { teamsWithoutOwner } from './owners.ts';
import { readProfile } from './profile.ts';
import { PAINS, TRIGGERS } from './profile-fields.ts';

export type HealthCode =
  | 'owner'
  | 'broad'
  | 'demographics-only'
  | 'title-only'
  | 'no-trigger'
  | 'words'
  | 'untested'
  | 'not-reviewed'
  | 'overlap';

/** What is weak about a persona, why, and how to mend it. */
export type HealthIssue = { code: HealthCode; what: string; fix: string };

/** What is known of a persona beyond its own page; null where no data say it. */
export type HealthGround = {
  /** Share of all deals that its rule catches, and of how many. */
  caught: { share: number; of: number } | null;
  /** Assumptions of it that have a verdict other than untestable. */
  tested: number | null;
  /** Claims about the customers' words that deals contradict. */
  unheard: readonly string[];
  overlaps: readonly { name: string; jaccard: number }[];
  /** Whether a closed review of the newest quarter, or the one before, speaks of it; null without dates. */
  reviewed: boolean | null;
};

/** More than half of all deals are no one kind of customer; and two personas that share most deals are one. */
const BROAD = 0.5;
const ALIKE = 0.5;
/** How many personas a team can keep in mind, by the guideline for primary ones. */
const PRIMARIES = [3, 5] as const;

const DEMOGRAPHIC = new Set(['identity', 'demographics']);
const ROLE_FIELDS = new Set(['buyer_role', 'decision_maker_role', 'company_size', 'role', 'engaged_role']);

/** The checks of one persona, the gravest first. */
export function healthOf(persona: Persona, ground: HealthGround): HealthIssue[] {
  const { name, owners, assumptions, membership } = persona;
  const groups = readProfile(persona.profile, persona.kind).filter(({ filled }) => filled);
  const filled = (group: string, field?: string): boolean =>
    groups.some(
      ({ key, fields }) =>
        key === group &&
        (field === undefined || fields.some(({ path, value }) => path[1] === field && value.kind !== 'empty')),
    );
  const read = [...fieldsOf(membership), ...peopleFieldsOf(membership)];
  const issues: HealthIssue[] = [];
  const add = (code: HealthCode, what: string, fix: string) => issues.push({ code, what, fix });

  const without = teamsWithoutOwner(owners);
  if (without.length > 0) {
    const teams = listWords(without, 'and');
    add(
      'owner',
      `Nobody in ${teams} owns it`,
      `Name an owner in ${teams}: a persona of one team is that team’s opinion.`,
    );
  }
  const { caught, overlaps, unheard, tested, reviewed } = ground;
  if (caught !== null && caught.share > BROAD) {
    const share = formatShare(caught.share, caught.of);
    add(
      'broad',
      `Its rule catches ${share} of ${formatCount(caught.of)} deals`,
      'Narrow the rule: what fits most deals tells none apart.',
    );
  }
  for (const other of overlaps.filter(({ jaccard }) => jaccard > ALIKE)) {
    add(
      'overlap',
      `It shares most of its deals with ${other.name}`,
      `Merge ${name} and ${other.name}, or tell their rules apart.`,
    );
  }
  if (groups.length > 0 && groups.every(({ key }) => DEMOGRAPHIC.has(key))) {
    add('demographics-only', 'It holds demographics only', 'Write what they want, what hurts, and how they decide.');
  }
  const named = filled('demographics', 'title');
  if (named && !filled('role') && !read.some((field) => ROLE_FIELDS.has(field))) {
    add(
      'title-only',
      'It names a title without a role or a company size',
      'The same title decides in one company and not in another: add the role or the size.',
    );
  }
  if (filled(...PAINS) && !filled(...TRIGGERS)) {
    add('no-trigger', 'It has pains but no trigger event', 'Write what happens right before they start to look.');
  }
  for (const words of unheard) {
    add(
      'words',
      `Customers do not say what it has them say: ${words}`,
      'Take the customers’ own words, or drop these.',
    );
  }
  if (assumptions.length === 0) {
    add('untested', 'It states nothing that can be tested', 'State what you expect of its deals.');
  } else if (tested === 0) {
    add(
      'untested',
      'None of its statements is tested',
      'Turn a belief into an assumption, or bring the column that is missing.',
    );
  }
  if (reviewed === false)
    add('not-reviewed', 'It was not reviewed for a quarter', 'Put it on the agenda of the next review.');
  return issues;
}

/** What is wrong with the number of primary personas; null where nothing is, or where none is called primary. */
export function primariesIssue(personas: readonly Pick<Persona, 'primary'>[]): HealthIssue | null {
  const primaries = personas.filter(({ primary }) => primary === true).length;
  const [least, most] = PRIMARIES;
  if (primaries === 0 || (primaries >= least && primaries <= most)) return null;
  return {
    code: 'broad',
    what: `${formatCount(primaries)} of ${formatCount(personas.length)} personas ${primaries === 1 ? 'is' : 'are'} primary; ${least} to ${most} are usual`,
    fix:
      primaries < least
        ? 'Say which others the teams work for first.'
        : 'Keep as primary only those the teams work for first.',
  };
}
