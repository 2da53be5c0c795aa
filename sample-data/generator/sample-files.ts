import { sampleCampaigns } from './campaigns.ts';
import { sampleDeals } from './deals.ts';
import { describeDeals } from './describe-deals.ts';
import { sampleInterviews } from './interviews.ts';
import { accountsFile, campaignsFile, interviewsFile, peopleFile, touchesFile } from './other-files.ts';
import { samplePeople } from './people.ts';
import { pipelineFile } from './pipeline-file.ts';
import { enterByFirstTouch, nameCampaigns, sampleTouches } from './touches.ts';

/** Every CSV of the sample, by file name: the same bytes on every run. */
export function sampleFiles(): Readonly<Record<string, string>> {
  const { deals, accounts } = sampleDeals();
  const campaigns = sampleCampaigns();
  const people = samplePeople(deals);
  const touches = sampleTouches(deals, people, campaigns);
  enterByFirstTouch(touches);
  nameCampaigns(deals, touches);
  describeDeals(deals);
  return {
    'pipeline.csv': pipelineFile(deals),
    'people.csv': peopleFile(people),
    'accounts.csv': accountsFile(accounts, deals),
    'campaigns.csv': campaignsFile(campaigns),
    'touches.csv': touchesFile(touches),
    'lost-deal-interviews.csv': interviewsFile(sampleInterviews(deals)),
  };
}
