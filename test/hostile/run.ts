import { AXES, canStandTogether, type HostileChoice } from './axes.ts';
import { coverPairs } from './cover-pairs.ts';
import { type Ending, judgeVariant } from './judge-variant.ts';
import { writeVariant } from './write-variant.ts';

export async function main([count = '10000', shown = '10', first = '1']: readonly string[]): Promise<number> {
  const endings: Record<Ending, number> = { exact: 0, 'set aside': 0, asked: 0, refused: 0, wrong: 0, crash: 0 };
  const reasons = new Map<string, { n: number; choice: HostileChoice }>();
  let variants = 0;
  for (let seed = Number(first); variants < Number(count); seed++) {
    for (const choice of coverPairs(AXES, canStandTogether, seed)) {
      variants++;
      const { ending, why } = await judgeVariant(writeVariant(choice, seed * 100_000 + variants));
      endings[ending]++;
      if (ending !== 'wrong' && ending !== 'crash') continue;
      const key = why.replace(/\d+/g, '#').slice(0, 60);
      const known = reasons.get(key);
      if (known) known.n++;
      else reasons.set(key, { n: 1, choice });
      if (Number(shown) > 0)
        console.log(`${ending}: ${why.slice(0, 300)}\n   ${JSON.stringify(choice)} #${seed * 100_000 + variants}`);
    }
  }
  console.log(JSON.stringify({ variants, ...endings }, null, 2));
  return endings.wrong + endings.crash > 0 ? 1 : 0;
}
