/**
 * So many deals that lasted `days`: until they closed (`event`), or so far, being open still.
 * Equal spells may come as one group or many, in any order.
 */
export type Spell = { days: number; event: boolean; deals: number };

/** As Spell, where winning and losing are told apart. */
export type RivalSpell = { days: number; outcome: 'won' | 'lost' | 'open'; deals: number };

/** Refuses durations and counts that cannot be. */
export function checkSpell(spell: { days: number; deals: number }): void {
  if (!(spell.days >= 0 && Number.isFinite(spell.days))) {
    throw new RangeError(`a duration is a number of days from 0 on, not ${spell.days}`);
  }
  if (!(spell.deals >= 0 && Number.isFinite(spell.deals))) {
    throw new RangeError(`a group holds 0 or more deals, not ${spell.deals}`);
  }
}
