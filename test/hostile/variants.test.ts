import { expect, test } from 'vitest';
import { canStandTogether } from './apart.ts';
import { AXES, type Axis } from './axes.ts';
import { coverPairs } from './cover-pairs.ts';
import { type Ending, judgeVariant } from './judge-variant.ts';
import { nameOf, variants } from './variants.ts';

test('every pair of levels that can stand together does so in each set', () => {
  const choices = coverPairs(AXES, canStandTogether, 1);
  const axes = Object.keys(AXES) as Axis[];
  const missing: string[] = [];
  for (const [at, axis] of axes.entries()) {
    for (const other of axes.slice(at + 1)) {
      const met = new Set(choices.map((choice) => `${choice[axis]}/${choice[other]}`));
      for (const level of AXES[axis])
        for (const second of AXES[other]) {
          const can = canStandTogether({ axis, level }, { axis: other, level: second });
          if (can && !met.has(`${level}/${second}`)) missing.push(`${axis} ${level} with ${other} ${second}`);
        }
    }
  }
  // A pair may be shut out by what each of its levels shuts out of a third axis.
  expect(missing).toEqual([]);
});

test('2,000 exports come out as they were written, or say what is wrong or open', { timeout: 300_000 }, async () => {
  const endings: Record<Ending, number> = { exact: 0, 'set aside': 0, asked: 0, refused: 0, wrong: 0, crash: 0 };
  const failures: string[] = [];
  for (const numbered of variants(2000)) {
    const { ending, why } = await judgeVariant(numbered.variant);
    endings[ending]++;
    if (ending === 'wrong' || ending === 'crash') failures.push(`${why} — ${nameOf(numbered)}`);
  }
  expect(failures).toEqual([]);
  expect(endings.exact).toBeGreaterThan(200);
  expect(endings['set aside']).toBeGreaterThan(200);
  expect(endings.asked).toBeGreaterThan(200);
});
