import type { Tool } from '../model/import-plan.ts';
import type { Alias, AliasDictionary } from './aliases.ts';

/** Headers, title lines and file names by which a tool is known. */
const SIGNATURES: readonly { tool: Tool; header?: RegExp; title?: RegExp; file?: RegExp }[] = [
  {
    tool: 'salesforce',
    header:
      /^(?:Opportunity Owner|Opportunity Name|Fiscal Period|Primary Campaign Source|Member First Associated Date|Num Sent|Num (?:Total|Won) Opportunities)$/,
  },
  { tool: 'hubspot', header: /^(?:Record ID|Deal owner|Is Closed Won|Associated (?:Contact|Company|Deal) IDs)$/ },
  { tool: 'hubspot', file: /^hubspot-crm-exports-/i },
  { tool: 'pipedrive', header: /^Deal - / },
  { tool: 'zoho', header: /^(?:Closing Date|Deal Owner|Reason For Loss|Potential Name|Potential Owner|Created Time)$/ },
  { tool: 'dynamics', header: /^(?:\(Do Not Modify\) .*|Est\. close date|Est\. revenue|Status Reason)$/ },
  { tool: 'google_ads', header: /^(?:Impr\.|Conv\. value|Currency code)$/ },
  { tool: 'google_ads', title: /^(?:Campaign|Ad group|Ad|Keyword|Account)s? (?:performance )?report$/i },
  { tool: 'linkedin_ads', title: /^(?:Ad|Campaign|Creative).* Performance Report/ },
  { tool: 'linkedin_ads', header: /^(?:Start Date \(in UTC\)|Campaign Group Name|Total Spent)$/ },
  { tool: 'meta_ads', header: /^(?:Amount spent(?: \([A-Z]{3}\))?|Reporting starts|Reporting ends|Ad set name)$/ },
];

export type FileSigns = { name: string; headers: readonly string[]; titles: readonly string[] };

/**
 * The tool that wrote the file, by its signatures. Headers that the dictionary knows of one tool alone only decide
 * between tools whose signatures say as much: common words such as "Start Date" are in many exports that it has not seen.
 */
export function guessTool({ name, headers, titles }: FileSigns, aliases: AliasDictionary): Tool | null {
  const signs = new Map<Tool, number>();
  for (const { tool, header, title, file } of SIGNATURES) {
    const found =
      (header === undefined ? 0 : Math.min(2, headers.filter((text) => header.test(text.trim())).length)) +
      (title !== undefined && titles.some((text) => title.test(text.trim())) ? 1 : 0) +
      (file?.test(name) === true ? 1 : 0);
    if (found > 0) signs.set(tool, (signs.get(tool) ?? 0) + found);
  }
  const most = Math.max(...signs.values());
  const leading = [...signs].filter(([, found]) => found === most).map(([tool]) => tool);
  const ranked = leading.map((tool) => ({ tool, own: ownHeaders(tool, headers, aliases) }));
  ranked.sort((one, other) => other.own - one.own);
  const [best, second] = ranked;
  return best === undefined || best.own === second?.own ? null : best.tool;
}

/** How many of the headers were seen in exports of this tool alone. */
function ownHeaders(tool: Tool, headers: readonly string[], aliases: AliasDictionary): number {
  return headers.filter((header) => {
    const tools = toolsWith(header.trim(), aliases);
    return tools.size === 1 && tools.has(tool);
  }).length;
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
