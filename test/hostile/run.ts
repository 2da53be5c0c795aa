import { openNodeEngine } from '../../src/engine/node.ts';
import { planFile } from '../../src/ingest/plan-file.ts';
import { type Ending, judgeVariant } from './judge-variant.ts';
import { loadFault } from './load-fault.ts';
import { nameOf, variants } from './variants.ts';

/** Tries so many exports in the pure rooms and every so-and-so-many-th in the engine, and prints how they ended. */
export async function main([count = '10000', everyInEngine = '30', first = '1']: readonly string[]): Promise<number> {
  const print = (text: string) => void process.stdout.write(`${text}\n`);
  const endings: Record<Ending, number> = { exact: 0, 'set aside': 0, asked: 0, refused: 0, wrong: 0, crash: 0 };
  const engine = await openNodeEngine();
  let tried = 0;
  let loaded = 0;
  let differ = 0;
  for (const numbered of variants(Number(count), Number(first))) {
    const { ending, why } = await judgeVariant(numbered.variant);
    endings[ending]++;
    if (ending === 'wrong' || ending === 'crash') print(`${ending}: ${why.slice(0, 500)}\n   ${nameOf(numbered)}`);
    if (tried++ % Number(everyInEngine) !== 0) continue;
    loaded++;
    const planned = await planFile(new Blob([numbered.variant.bytes]), 'export.csv');
    const fault = await loadFault(engine, planned);
    if (fault === null) continue;
    differ++;
    print(`engine: ${fault}\n   ${nameOf(numbered)}`);
  }
  await engine.close();
  const { wrong, crash, ...fine } = endings;
  print(JSON.stringify({ variants: tried, ...fine, crashes: crash, 'silently wrong': wrong, loaded, differ }, null, 2));
  return wrong + crash + differ > 0 ? 1 : 0;
}
