import type { TableName } from '../model/tables.ts';

/** Headers seen in exports that the dictionary does not list, as canonical field → headers. */
export const OWN_ALIASES: Record<Exclude<TableName, 'lookup'>, Readonly<Record<string, readonly string[]>>> = {
  deals: {
    owner: ['Potential Owner'],
    campaign: ['Campaign ID'],
    is_closed: [],
    is_won: [],
    is_lost: [],
    trigger_date: ['Trigger Date', 'Trigger Event Date', 'Compelling Event Date'],
    cycle_days: ['cycle_days', 'Days to close', 'Sales cycle (days)'],
  },
  people: {
    opportunity_id: ['Opportunity ID', 'Deal ID', 'OpportunityId', 'Associated Deal IDs'],
    person_id: ['Contact ID', 'ContactId', 'Person ID', 'Lead ID'],
    person: ['Contact Name', 'Person', 'Contact', 'Full Name', 'Name', 'Last Name', 'First Name'],
    email: ['Email', 'Email Address', 'E-mail'],
    role: ['Role', 'Contact Role', 'Buying Role'],
    buyer_role: ['Title', 'Job Title', 'Buyer Role'],
    decision_maker_role: ['Decision Maker Role', 'Stakeholder Role'],
    engaged_role: ['Engaged Role'],
    is_primary: ['Primary', 'Is Primary', 'IsPrimary'],
    account: ['Account Name', 'Company', 'Company Name'],
  },
  campaigns: {},
  touches: {
    person: ['Lead Last Name', 'Lead First Name', 'Contact Name', 'Lead Name'],
    touch_type: ['Touch Type', 'Status', 'Campaign Member Status', 'Touchpoint'],
    date: ['Last Modified Time', 'Activity Date'],
    campaign: ['Campaign Name', 'CampaignId'],
    opportunity_id: ['Deal ID', 'OpportunityId'],
  },
  losses: {
    win_reason: ['Win Reason', 'Primary Win Reason'],
    trigger_event: ['Trigger Event', 'Compelling Event', 'Buying Trigger', 'Why Now'],
    primary_need: ['Primary Pain', 'Primary Need', 'Pain Point', 'Business Problem', 'Challenge'],
  },
  notes: {
    opportunity_id: ['Opportunity ID', 'Deal ID', 'OpportunityId'],
    date: ['Date', 'Created Date', 'Note Date', 'Heard On'],
    text: ['Note', 'Text', 'Note Content', 'Body', 'What was heard', 'Quote', 'Verbatim'],
    author: ['Author', 'Created By', 'Heard By', 'Note Owner'],
    kind: ['Kind', 'Note Type', 'Category'],
    persona: ['Persona'],
  },
  observations: {
    segment: ['Segment', 'Persona', 'Audience'],
    measure: ['Measure', 'Metric', 'Claim'],
    successes: ['Successes', 'Success Count', 'Yes Answers'],
    trials: ['Trials', 'Asked', 'Respondents', 'Sample Size'],
    date: ['Date', 'Survey Date', 'Observed On'],
    source: ['Source', 'Study'],
    kind: ['Kind', 'Source Type'],
    field: ['Field'],
    value: ['Value'],
  },
};
