import { fieldLabel } from '../../assumptions/state-filter.ts';

/** Where the common columns come from; any other is asked for by name. */
const WHERE: Readonly<Record<string, string>> = {
  created_date: 'Export the deals again with the created date.',
  close_date: 'Export the deals again with the close date.',
  cycle_days: 'Export the deals again with created and close date, or with the days a deal took.',
  amount: 'Export the deals again with the amount.',
  loss_reason: 'Add the loss reason to the deal export, or import the list of lost deals.',
  win_reason: 'Add the win reason to the deal export.',
  competitor: 'Add the competitor to the deal export, or import the list of lost deals.',
  buyer_role: 'Import the contact roles of the deals, or add the job title of the buyer to the deal export.',
  decision_maker_role: 'Import the contact roles of the deals, with who decided.',
  engaged_role: 'Import the contact roles of the deals, with who took part.',
  industry: 'Add the industry to the deal export, or import the accounts as a lookup.',
  company_size: 'Add the number of employees to the deal export, or import the accounts as a lookup.',
  annual_revenue: 'Add the annual revenue to the deal export, or import the accounts as a lookup.',
  region: 'Add the region to the deal export, or import the accounts as a lookup.',
  lead_source: 'Add the lead source to the deal export.',
  trigger_event:
    'Add what made the buyer look, such as “Compelling event” or “Why now”, to the deal export and map it under Sources, or import notes of the kind “trigger”.',
  trigger_date:
    'Add the day of the trigger event, such as “Compelling event date”, to the deal export and map it under Sources.',
  primary_need:
    'Add the pain that the buyer stated, such as “Primary pain” or “Use case”, to the deal export and map it under Sources.',
  outcome: 'Map the stages to won, lost and open under Sources.',
  people: 'Import the contact roles of the deals.',
  touches: 'Import the campaign touches of the deals.',
  notes: 'Add the notes to the deal export, or import notes, e-mails or interviews with the deals they belong to.',
  person_id: 'Add to the touches who was touched, by an id or an e-mail address.',
  campaigns: 'Import the list of campaigns with what they cost.',
  campaign: 'Add the campaign to the deal export, or import who was touched by which campaign and when.',
  spend: 'Add what each campaign cost to the list of campaigns.',
  start_date: 'Add the days on which each campaign started and ended to the list of campaigns.',
};

/** One sentence: how to get a column that is missing. */
export function howToGet(field: string): string {
  return (
    (Object.hasOwn(WHERE, field) ? WHERE[field] : undefined) ??
    `Add a column “${fieldLabel(field)}” to the export, or map the one that holds it under Sources.`
  );
}
