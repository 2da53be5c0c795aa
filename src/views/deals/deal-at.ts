const AT = 'deals.at';

/** Number of the deal that is open in the list, as the address says it; null while the list itself is. */
export function readAt(search: string): number | null {
  const said = new URLSearchParams(search).get(AT) ?? '';
  return /^\d{1,15}$/.test(said) ? Number(said) : null;
}

export function withAt(search: string, deal: number | null): string {
  const query = new URLSearchParams(search);
  if (deal === null) query.delete(AT);
  else query.set(AT, String(deal));
  return query.toString();
}
