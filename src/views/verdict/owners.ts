import type { Owners } from '../../model/persona.ts';

/** "Petra Gristen (sales) · Mina Holvquist (marketing)"; a team without an owner is named as such. */
export function writeOwners({ sales, marketing }: Owners): string {
  if (sales === undefined && marketing === undefined) return 'No owner yet';
  return `${sales === undefined ? 'No owner in sales' : `${sales} (sales)`} · ${
    marketing === undefined ? 'no owner in marketing' : `${marketing} (marketing)`
  }`;
}
