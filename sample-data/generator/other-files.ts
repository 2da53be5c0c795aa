import { AS_OF, usDate } from './calendar.ts';
import { AUDIENCES, type SampleCampaign } from './campaigns.ts';
import { lines, plainRow } from './csv.ts';
import type { SampleInterview } from './interviews.ts';
import type { SamplePerson } from './people.ts';
import { randomFor } from './random.ts';
import { adReport, hubspotExport, salesforceReport } from './report-layouts.ts';
import { fieldOf, type SampleAccount, type SampleDeal } from './sample-deal.ts';
import type { SampleTouch } from './touches.ts';

export const peopleFile = (people: readonly SamplePerson[]): string =>
  hubspotExport(
    [
      'Record ID',
      'First Name',
      'Last Name',
      'Email',
      'Job Title',
      'Buying Role',
      'Company Name',
      'Associated Deal IDs',
      'First conversion date',
    ],
    people.map(({ id, first, last, email, title, buying_role, company, deal, entered }) => [
      id,
      first,
      last,
      email,
      title,
      buying_role,
      company,
      deal?.id ?? '',
      entered,
    ]),
  );

export const touchesFile = (touches: readonly SampleTouch[]): string =>
  salesforceReport(
    [
      'CampaignMemberId',
      'Contact ID',
      'Opportunity ID',
      'Member Status',
      'Member First Associated Date',
      'Campaign Name',
    ],
    touches.map(({ id, person, status, on, campaign }) => [
      id,
      person.id,
      person.deal?.id ?? '',
      status,
      usDate(on),
      campaign.name,
    ]),
    'Campaign members',
    ['Member First Associated Date up to 9/30/2026'],
  );

export const interviewsFile = (interviews: readonly SampleInterview[]): string =>
  hubspotExport(
    [
      'Deal ID',
      'Deal Name',
      'Company Name',
      'Interview Date',
      'Primary Loss Reason',
      'Secondary Loss Reason',
      'Competitors',
      'Decision Maker Title',
      'Verbatim',
      'Interview Source',
    ],
    interviews.map((made) => [
      made.deal_id,
      made.deal_name,
      made.company,
      made.on,
      made.reason,
      made.second_reason,
      made.competitor,
      made.decision_maker,
      made.verbatim,
      made.source,
    ]),
  );

/** The lookup of accounts. A few that only deals outside the personas name are missing, as lookups are never whole. */
export function accountsFile(accounts: readonly SampleAccount[], deals: readonly SampleDeal[]): string {
  const random = randomFor('accounts file');
  const outside = new Set(
    deals.filter((deal) => fieldOf(deal, 'title') === 'Procurement Manager').map((deal) => deal.account),
  );
  const kept = accounts.filter((account) => !(outside.has(account) && random.chance(0.12)));
  const inOrder = [...kept].sort((a, b) => (a.name < b.name ? -1 : 1));
  return lines([
    plainRow(['Account Name', 'Industry', 'Employees', 'Territory Region']),
    ...inOrder.map(({ name, industry, employees, region }) =>
      plainRow([name, industry, employees === null ? '' : String(employees), region]),
    ),
  ]);
}

const whole = (value: number): string => value.toLocaleString('en-US');
const money = (value: number): string =>
  value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** Campaigns as an advertising report, whose totals would double every sum if they were kept. */
export function campaignsFile(campaigns: readonly SampleCampaign[]): string {
  const rows = campaigns.map((made) => [
    made.name,
    made.id,
    made.type,
    made.ends >= AS_OF ? 'Enabled' : 'Paused',
    made.audience === null ? '--' : AUDIENCES[made.audience],
    made.starts,
    made.ends >= AS_OF ? '--' : made.ends,
    'USD',
    money(made.budget),
    money(made.spend),
    whole(made.impressions),
    whole(made.clicks),
    whole(made.conversions),
    made.value === null ? '--' : money(made.value),
  ]);
  const sum = (of: (made: SampleCampaign) => number): number => campaigns.reduce((total, made) => total + of(made), 0);
  const total = (name: string) => [
    name,
    '--',
    '--',
    '--',
    '--',
    '--',
    '--',
    'USD',
    money(sum((made) => made.budget)),
    money(sum((made) => made.spend)),
    whole(sum((made) => made.impressions)),
    whole(sum((made) => made.clicks)),
    whole(sum((made) => made.conversions)),
    money(sum((made) => made.value ?? 0)),
  ];
  return adReport(
    'Campaign report',
    'November 1, 2022 - September 30, 2026',
    [
      'Campaign',
      'Campaign ID',
      'Campaign type',
      'Campaign status',
      'Audience segment',
      'Start date',
      'End date',
      'Currency code',
      'Budget',
      'Cost',
      'Impr.',
      'Clicks',
      'Conversions',
      'Conv. value',
    ],
    rows,
    [total('Total: Campaigns'), total('Total: Account')],
  );
}
