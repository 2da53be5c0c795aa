import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const LETTERS = 75;

/** A word without a place to break, as German compounds and machine names are. */
const longWord = (start: string): string => start.padEnd(LETTERS, 'enverwaltungsgesellschaft');

export const LONG = {
  persona: longWord('Finanz'),
  industry: longWord('Kranken'),
  file: `${longWord('konten')}.csv`,
};

/** What the sample calls by words of common length. */
const INSTEAD: readonly (readonly [RegExp, string])[] = [
  [/Finance leader/g, LONG.persona],
  [/Planleaf: four buyer personas/g, longWord('Projekt')],
  [/Petra Gristen/g, longWord('Petra')],
  [/\bCFO\b/g, longWord('Kassen')],
  [/Healthcare/g, LONG.industry],
  [/Closed Lost - No Decision/g, longWord('Unentschieden')],
  [/We win three of ten when finance leads\./g, longWord('Erfolg')],
  [/Twelve years in finance, the last three as the head of it\./g, longWord('Werdegang')],
  [/Main Competitor\(s\)/g, longWord('Mitbewerb')],
  [/accounts\.csv/g, LONG.file],
];

/** The sample with words of 75 letters where people write names, values and sentences; its project comes first. */
export async function writeLongWords(folder: string): Promise<string[]> {
  const names = ['project.json', 'pipeline.csv', 'accounts.csv', 'campaigns.csv', 'people.csv'];
  return Promise.all(
    names.map(async (name) => {
      const replaced = (text: string) => INSTEAD.reduce((words, [from, to]) => words.replace(from, to), text);
      const file = path.join(folder, replaced(name));
      const text = await readFile(path.join('sample-data', name), 'utf8');
      await writeFile(file, replaced(text));
      return file;
    }),
  );
}
