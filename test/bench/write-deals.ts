import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';

const REGIONS = ['EMEA', 'Americas', 'APAC', 'LATAM'];
const INDUSTRIES = ['Healthcare', 'Software', 'Finance', 'Retail', 'Manufacturing', 'Education', 'Energy', 'Media'];
const SOURCES = ['Web', 'Referral', 'Trade show', 'Partner', 'Cold call', 'Advertising'];
const ROLES = ['CFO', 'VP Finance', 'Head of Marketing', 'IT Manager', 'COO', 'Data Lead', 'Founder', ''];
const OPEN = ['Discovery', 'Proposal', 'Negotiation'];
const REASONS = ['Price', 'No decision', 'Competitor', 'Timing', 'Missing feature', ''];
const TYPES = ['New business', 'Renewal', 'Upsell'];
const PRODUCTS = ['Basic', 'Team', 'Enterprise', 'Analytics'];

const HEADERS = [
  ...['Opportunity ID', 'Opportunity Name', 'Account Name', 'Owner', 'Stage', 'Created Date', 'Close Date', 'Amount'],
  ...['Currency', 'Industry', 'Region', 'Lead Source', 'Buyer Role', 'Company Size', 'Type', 'Product', 'Loss Reason'],
  ...['Competitor', 'Next Step', 'Probability', 'Campaign', 'Pipeline', 'Primary Contact', 'Description'],
];

function stream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Writes deals of 24 columns, the same bytes each time; a file that is there is kept. */
export async function writeDeals(file: string, deals: number): Promise<void> {
  if (existsSync(file)) return;
  const random = stream(20_260_930);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  const day = (from: number) => new Date(Date.UTC(2024, 0, 1) + from * 86_400_000).toISOString().slice(0, 10);
  const out = createWriteStream(file);
  let part = `${HEADERS.join(',')}\n`;
  for (let deal = 0; deal < deals; deal += 1) {
    const created = Math.floor(random() * 950);
    const close = created + 1 + Math.floor(random() ** 2 * 200);
    const closed = close <= 1000 && random() < 0.75;
    const role = pick(ROLES);
    const won = random() < (role === 'CFO' ? 0.18 : 0.3);
    const stage = closed ? (won ? 'Closed Won' : 'Closed Lost') : pick(OPEN);
    const account = `Account ${Math.floor(random() * deals * 0.4)}`;
    part += `${[
      `006${String(deal).padStart(12, '0')}AAA`,
      `${account} - ${pick(PRODUCTS)} deal`,
      account,
      `Rep ${Math.floor(random() * 60)}`,
      stage,
      day(created),
      day(close),
      (Math.round(random() ** 3 * 20_000_000) / 100).toFixed(2),
      ...['USD', pick(INDUSTRIES), pick(REGIONS), pick(SOURCES), role, String(10 + Math.floor(random() ** 4 * 20_000))],
      ...[pick(TYPES), pick(PRODUCTS), closed && !won ? pick(REASONS) : '', random() < 0.2 ? 'Rival Ltd' : ''],
      ...[
        'Call back to agree on the scope of the pilot',
        String(Math.floor(random() * 101)),
        `Campaign ${Math.floor(random() * 80)}`,
      ],
      ...[
        'Main',
        `Contact ${Math.floor(random() * deals)}`,
        'Notes of the first meeting: asked for a quote and a reference',
      ],
    ].join(',')}\n`;
    if (part.length > 1 << 20) {
      if (!out.write(part)) await once(out, 'drain');
      part = '';
    }
  }
  out.end(part);
  await once(out, 'close');
}
