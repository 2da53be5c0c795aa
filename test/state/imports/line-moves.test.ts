import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNodeEngine } from '../../../src/engine/node.ts';
import type { Engine } from '../../../src/engine/port.ts';
import type { LinePart } from '../../../src/state/imports/mark-lines.ts';
import { previewFile } from '../../../src/state/imports/preview-file.ts';
import { csv, readAgain, sitting } from '../sitting.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

const HEADER = 'Deal ID,Stage,Amount,Close Date';
const rows = (count: number, from = 1) =>
  Array.from({ length: count }, (_, n) => `D-${from + n},Closed Won,${n}.50,2026-01-31`);
const file = (name: string, ...lines: string[]) => csv(name, `${lines.join('\n')}\n`);

/** A sitting over one file, in which lines are marked as a person marks them in its preview. */
async function opened(...lines: string[]) {
  const open = sitting(engine);
  const { session, state } = open;
  await session.start();
  await session.addFiles([file('deals.csv', ...lines)]);
  const shown = async () => {
    const [only] = state().files;
    if (only === undefined) throw new Error('The file is gone.');
    const { first, last } = await previewFile(only.given.blob, only.planned.plan);
    return [...first, ...last];
  };
  return {
    ...open,
    async parts() {
      return (await shown()).map(({ line, part }) => `${line} ${part}`);
    },
    async mark(line: number, part: LinePart) {
      const move = (await shown()).find((row) => row.line === line)?.may_be.find((each) => each.part === part);
      if (move === undefined) throw new Error(`Line ${line} cannot be ${part}.`);
      await session.decide('deals.csv', move.change);
    },
    async deals() {
      return (await engine.rows('SELECT opportunity_id FROM deals ORDER BY 1')).map((row) => row.opportunity_id);
    },
    source: () => state().project?.sources[0],
  };
}

describe('a line of the preview', () => {
  test('becomes footer with all below it, in the plan as in the engine, and Undo takes it back', async () => {
    const { session, mark, parts, deals, source, state } = await opened(HEADER, ...rows(3), '', 'North,,,', 'Ann,,,');
    expect(await deals()).toEqual(['Ann', 'D-1', 'D-2', 'D-3', 'North']);
    await mark(6, 'footer');
    expect(await parts()).toEqual(['1 header', '2 data', '3 data', '4 data', '5 blank', '6 footer', '7 footer']);
    expect(await deals()).toEqual(['D-1', 'D-2', 'D-3']);
    expect(source()?.footer).toEqual({ lines: 2, starts: 'North' });
    expect(state().warehouse?.files[0]?.lines).toMatchObject({ total: 7, data: 3, footer: 2, blank: 1 });
    await readAgain(session, () => session.undo());
    expect(await deals()).toHaveLength(5);
  });

  test('of a footer becomes data with all above it', async () => {
    const { mark, parts, source } = await opened(HEADER, ...rows(2), 'Total: 2', 'Confidential Information - Acme');
    expect((await parts()).slice(-2)).toEqual(['4 footer', '5 footer']);
    await mark(4, 'data');
    expect((await parts()).slice(-2)).toEqual(['4 set aside', '5 footer']);
    await mark(5, 'data');
    expect((await parts()).slice(-2)).toEqual(['4 set aside', '5 set aside']);
    expect(source()?.footer).toEqual({ lines: 0 });
  });

  test('below the header is left out, and comes back', async () => {
    const { mark, parts, deals, source } = await opened(HEADER, 'text,text,EUR,day', 'key,,,', ...rows(3));
    await mark(3, 'preamble');
    expect(await parts()).toEqual(['1 header', '2 preamble', '3 preamble', '4 data', '5 data', '6 data']);
    expect(await deals()).toEqual(['D-1', 'D-2', 'D-3']);
    await mark(3, 'data');
    expect((await parts()).slice(0, 3)).toEqual(['1 header', '2 preamble', '3 data']);
    expect(source()?.below_header).toEqual({ lines: 1, starts: 'text' });
    await mark(2, 'data');
    expect(source()?.below_header).toBeUndefined();
  });

  test('becomes the header, and forgets what was said of the lines below the old one', async () => {
    const { mark, parts, source } = await opened('Deals of Acme,,,', HEADER, 'text,,,', ...rows(3));
    await mark(3, 'preamble');
    await mark(1, 'header');
    expect((await parts()).slice(0, 3)).toEqual(['1 header', '2 data', '3 data']);
    expect(source()).toMatchObject({ header_line: 1 });
    expect(source()?.below_header).toBeUndefined();
  });

  test('of a large file is marked by the lines of the whole file', async () => {
    const { mark, parts, source, deals } = await opened(HEADER, ...rows(3000), 'North,,,', 'Ann,,,');
    await mark(3002, 'footer');
    expect((await parts()).slice(-2)).toEqual(['3002 footer', '3003 footer']);
    expect(source()?.footer).toEqual({ lines: 2, starts: 'North' });
    expect(await deals()).toHaveLength(3000);
  });
});

test('the next export is read alike where the same words end it, and else is asked about', async () => {
  const { session, state, mark } = await opened(HEADER, ...rows(3), 'North,,,', 'Ann,,,');
  await mark(5, 'footer');
  const proposed = async (...lines: string[]) => {
    await session.addFiles([file(`next-${lines.length}.csv`, ...lines)]);
    const { incoming } = state();
    if (incoming?.kind !== 'proposed') throw new Error('Nothing is proposed.');
    const plan = incoming.proposal.files[0]?.planned?.planned.plan;
    session.dismissImport();
    return { footer: plan?.lines.footer, asked: plan?.questions.map(({ about }) => about) };
  };
  expect(await proposed(HEADER, ...rows(4, 10), 'North,,,', 'Bo,,,')).toEqual({ footer: 2, asked: [] });
  expect(await proposed(HEADER, ...rows(5, 20))).toEqual({ footer: 0, asked: ['footer'] });
});
