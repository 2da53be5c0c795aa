import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { sampleFiles } from './generator/sample-files.ts';

/** Writes the CSVs of the sample into sample-data/. Run from the project root with `npm run sample`. */
export function main(): number {
  for (const [file, text] of Object.entries(sampleFiles())) {
    writeFileSync(path.join('sample-data', file), text);
    console.log(`${file}: ${text.split('\n').length - 1} lines, ${Math.round(Buffer.byteLength(text) / 1024)} kB`);
  }
  return 0;
}
