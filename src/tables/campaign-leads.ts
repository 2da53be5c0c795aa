import type { AskOptions, Engine } from '../engine/port.ts';
import type { LoadedFile } from './load-file.ts';

/** What keeps touches from telling leads: the first field that is missing; null: nothing does. */
export type LeadsMissing = 'touches' | 'person_id' | 'campaign' | 'date' | 'opportunity_id' | null;

type Files = { touches: LoadedFile | undefined; people: LoadedFile | undefined; deals: LoadedFile };

/**
 * Builds the tables `lead_touches` (who was touched by which campaign on which day; a lead is a person, known by an id, else
 * by an e-mail address) and `lead_deals` (the deals of a lead). `campaigns` tells how a touch names its campaign.
 * Tables and not views: every change of a filter asks them, and finding the campaign of each touch is the dear part.
 */
export async function buildLeads(
  engine: Engine,
  { touches, people, deals }: Files,
  campaigns: readonly { kind: string; of(text: string): string }[],
  options: AskOptions = {},
): Promise<LeadsMissing> {
  const holds = (file: LoadedFile | undefined, field: string) =>
    file?.columns.some((column) => column.name === field) ?? false;
  if (touches === undefined) return 'touches';
  const key = (['person_id', 'email'] as const).find((field) => holds(touches, field));
  if (key === undefined) return 'person_id';
  if (!holds(touches, 'campaign') || campaigns.length === 0) return 'campaign';
  if (!holds(touches, 'date')) return 'date';
  const lead = (alias: string) => (key === 'email' ? `lower(trim(${alias}.email))` : `trim(${alias}.person_id)`);
  const linked = [
    ...(holds(touches, 'opportunity_id') ? [`touches t`] : []),
    ...(holds(people, key) && holds(people, 'opportunity_id') ? ['people t'] : []),
  ];
  if (linked.length === 0 || !holds(deals, 'opportunity_id')) return 'opportunity_id';
  const touched = campaigns.map(
    ({ kind, of }) => `SELECT ${lead('t')} AS lead, k.campaign_number, k.name, k.label, t.date AS touched_on
FROM touches t JOIN campaign_keys k ON k.kind = '${kind}' AND k.key = ${of('t.campaign')}
WHERE ${lead('t')} <> '' AND t.date IS NOT NULL`,
  );
  const owned = linked.map(
    (table) => `SELECT ${lead('t')} AS lead, d.deal FROM ${table} JOIN deals d ON d.opportunity_id = t.opportunity_id
WHERE ${lead('t')} <> ''`,
  );
  await engine.run(`CREATE OR REPLACE TABLE lead_touches AS ${touched.join('\nUNION ALL ')}`, [], options);
  await engine.run(`CREATE OR REPLACE TABLE lead_deals AS ${owned.join('\nUNION ')}`, [], options);
  return null;
}
