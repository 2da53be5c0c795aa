import Papa from 'papaparse';
import { encodeText } from './encode-text.ts';
import type { PlainCampaign } from './twelve-campaigns.ts';

/** How one advertising tool writes campaigns: its lines above the table, its headers, its sums. */
export type AdsLayout = {
  file: string;
  tool: string;
  /** The canonical field in which the tool tells what a campaign brought. */
  leads: 'leads' | 'conversions';
  /** Lines that the file has above and below its table, and rows of sums among its data. */
  around: { preamble: number; footer: number; sums: number };
  write: (campaigns: readonly PlainCampaign[]) => Blob;
};

const sum = (campaigns: readonly PlainCampaign[], of: (campaign: PlainCampaign) => number): number =>
  campaigns.reduce((all, campaign) => all + of(campaign), 0);
const plain = (cents: number): string => (cents / 100).toFixed(2);
const grouped = (text: string): string => text.replace(/\B(?=(?:\d{3})+(?:\.|$))/g, ',');
const us = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${month}/${date}/${year}`;
};
const share = (part: number, of: number): string => `${((100 * part) / of).toFixed(2)}%`;
const all = (campaigns: readonly PlainCampaign[]) => ({
  cents: sum(campaigns, ({ cents }) => cents),
  impressions: sum(campaigns, ({ impressions }) => impressions),
  clicks: sum(campaigns, ({ clicks }) => clicks),
  leads: sum(campaigns, ({ leads }) => leads),
});

type Measured = Pick<PlainCampaign, 'cents' | 'impressions' | 'clicks' | 'leads'>;

const googleMeasures = ({ cents, impressions, clicks, leads }: Measured): string[] => [
  'USD',
  grouped(String(clicks)),
  grouped(String(impressions)),
  share(clicks, impressions),
  grouped(plain(cents / clicks)),
  grouped(plain(cents)),
  leads === 0 ? '0.00' : `${leads}.00`,
  leads === 0 ? '--' : plain(cents / leads),
  clicks < 300 ? '< 10%' : '42.10%',
];

/** Two lines above the table and two below that hold the sums of it all. */
function googleLines(campaigns: readonly PlainCampaign[]): string[][] {
  const header = 'Campaign status,Campaign,Campaign ID,Campaign type,Currency code,Clicks,Impr.,CTR,Avg. CPC,Cost';
  return [
    ['Campaign report'],
    ['September 1, 2024 - September 30, 2024'],
    [...header.split(','), 'Conversions', 'Cost / conv.', 'Search impr. share'],
    ...campaigns.map((campaign) => [
      'Enabled',
      campaign.name,
      String(campaign.number),
      'Search',
      ...googleMeasures(campaign),
    ]),
    ...['Total: Campaigns', 'Total: Account'].map((word) => [
      word,
      '--',
      '--',
      '--',
      ...googleMeasures(all(campaigns)),
    ]),
  ];
}

const google: AdsLayout = {
  file: 'Campaign report.csv',
  tool: 'google_ads',
  leads: 'conversions',
  around: { preamble: 2, footer: 2, sums: 0 },
  write: (campaigns) => new Blob([Papa.unparse(googleLines(campaigns), { newline: '\n' }), '\n']),
};

/** As its "Excel .csv" comes: UTF-16 with tabs, whatever the name says. */
const googleExcel: AdsLayout = {
  ...google,
  write: (campaigns) => {
    const text = Papa.unparse(googleLines(campaigns), { delimiter: '\t', newline: '\n' });
    return new Blob([encodeText(`${text}\n`, 'utf-16le marked')]);
  },
};

const linkedin: AdsLayout = {
  file: 'account_502_campaign_performance_report.csv',
  tool: 'linkedin_ads',
  leads: 'leads',
  around: { preamble: 3, footer: 0, sums: 0 },
  write: (campaigns) => {
    const header =
      'Start Date (in UTC),Account Name,Currency,Campaign Group Name,Campaign Name,Campaign ID,Total Spent';
    const rows = campaigns.map(({ starts, group, name, number, cents, impressions, clicks, leads }) => [
      us(starts),
      'Acme',
      'USD',
      group,
      name,
      String(number),
      `$${grouped(plain(cents))}`,
      String(impressions),
      String(clicks),
      share(clicks, impressions),
      '0',
      String(leads),
    ]);
    const titles = [
      ['Campaign Performance Report (in UTC)'],
      ['Report Start: September 1, 2024, 12:00 AM'],
      ['Date Generated: October 1, 2024, 9:12 AM'],
      [''],
    ];
    const headers = [...header.split(','), 'Impressions', 'Clicks', 'Click Through Rate', 'Conversions', 'Leads'];
    const text = Papa.unparse([...titles, headers, ...rows], { delimiter: '\t', newline: '\n' });
    return new Blob([encodeText(`${text}\n`, 'utf-16le marked')]);
  },
};

/** Its summary stands above the campaigns, with nothing where their names are; averages are no sums. */
const meta: AdsLayout = {
  file: 'Acme-Campaigns-Sep-1-2024-Sep-30-2024.csv',
  tool: 'meta_ads',
  leads: 'conversions',
  around: { preamble: 0, footer: 0, sums: 1 },
  write: (campaigns) => {
    const measures = ({ cents, impressions, clicks, leads }: Measured): string[] => [
      String(leads),
      String(Math.round(impressions * 0.8)),
      String(impressions),
      leads === 0 ? '' : (cents / 100 / leads).toFixed(8),
      plain(cents),
      String(clicks),
    ];
    const header = 'Reporting starts,Reporting ends,Campaign name,Campaign delivery,Results,Reach,Impressions';
    const rows = campaigns.map((campaign) => [
      campaign.starts,
      campaign.ends,
      campaign.name,
      'active',
      ...measures(campaign),
    ]);
    const summary = ['2024-09-01', '2024-09-30', '', '', ...measures(all(campaigns))];
    const headers = [...header.split(','), 'Cost per results', 'Amount spent (USD)', 'Link clicks'];
    return new Blob(['\ufeff', Papa.unparse([headers, summary, ...rows], { quotes: true, newline: '\n' })]);
  },
};

export const ADS_LAYOUTS: readonly (readonly [name: string, layout: AdsLayout])[] = [
  ['Google Ads', google],
  ['Google Ads, for Excel', googleExcel],
  ['LinkedIn', linkedin],
  ['Meta', meta],
];
