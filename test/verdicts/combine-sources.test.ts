import { describe, expect, test } from 'vitest';
import { combineSources, type FamilySays, type PeriodsSay } from '../../src/verdicts/combine-sources.ts';
import type { PositionWord } from '../../src/verdicts/position.ts';

const holds: FamilySays = { says: 'holds', agrees: false };
const contradicts: FamilySays = { says: 'contradicted', agrees: true };
const contradictsOtherwise: FamilySays = { says: 'contradicted', agrees: false };
const leans: FamilySays = { says: 'at-risk', agrees: true };
const leansOtherwise: FamilySays = { says: 'at-risk', agrees: false };
const open: FamilySays = { says: 'not-enough-evidence', agrees: false };
const silent: FamilySays = { says: 'cannot-tell', agrees: false };

type Row = [string, PositionWord, FamilySays[], PeriodsSay, PositionWord, string | null];

describe('G5: the pipeline among the other families, row by row', () => {
  test.each<Row>([
    ['holds, nobody else', 'holds', [], 'not-both', 'holds', null],
    ['holds, others hold or lean', 'holds', [holds, leans, silent, open], 'not-both', 'holds', null],
    ['holds, one contradicts', 'holds', [holds, contradicts], 'both-miss', 'at-risk', 'sources_disagree'],
    ['contradicted, one contradicts too', 'contradicted', [contradicts], 'not-both', 'contradicted', null],
    ['contradicted, one leans the same way', 'contradicted', [leans, silent], 'not-both', 'contradicted', null],
    [
      'contradicted, one agrees and one holds',
      'contradicted',
      [contradicts, holds],
      'both-miss',
      'at-risk',
      'sources_disagree',
    ],
    ['contradicted, one holds', 'contradicted', [holds], 'both-miss', 'at-risk', 'sources_disagree'],
    ['contradicted alone, true of both periods', 'contradicted', [], 'both-miss', 'contradicted', null],
    ['contradicted alone, true of one period only', 'contradicted', [], 'not-both', 'at-risk', 'single_source'],
    [
      'contradicted, others cannot tell, one period',
      'contradicted',
      [silent, open],
      'not-both',
      'at-risk',
      'single_source',
    ],
    [
      'contradicted, another misses on the other side',
      'contradicted',
      [contradictsOtherwise, leansOtherwise],
      'not-both',
      'at-risk',
      'single_source',
    ],
    ['contradicted alone, without dates', 'contradicted', [], 'no-dates', 'contradicted', null],
    ['at risk, whatever the others say', 'at-risk', [holds, contradicts], 'not-both', 'at-risk', null],
    [
      'not enough, two contradict',
      'not-enough-evidence',
      [contradicts, contradictsOtherwise],
      'not-both',
      'at-risk',
      'indirect',
    ],
    [
      'not enough, one contradicts',
      'not-enough-evidence',
      [contradicts, leans, holds],
      'not-both',
      'not-enough-evidence',
      null,
    ],
    ['not enough, others hold', 'not-enough-evidence', [holds, holds], 'both-miss', 'not-enough-evidence', null],
  ])('%s', (_, pipeline, others, periods, verdict, reason) => {
    expect(combineSources(pipeline, others, periods)).toEqual({ verdict, reason });
  });
});
