import type { Verdict } from '../../verdicts/verdict.ts';

/** The screen of an assumption; one of the whole portfolio hangs below no persona. */
export function assumptionPath({ persona, assumption }: Pick<Verdict, 'persona' | 'assumption'>): string {
  const own = `assumptions/${encodeURIComponent(assumption)}`;
  return persona === null ? `/${own}` : `${personaPath(persona)}/${own}`;
}

export const personaPath = (persona: string): string => `/personas/${encodeURIComponent(persona)}`;
