import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { foldText, saysPhrase, wordsOf } from '../../src/model/words.ts';
import { foldSql, lettersSql, termsPattern } from '../../src/tables/said-sql.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

const TEXTS = [
  'Month end takes nine days; wants it under five.',
  'MONTH END!',
  'month-end',
  'the month ended',
  'Monthend',
  'end of the month. End of story',
  "We don’t trust it. They can't, won’t, isn’t.",
  "don't",
  'Größe, STRASSE, Straße, ẞ',
  'ŒUVRE œuvre ﬁnal ﬃ ½ ² ™ … № ㎏ Ａｂｃ １２３',
  'İstanbul ISTANBUL ıslak',
  'ΟΔΟΣ οδος Οδός ὈΔΥΣΣΕΎΣ',
  'e\u0301te\u0301 été ÉTÉ E\u0301TE\u0301',
  'a\u0323\u0307 ạ̇ \u1e0b\u0323',
  'ｶﾞ ガ 가 각 ᄀ\u1161',
  'हिन्दी में बात',
  'Ŀ ĿL l·l ŀ',
  'ǅ ǆ Ǆ',
  'non\u00a0breaking month\u00a0end and month\u2009end',
  'emoji 👩🏽‍💻 month 🚀 end',
  'tab\tnew\nline month\r\nend',
  '\u001eseparator month\u001eend',
  "l'équipe et l’équipe",
  'C++ and C# and .NET, 24/7, 3.5%',
  'ﬀ ﬁ ﬂ ſt ﬆ ſ K Å Ω',
  'ⅷ Ⅷ ⑧ ８ ₈ ⁸',
  '',
  '   ',
];
const TERMS = [
  'month end',
  "don't",
  'do not',
  'strasse',
  'straße',
  'œuvre',
  'final',
  'istanbul',
  'οδοσ',
  'ΟΔΟΣ',
  'été',
  'हिन्दी',
  'équipe',
  '24 7',
  'c',
  'end',
  '8',
  'abc 123',
  'month',
  '½',
];

async function letters(): Promise<string[]> {
  const texts = `(SELECT unnest([${TEXTS.map(() => '?').join(', ')}]) AS text)`;
  const rows = await engine.rows(lettersSql('text', texts), TEXTS);
  return rows.map((row) => String(row.letter));
}

test('the database folds every text as JavaScript does', async () => {
  const fold = foldSql('text', await letters());
  for (const text of TEXTS) {
    const [row] = await engine.rows(`SELECT ${fold} AS folded FROM (SELECT ? AS text)`, [text]);
    expect([text, row?.folded]).toEqual([text, foldText(text)]);
  }
});

test('both find the same terms in the same texts, as whole words in a row', async () => {
  const fold = foldSql('text', await letters());
  let found = 0;
  const texts = `(SELECT unnest([${TEXTS.map(() => '?').join(', ')}]) AS text)`;
  for (const term of TERMS) {
    const rows = await engine.rows(`SELECT text, regexp_matches(${fold}, ?) AS said FROM ${texts}`, [
      termsPattern([term]),
      ...TEXTS,
    ]);
    expect(rows.length).toBe(TEXTS.length);
    for (const { text, said } of rows) {
      const says = saysPhrase(wordsOf(String(text)), wordsOf(term));
      expect([term, text, said]).toEqual([term, text, says]);
      if (says) found += 1;
    }
  }
  expect(found).toBeGreaterThan(30);
});

test('a term is a phrase of whole words: "month end" is in "month-end" and neither in "the month ended" nor in "end of the month"', () => {
  const says = (text: string) => saysPhrase(wordsOf(text), wordsOf('Month end'));
  expect(['month-end', 'Month  End.', 'the month ended', 'end of the month', 'monthend'].map(says)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('a term without a word finds nothing', () => {
  expect(termsPattern(['…', ' '])).toBeNull();
  expect(saysPhrase(wordsOf('anything'), wordsOf('…'))).toBe(false);
});
