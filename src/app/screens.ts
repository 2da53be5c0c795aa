import type { ComponentType } from 'react';

/** What a screen is told by its address. */
export type ScreenProps = { persona: string | null; assumption: string | null; review: string | null };

export type Screen = {
  /** `:persona`, `:assumption` and `:review` stand for one segment each. */
  path: string;
  /** Of the browser's tab, until the screen names what it is about. */
  title: string;
  /** The link of the navigation that is marked as current. */
  under: string;
  load: () => Promise<ComponentType<ScreenProps>>;
};

const assumption = () => import('../views/assumption/Assumption.tsx').then((module) => module.Assumption);
const personas = () => import('../views/personas/Personas.tsx').then((module) => module.Personas);
const reviews = () => import('../views/review/Reviews.tsx').then((module) => module.Reviews);

export const SCREENS: readonly Screen[] = [
  {
    path: '/',
    title: 'Overview',
    under: '/',
    load: () => import('../views/overview/Overview.tsx').then((module) => module.Overview),
  },
  { path: '/personas', title: 'Personas', under: '/personas', load: personas },
  // Before the document of one: no persona is given such an id.
  {
    path: '/personas/map',
    title: 'Persona map',
    under: '/personas',
    load: () => import('../views/personas/map/PersonaMap.tsx').then((module) => module.PersonaMap),
  },
  {
    path: '/personas/empathy',
    title: 'Empathy map',
    under: '/personas',
    load: () => import('../views/personas/empathy/EmpathyMap.tsx').then((module) => module.EmpathyMap),
  },
  {
    path: '/personas/rules',
    title: 'Deal rules',
    under: '/personas',
    load: () => import('../views/personas/classification/DealRules.tsx').then((module) => module.DealRules),
  },
  {
    path: '/personas/rules/contacts',
    title: 'Contact rules',
    under: '/personas',
    load: () => import('../views/personas/classification/ContactRules.tsx').then((module) => module.ContactRules),
  },
  { path: '/personas/:persona', title: 'Persona', under: '/personas', load: personas },
  {
    path: '/personas/:persona/brief',
    title: 'Brief',
    under: '/personas',
    load: () => import('../views/personas/brief/Brief.tsx').then((module) => module.Brief),
  },
  {
    path: '/personas/:persona/versions',
    title: 'Versions',
    under: '/personas',
    load: () => import('../views/personas/versions/PersonaVersions.tsx').then((module) => module.PersonaVersions),
  },
  {
    path: '/personas/:persona/assumptions/:assumption',
    title: 'Assumption',
    under: '/personas',
    load: assumption,
  },
  { path: '/assumptions/:assumption', title: 'Assumption', under: '/', load: assumption },
  {
    path: '/planning',
    title: 'What would settle it',
    under: '/',
    load: () => import('../views/planning/Planning.tsx').then((module) => module.Planning),
  },
  {
    path: '/win-loss',
    title: 'Win / loss',
    under: '/win-loss',
    load: () => import('../views/win-loss/WinLoss.tsx').then((module) => module.WinLoss),
  },
  {
    path: '/win-loss/words',
    title: 'Words',
    under: '/win-loss',
    load: () => import('../views/words/Words.tsx').then((module) => module.Words),
  },
  {
    path: '/win-loss/triggers',
    title: 'Triggers and pains',
    under: '/win-loss',
    load: () => import('../views/triggers/Triggers.tsx').then((module) => module.Triggers),
  },
  { path: '/review', title: 'Quarterly review', under: '/review', load: reviews },
  {
    path: '/review/outcomes',
    title: 'Since the reviews began',
    under: '/review',
    load: () => import('../views/review/Outcomes.tsx').then((module) => module.Outcomes),
  },
  { path: '/review/:review', title: 'Quarterly review', under: '/review', load: reviews },
  {
    path: '/field-notes',
    title: 'Field notes',
    under: '/field-notes',
    load: () => import('../views/field-notes/FieldNotes.tsx').then((module) => module.FieldNotes),
  },
  {
    path: '/segments',
    title: 'Segments',
    under: '/segments',
    load: () => import('../views/segments/Segments.tsx').then((module) => module.Segments),
  },
  {
    path: '/campaigns',
    title: 'Campaigns',
    under: '/campaigns',
    load: () => import('../views/campaigns/Campaigns.tsx').then((module) => module.Campaigns),
  },
  {
    path: '/campaigns/roles',
    title: 'Who engages, who decides',
    under: '/campaigns',
    load: () => import('../views/roles/Roles.tsx').then((module) => module.Roles),
  },
  {
    path: '/sources',
    title: 'Sources',
    under: '/sources',
    load: () => import('../views/sources/Sources.tsx').then((module) => module.Sources),
  },
  {
    path: '/sql',
    title: 'SQL',
    under: '/sql',
    load: () => import('../views/sql/Sql.tsx').then((module) => module.Sql),
  },
];

export type Arrival = { screen: Screen; props: ScreenProps };

/** The screen at a path; null where there is none. */
export function screenAt(path: string): Arrival | null {
  const parts = segments(path);
  for (const screen of SCREENS) {
    const pattern = segments(screen.path);
    if (pattern.length !== parts.length) continue;
    if (!pattern.every((piece, index) => piece.startsWith(':') || piece === parts[index])) continue;
    const named = (name: string): string | null => {
      const index = pattern.indexOf(`:${name}`);
      return index < 0 ? null : decoded(parts[index] ?? '');
    };
    return { screen, props: { persona: named('persona'), assumption: named('assumption'), review: named('review') } };
  }
  return null;
}

const segments = (path: string): string[] => path.split('/').filter((segment) => segment !== '');

/** An address typed by hand can hold a lone percent sign. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
