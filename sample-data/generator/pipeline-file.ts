import { usDate } from './calendar.ts';
import type { Row } from './csv.ts';
import { salesforceReport } from './report-layouts.ts';
import { fieldOf, type SampleDeal } from './sample-deal.ts';
import { withRowsToSetAside } from './set-aside-rows.ts';

const COLUMNS: Readonly<Record<string, (deal: SampleDeal) => string>> = {
  'Opportunity ID': (deal) => deal.id,
  'Opportunity Name': (deal) => deal.name,
  'Account Name': (deal) => deal.account.name,
  'Opportunity Owner': (deal) => deal.owner,
  Type: (deal) => fieldOf(deal, 'type'),
  'Lead Source': (deal) => fieldOf(deal, 'lead_source'),
  'Primary Campaign Source': (deal) => deal.campaign,
  Title: (deal) => fieldOf(deal, 'title'),
  'Decision Maker': (deal) => fieldOf(deal, 'decision_maker'),
  'Use Case': (deal) => fieldOf(deal, 'use_case'),
  Stage: (deal) => deal.stage,
  Amount: (deal) => (deal.amount === null ? '' : `$${deal.amount.toLocaleString('en-US')}.00`),
  'Created Date': (deal) => usDate(deal.created),
  'Close Date': (deal) => usDate(deal.closes),
  'Main Competitor(s)': (deal) => fieldOf(deal, 'competitor'),
  'Loss Reason': (deal) => fieldOf(deal, 'loss_reason'),
  'Success Plan': (deal) => fieldOf(deal, 'success_plan'),
  Description: (deal) => deal.description,
};

/** The pipeline as a Salesforce report. Open deals carry what their owners expect in the same close-date column. */
export function pipelineFile(deals: readonly SampleDeal[]): string {
  const headers = Object.keys(COLUMNS);
  const rows = deals.map((deal): Row => Object.values(COLUMNS).map((cell) => cell(deal)));
  return salesforceReport(headers, withRowsToSetAside(headers, rows), 'Pipeline and closed deals', [
    'Close Date equals Custom (4/1/2024 to 12/31/2027)',
    'Show: All opportunities',
  ]);
}
