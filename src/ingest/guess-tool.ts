import type { Tool } from '../model/import-plan.ts';
import type { Alias, AliasDictionary } from './aliases.ts';

/** Headers, title lines and file names by which a tool is known. */
const SIGNATURES: readonly { tool: Tool; header?: RegExp; title?: RegExp; file?: RegExp }[] = [
  {
    tool: 'salesforce',
    header:
      /^(?:Opportunity Owner|Opportunity Name|Fiscal Period|Primary Campaign Source|Member First Associated Date)$/,
  },
  { tool: 'hubspot', header: /^(?:Record ID|Deal owner|Is Closed Won|Associated Contact IDs)$/ },
  { tool: 'hubspot', file: /^hubspot-crm-exports-/i },
  { tool: 'pipedrive', header: /^Deal - / },
  { tool: 'zoho', header: /^(?:Closing Date|Deal Owner|Reason For Loss|Potential Name|Potential Owner|Created Time)$/ },
  { tool: 'dynamics', header: /^\(Do Not Modify\) / },
  { tool: 'google_ads', header: /^(?:Impr\.|Conv\. value|Currency code)$/ },
  { tool: 'google_ads', title: /^(?:Campaign|Ad group|Ad|Keyword|Account)s? (?:performance )?report$/i },
  { tool: 'linkedin_ads', title: /^(?:Ad|Campaign|Creative).* Performance Report/ },
  { tool: 'linkedin_ads', header: /^(?:Start Date \(in UTC\)|Campaign Group Name|Total Spent)$/ },
  { tool: 'meta_ads', header: /^(?:Amount spent(?: \([A-Z]{3}\))?|Reporting starts|Reporting ends|Ad set name)$/ },
];

export type FileSigns = { name: string; headers: readonly string[]; titles: readonly string[] };

/** The tool that wrote the file: by its signatures, and by headers that only one tool is known for. */
export function guessTool({ name, headers, titles }: FileSigns, aliases: AliasDictionary): Tool | null {
  const scores = new Map<Tool, number>();
  const add = (tool: Tool, points: number) => scores.set(tool, (scores.get(tool) ?? 0) + points);
  for (const { tool, header, title, file } of SIGNATURES) {
    if (header !== undefined) add(tool, 3 * Math.min(2, headers.filter((text) => header.test(text.trim())).length));
    if (title !== undefined && titles.some((text) => title.test(text.trim()))) add(tool, 3);
    if (file?.test(name)) add(tool, 3);
  }
  for (const header of headers) {
    const tools = toolsWith(header.trim(), aliases);
    for (const tool of tools) add(tool, tools.size === 1 ? 2 : 0.25);
  }
  const ranked = [...scores].sort((one, other) => other[1] - one[1]);
  const [best, second] = ranked;
  return best !== undefined && best[1] >= 3 && best[1] > (second?.[1] ?? 0) ? best[0] : null;
}

/** Tools in whose exports this exact header was seen. */
function toolsWith(header: string, aliases: AliasDictionary): Set<Tool> {
  const tools = new Set<Tool>();
  for (const table of Object.values(aliases)) {
    const found: readonly Alias[] = table.exact.get(header) ?? [];
    for (const { tool, seen } of found) if (tool !== null && seen) tools.add(tool);
  }
  return tools;
}
