import { fieldLabel } from '../../assumptions/state-filter.ts';
import { formatCount, formatDays, formatShare } from '../../model/format.ts';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { howToGet } from '../../verdicts/explain/how-to-get.ts';
import type { SpendView } from './spend-view.ts';
import { campaignsWords } from './spend-words.ts';

/** What the figures leave out and what would bring it, and how far leads can be judged. */
export function NotToldYet({ view }: { view: SpendView }) {
  const missing = missingIn(view);
  const said = [...missing, ...remarksOf(view)];
  if (said.length === 0) return null;
  return (
    <ul className="grid gap-1 text-[13px] text-soft">
      {said.map((words) => (
        <li key={words}>{words}</li>
      ))}
      {missing.length > 0 && (
        <li>
          <ScreenLink to="/sources">Look at the sources</ScreenLink>
        </li>
      )}
    </ul>
  );
}

function missingIn({ all: { totals }, by, narrowed, has, undated, leads_missing }: SpendView): string[] {
  const without = totals.without_spend;
  const said: string[] = [];
  if (!has.spend) said.push(`What campaigns cost is not in the list. ${howToGet('spend')}`);
  else if (without > 0 && !narrowed) {
    said.push(
      `${campaignsWords(without)} of the window ${without === 1 ? 'has' : 'have'} no spend that counts: blank, or in a currency without a rate. Neither they nor their wins are in any cost.`,
    );
  }
  if (undated > 0 && !narrowed) {
    said.push(
      `${campaignsWords(undated)} with a spend and no day ${undated === 1 ? 'is' : 'are'} in no quarter and in no cost. ${howToGet('start_date')}`,
    );
  }
  if (by !== 'deals') said.push(`No deal is known to come from a campaign. ${howToGet('campaign')}`);
  if (!has.audience) {
    said.push(
      'Whom campaigns were aimed at is not in the list. Add a column with the audience, or map the one that holds it: then targeted campaigns can be held against broad ones.',
    );
  }
  if (!has.channel) said.push('Through which channel campaigns ran is not in the list. Map the column that holds it.');
  if (leads_missing !== null) {
    const field = fieldLabel(leads_missing);
    said.push(
      `Leads are not told: ${leads_missing === 'touches' ? 'no file lists touches' : `touches lack the ${field}`}. ${howToGet(leads_missing)}`,
    );
  }
  return said;
}

function remarksOf({ all: { totals, came }, narrowed, has, lead_days }: SpendView): string[] {
  if (narrowed) {
    return [
      'Filters narrow deals. Spend and leads are of whole campaigns and cannot be divided among deals, so no cost and no share of leads is told while a filter is in force.',
    ];
  }
  if (!has.leads) return [];
  const { all, known, mature } = totals.leads;
  const said: string[] = [];
  if (came.estimate !== null && came.estimate > NEARLY_ALL) {
    said.push(
      `${formatShare(came.estimate, came.n)} of the leads came to a deal: the list of touches names few people without one, so this share says little.`,
    );
  }
  if (lead_days !== null) {
    said.push(
      `Leads are old enough to judge ${formatDays(lead_days)} after their first touch: nine of ten that come to a deal have come by then. ${formatCount(all - known - mature)} are younger.`,
    );
  }
  return said;
}

const NEARLY_ALL = 0.85;
