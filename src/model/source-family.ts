/** Who speaks beside the pipeline: campaigns and behaviour, the reps' reasons and notes, the customer. */
export const SOURCE_FAMILIES = ['campaigns', 'losses', 'voice'] as const;
export type SourceFamily = (typeof SOURCE_FAMILIES)[number];

/** The customer's own words or answers, whoever wrote them down. */
const CUSTOMER =
  /\b(buyers?|customers?|clients?|prospects?|surveys?|transcripts?|(call )?recordings?|e-?mails?|support)\b/;
const INTERVIEW = /\binterviews?\b/;
const REP = /\b(reps?|sales|crm|internal|notes?|owner)\b/;
const BEHAVIOUR = /\b(usage|analytics|behaviou?r|campaigns?|web(site)?|product data|clicks?)\b/;

const plain = (words: string | null): string => (words ?? '').trim().toLowerCase();

/** Whose words a row of the lost-deal list holds, by its interview source; what is not said is the rep's. */
export function lostDealFamily(source: string | null): 'voice' | 'losses' {
  const words = plain(source);
  if (CUSTOMER.test(words)) return 'voice';
  return INTERVIEW.test(words) && !REP.test(words) ? 'voice' : 'losses';
}

/** Who was counted in an observation, by its kind or its source. Somebody who was asked is a customer. */
export function observationFamily(kind: string | null, source: string | null): SourceFamily {
  for (const words of [plain(kind), plain(source)]) {
    if (words === '') continue;
    if (BEHAVIOUR.test(words)) return 'campaigns';
    if (CUSTOMER.test(words) || INTERVIEW.test(words)) return 'voice';
    if (REP.test(words)) return 'losses';
  }
  return 'voice';
}

/** Columns of the lost-deal list that answer for a field of deals. */
const LOST_DEAL_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  loss_reason: ['reason_primary', 'reason_secondary'],
  reason_primary: ['reason_primary', 'reason_secondary'],
  reason_secondary: ['reason_secondary'],
  win_reason: ['win_reason'],
  competitor: ['competitor'],
  decision_maker_role: ['decision_maker'],
  decision_maker: ['decision_maker'],
};

export const lostDealColumns = (field: string): readonly string[] =>
  Object.hasOwn(LOST_DEAL_COLUMNS, field) ? (LOST_DEAL_COLUMNS[field] ?? []) : [];

/** Under which name a field is counted as one family of sources recorded it. */
export const sourceField = (family: 'voice' | 'losses', field: string): string => `${family}:${field}`;
