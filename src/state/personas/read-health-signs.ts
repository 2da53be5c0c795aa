import type { AskOptions, Engine } from '../../engine/port.ts';
import { askCommittees, committees } from '../../metrics/committees.ts';
import type { StatedPersona } from '../../project/schema.ts';
import type { Warehouse } from '../../tables/warehouse.ts';
import { dealRoles } from '../deals/deal-roles.ts';
import { type PersonaWords, readPersonaWords, spokenCells, type WordsScope } from '../words/read-words.ts';

/** Who takes part in the won deals of a persona. */
export type CommitteeSeen = {
  /** Won deals in which anybody's role is known; those with more than one role. */
  known: number;
  several: number;
  /** Deals with each role, the most frequent first. */
  roles: readonly { role: string; deals: number }[];
};

/** What deals say of personas beyond their figures: null where no file holds notes, or roles. */
export type HealthSigns = {
  words: readonly PersonaWords[] | null;
  committees: ReadonlyMap<string, CommitteeSeen> | null;
};

/** Two queries for all personas: whose words the notes hold, and who takes part in won deals. */
export async function readHealthSigns(
  engine: Engine,
  warehouse: Warehouse,
  scope: WordsScope,
  personas: readonly StatedPersona[],
  options: AskOptions = {},
): Promise<HealthSigns> {
  const words = warehouse.related.texts ? await readPersonaWords(engine, scope, personas, 'everything', options) : null;
  const { sources, labels } = await dealRoles(engine, warehouse);
  if (sources.present === null && sources.signs === null) return { words, committees: null };
  const won = spokenCells(scope, null, 'won');
  const question = askCommittees(scope.facets, won);
  const rows = won.length === 0 ? [] : committees.decode(await engine.columns(question.text, question.values, options));
  const seen = personas.map(({ id }): [string, CommitteeSeen] => {
    const own = new Set(spokenCells(scope, id, 'won'));
    const roles = new Map<number, number>();
    const sums = { known: 0, several: 0 };
    for (const { cell, role, several, deals } of rows) {
      if (!own.has(cell)) continue;
      if (role >= 0) roles.set(role, (roles.get(role) ?? 0) + deals);
      else {
        sums.known += deals;
        sums.several += several === 1 ? deals : 0;
      }
    }
    const named = [...roles].map(([role, deals]) => ({ role: labels.title[role] ?? '', deals }));
    return [id, { ...sums, roles: named.sort((a, b) => b.deals - a.deals) }];
  });
  return { words, committees: new Map(seen) };
}
