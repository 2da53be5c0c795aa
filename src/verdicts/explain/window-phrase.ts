/** A window's name as the end of a clause: "from Q4 2025 to Q3 2026", "in Q3 2026", "counting all closed deals". */
export function windowPhrase(name: string): string {
  if (name === '') return '';
  if (/^all\b/.test(name)) return `counting ${name}`;
  return / to /.test(name) ? `from ${name}` : `in ${name}`;
}
