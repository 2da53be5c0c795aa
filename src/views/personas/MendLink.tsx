import type { ReactNode } from 'react';
import type { Mend } from '../../personas/health.ts';
import { scopeOf, useSearch } from '../../ui/hash-location.ts';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { personaPath } from '../verdict/assumption-path.ts';
import { mendPath } from './mend.ts';

/** Leads to a part of a persona's document, opened to be written in. */
export function PartLink({ persona, part, children }: { persona: string; part: string; children: ReactNode }) {
  return <ScreenLink {...mendPath(persona, part, useSearch())}>{children}</ScreenLink>;
}

/** Leads to the words in the notes on a persona's deals. */
export function WordsLink({ persona, children }: { persona: string; children: ReactNode }) {
  const query = new URLSearchParams(scopeOf(useSearch()));
  query.set('persona', persona);
  return (
    <ScreenLink search={query.toString()} to="/win-loss/words">
      {children}
    </ScreenLink>
  );
}

/** Leads to where something weak about a persona is mended. */
export function MendLink({ persona, mend }: { persona: string; mend: Mend }) {
  if ('persona' in mend) return <ScreenLink to={personaPath(mend.persona)}>{mend.act}</ScreenLink>;
  if ('screen' in mend) {
    return mend.screen === 'review' ? (
      <ScreenLink to="/review">{mend.act}</ScreenLink>
    ) : (
      <WordsLink persona={persona}>{mend.act}</WordsLink>
    );
  }
  return (
    <PartLink part={mend.part} persona={persona}>
      {mend.act}
    </PartLink>
  );
}
