import { listWords } from '../assumptions/state-filter.ts';
import { type Filter, fieldsOf, peopleFieldsOf } from '../model/filter.ts';
import { formatCount, formatShare } from '../model/format.ts';
import { foldTitle } from '../model/job-title.ts';
import type { Persona } from '../model/persona.ts';
import type { Day } from '../model/quarter.ts';
import { writeDay } from '../model/write-day.ts';
import { evidenceOf } from './evidence.ts';
import { teamsWithoutOwner } from './owners.ts';
import { readProfile } from './profile.ts';
import { PAINS, TRIGGERS } from './profile-fields.ts';
import { profileItems } from './profile-items.ts';
import { standingOf, statementsOf } from './statements.ts';

export type HealthCode =
  | 'owner'
  | 'broad'
  | 'demographics-only'
  | 'title-only'
  | 'no-trigger'
  | 'one-role'
  | 'words'
  | 'unheard'
  | 'untested'
  | 'no-evidence'
  | 'not-reviewed'
  | 'overlap'
  | 'primaries';

/** Where it is mended: a part of the persona's document, another persona, or a screen; `act` says what is done there. */
export type Mend = { act: string } & ({ part: string } | { persona: string } | { screen: 'review' | 'words' });

/** What is weak about a persona, why, how to mend it, and where. */
export type HealthIssue = { code: HealthCode; what: string; fix: string; mend: Mend };

/** What is known of a persona beyond its own page; null where no data say it. */
export type HealthGround = {
  /** Share of all deals that its rule catches, and of how many. */
  caught: { share: number; of: number } | null;
  /** Assumptions of it that have a verdict other than untestable, by id. */
  tested: readonly string[] | null;
  /** Won deals of it in which somebody's role is known, those with several roles, and how often each is there. */
  committee: CommitteeKnown | null;
  /** Words of its messages, those that no note says, and how many deals have notes; null while too few have. */
  messages: { words: number; unheard: readonly string[]; noted: number } | null;
  /** Claims about the customers' words that deals contradict. */
  unheard: readonly string[];
  overlaps: readonly { id: string; name: string; jaccard: number }[];
  /** Whether a closed review of the newest quarter, or the one before, speaks of it; null without dates. */
  reviewed: boolean | null;
  today: Day;
};

export type CommitteeKnown = {
  known: number;
  several: number;
  /** More than half of such deals have several roles, as sure as the settings ask. */
  mostly: boolean;
  roles: readonly { role: string; deals: number }[];
};

/** More than half of all deals are no one kind of customer; and two personas that share most deals are one. */
const BROAD = 0.5;
const ALIKE = 0.5;
/** How many personas a team can keep in mind, by the guideline for primary ones. */
const PRIMARIES = [3, 5] as const;

/** From this part of the words on, the messages are not in the customers' language. */
const UNHEARD = 0.5;
/** So many words, and roles, are named. */
const NAMED = 5;
const ROLES_NAMED = 2;

const DEMOGRAPHIC = new Set(['identity', 'demographics']);
const ROLE_FIELDS = new Set(['buyer_role', 'decision_maker_role', 'company_size', 'role', 'engaged_role']);

/** The checks of one persona, the gravest first. */
export function healthOf(persona: Persona, ground: HealthGround): HealthIssue[] {
  const { name, owners, assumptions, membership, review_by } = persona;
  const groups = readProfile(persona.profile, persona.kind).filter(({ filled }) => filled);
  const filled = (group: string, field?: string): boolean =>
    groups.some(
      ({ key, fields }) =>
        key === group &&
        (field === undefined || fields.some(({ path, value }) => path[1] === field && value.kind !== 'empty')),
    );
  const read = [...fieldsOf(membership), ...peopleFieldsOf(membership)];
  const issues: HealthIssue[] = [];
  const add = (code: HealthCode, what: string, fix: string, mend: Mend) => issues.push({ code, what, fix, mend });

  const without = teamsWithoutOwner(owners);
  if (without.length > 0) {
    const teams = listWords(without, 'and');
    add(
      'owner',
      `Nobody in ${teams} owns it`,
      `Name an owner in ${teams}: a persona of one team is that team’s opinion.`,
      { act: 'Name the owner', part: 'owners' },
    );
  }
  const { caught, overlaps, unheard, tested, reviewed, committee, messages, today } = ground;
  if (caught !== null && caught.share > BROAD) {
    const share = formatShare(caught.share, caught.of);
    add(
      'broad',
      `Its rule catches ${share} of ${formatCount(caught.of)} deals`,
      'Narrow the rule: what fits most deals tells none apart.',
      { act: 'Go to the rule', part: 'membership' },
    );
  }
  for (const other of overlaps.filter(({ jaccard }) => jaccard > ALIKE)) {
    add(
      'overlap',
      `It shares most of its deals with ${other.name}`,
      `Merge ${name} and ${other.name}, or tell their rules apart.`,
      { act: `Open ${other.name}`, persona: other.id },
    );
  }
  if (groups.length > 0 && groups.every(({ key }) => DEMOGRAPHIC.has(key))) {
    add('demographics-only', 'It holds demographics only', 'Write what they want, what hurts, and how they decide.', {
      act: 'Write the goals',
      part: 'motivation.goals',
    });
  }
  const named = filled('demographics', 'title');
  if (named && !filled('role') && !read.some((field) => ROLE_FIELDS.has(field))) {
    add(
      'title-only',
      'It names a title without a role or a company size',
      'The same title decides in one company and not in another: add the role or the size.',
      { act: 'Write the role', part: 'role.description' },
    );
  }
  if (filled(...PAINS) && !filled(...TRIGGERS)) {
    add('no-trigger', 'It has pains but no trigger event', 'Write what happens right before they start to look.', {
      act: 'Write the trigger event',
      part: TRIGGERS.join('.'),
    });
  }
  if (committee?.mostly === true && !filled('role', 'committee_role')) {
    const { several, known } = committee;
    const others = committee.roles.filter(({ role }) => !isNamed(persona, role)).slice(0, ROLES_NAMED);
    const seen = others.map(({ role, deals }) => `${role} in ${formatCount(deals)}`);
    add(
      'one-role',
      `It speaks of one role, and ${formatCount(several)} of ${formatCount(known)} won deals (${formatShare(several / known, known)}) have several${seen.length === 0 ? '' : `: ${listWords(seen, 'and')}`}`,
      'Write which part it plays in the committee, and describe whoever decides with it.',
      { act: 'Write its role in the committee', part: 'role.committee_role' },
    );
  }
  for (const words of unheard) {
    add(
      'words',
      `Customers do not say what it has them say: ${words}`,
      'Take the customers’ own words, or drop these.',
      { act: 'See the words they use', screen: 'words' },
    );
  }
  if (messages !== null && messages.unheard.length > UNHEARD * messages.words) {
    const { unheard: missing, words, noted } = messages;
    const more = missing.length > NAMED ? ` and ${formatCount(missing.length - NAMED)} more` : '';
    add(
      'unheard',
      `${formatCount(missing.length)} of ${formatCount(words)} words of its messages stand in no note on its ${formatCount(noted)} deals with notes: ${missing.slice(0, NAMED).join(', ')}${more}`,
      'Say it in the words that customers use.',
      { act: 'See the words they use', screen: 'words' },
    );
  }
  if (assumptions.length === 0) {
    add('untested', 'It states nothing that can be tested', 'State what you expect of its deals.', STATE);
  } else if (tested?.length === 0) {
    add(
      'untested',
      'None of its statements is tested',
      'Turn a belief into an assumption, or bring the column that is missing.',
      STATE,
    );
  }
  if (reviewed === false) {
    const due = review_by !== undefined && review_by < today;
    add(
      'not-reviewed',
      due ? `Its review was due on ${writeDay(review_by)}` : 'It was not reviewed for a quarter',
      due ? 'Review it, and set the next day.' : 'Put it on the agenda of the next review.',
      { act: 'Go to the quarterly review', screen: 'review' },
    );
  }
  const stated = statementsOf(persona);
  const isTested = (id: string) => tested?.includes(id) === true;
  const bare = stated.filter(
    (each) => standingOf(each, isTested) !== 'tested' && evidenceOf(persona, each.ref).length === 0,
  );
  if (bare.length > 0) {
    add(
      'no-evidence',
      `${formatCount(bare.length)} of ${formatCount(stated.length)} statements ${bare.length === 1 ? 'has' : 'have'} neither a verdict nor evidence`,
      'Name what each rests on, or make it an assumption.',
      { act: 'Go to the statements', part: 'evidence' },
    );
  }
  return issues;
}

const STATE: Mend = { act: 'State an assumption', part: 'statements' };

/** Whether a role is one of those that the persona names: in its titles, or in the rule. */
function isNamed({ membership, profile }: Persona, role: string): boolean {
  const names = [...(profileItems(profile, ['demographics', 'title']) ?? []), ...rolesIn(membership)];
  return names.some((name) => foldTitle(name) === foldTitle(role));
}

function rolesIn(rule: Filter): string[] {
  if ('all' in rule) return rule.all.flatMap(rolesIn);
  if ('any' in rule) return rule.any.flatMap(rolesIn);
  return 'in' in rule && (ROLE_FIELDS.has(rule.field) || rule.field === 'title') ? rule.in.map(String) : [];
}

/** What is wrong with the number of primary personas; null where nothing is, or where none is called primary. */
export function primariesIssue(personas: readonly Pick<Persona, 'primary'>[]): HealthIssue | null {
  const primaries = personas.filter(({ primary }) => primary === true).length;
  const [least, most] = PRIMARIES;
  if (primaries === 0 || (primaries >= least && primaries <= most)) return null;
  return {
    code: 'primaries',
    what: `${formatCount(primaries)} of ${formatCount(personas.length)} personas ${primaries === 1 ? 'is' : 'are'} primary; ${least} to ${most} are usual`,
    fix:
      primaries < least
        ? 'Say which others the teams work for first.'
        : 'Keep as primary only those the teams work for first.',
    mend: { act: 'Choose the primary ones', part: 'primary' },
  };
}
