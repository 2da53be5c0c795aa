import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNodeEngine } from '../../src/engine/node.ts';
import type { Engine } from '../../src/engine/port.ts';
import { chooseDateOrder } from '../../src/state/imports/change-source.ts';
import type { ImportChoice, IncomingFile } from '../../src/state/imports/incoming.ts';
import type { GivenFile } from '../../src/state/imports/load-sources.ts';
import { csv, readAgain, sitting } from './sitting.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

const HEADERS = 'Opportunity ID,Account Name,Stage,Amount,Close Date';
const pipeline = (name: string, ...rows: string[]): GivenFile => csv(name, `${[HEADERS, ...rows].join('\n')}\n`);

const Q1 = pipeline(
  'pipeline-q1.csv',
  '1,Acme,Closed Won,10,2026-01-31',
  '2,Beta,Closed Lost,20,2026-02-28',
  '3,Gamma,Proposal,30,',
  '4,Delta,Closed Won,40,2026-03-31',
  '5,Omega,Proposal,50,',
  '6,Sigma,Closed Lost,60,2026-03-15',
);
/** 7 is new, 2 was lost and is won, 3 is lost now, 4 was won and is lost, 1 as before, 5 and 6 are gone, 8 cannot be read. */
const Q2 = pipeline(
  'pipeline-q2.csv',
  '7,Kappa,Proposal,70,',
  '2,Beta,Closed Won,20,2026-05-01',
  '3,Gamma,Closed Lost,33,2026-05-02',
  '4,Delta,Closed Lost,40,2026-03-31',
  '1,Acme,Closed Won,10,2026-01-31',
  '8,Lambda,Proposal,ten,',
);

function importing(storage?: Parameters<typeof sitting>[1]) {
  const open = sitting(engine, storage);
  const { session, state } = open;
  const proposed = (): readonly IncomingFile[] => {
    const { incoming } = state();
    if (incoming?.kind !== 'proposed') throw new Error(`Nothing is proposed: ${JSON.stringify(incoming)}`);
    return incoming.proposal.files;
  };
  return {
    ...open,
    proposed,
    async import(files: readonly GivenFile[], choice?: Partial<ImportChoice>) {
      await session.addFiles(files);
      if (choice !== undefined) for (const { stored } of proposed()) session.chooseForImport(stored.name, choice);
      await session.commitImport();
    },
    async start(...files: GivenFile[]) {
      await session.start();
      await session.addFiles(files);
    },
    names: () => state().files.map(({ given }) => given.name),
    /** Every deal with what is counted of it. */
    async deals(columns = 'opportunity_id, outcome, amount, close_date') {
      const rows = await engine.rows(`SELECT ${columns} FROM deals`);
      return rows.map((row) => Object.values(row).join(' ')).sort();
    },
  };
}

const AFTER_Q2 = [
  '1 won 10 2026-01-31',
  '2 won 20 2026-05-01',
  '3 lost 33 2026-05-02',
  '4 lost 40 2026-03-31',
  '5 open 50 ',
  '6 lost 60 2026-03-15',
  '7 open 70 ',
];

describe('the export of the next quarter', () => {
  test('is told before anything is written: new, changed, unchanged, set aside, gone, won and lost', async () => {
    const { session, state, proposed, start, deals, storage } = importing();
    await start(Q1);
    await session.flush();
    const [before, project, kept] = [await deals(), state().project, await storage.open(state().entry?.id ?? '')];
    await session.addFiles([Q2]);
    const [file] = proposed();
    expect(file).toMatchObject({ name: Q2.name, table: 'deals', before: Q1.name, same_as: null, replaceable: null });
    expect(file?.planned?.read_as?.file).toBe(Q1.name);
    expect(file?.comparison).toMatchObject({
      rows: { new: 1, changed: 3, unchanged: 1, older: 0, repeated: 0, copies: 0 },
      set_aside: 1,
      lacks: [],
      fields: [
        { field: 'stage', deals: 3 },
        { field: 'close_date', deals: 2 },
        { field: 'amount', deals: 1 },
      ],
    });
    const moves = file?.comparison?.moves.map(({ from, to, first }) => [from, to, ...first.map(({ id }) => id)]);
    expect(moves?.sort()).toEqual([
      ['lost', 'won', '2'],
      ['open', 'lost', '3'],
      ['won', 'lost', '4'],
    ]);
    expect(file?.comparison?.vanished?.rows).toBe(2);
    expect(file?.comparison?.vanished?.first.map(({ id }) => id)).toEqual(['6', '5']);
    expect(await deals()).toEqual(before);
    expect(state().project).toBe(project);
    session.dismissImport();
    await session.flush();
    expect([state().incoming, await deals(), await storage.open(state().entry?.id ?? '')]).toEqual([
      null,
      before,
      kept,
    ]);
  });

  test('is imported: the latest version of each deal counts, what is gone stays, and the log says what was done', async () => {
    const { state, start, deals, names, ...open } = importing();
    await start(Q1);
    await open.import([Q2]);
    expect(await deals()).toEqual(AFTER_Q2);
    expect(names()).toEqual([Q1.name, Q2.name]);
    expect(state().project?.imports?.map(({ file, table, rows }) => [file, table, rows])).toEqual([
      [Q1.name, 'deals', { new: 6, changed: 0, unchanged: 0, older: 0, repeated: 0, set_aside: 0, vanished: 0 }],
      [Q2.name, 'deals', { new: 1, changed: 3, unchanged: 1, older: 0, repeated: 0, set_aside: 1, vanished: 2 }],
    ]);
    const [first, second] = state().project?.imports ?? [];
    expect(second?.headers).toBe(first?.headers);
    expect(second?.size).toBe(Q2.blob.size);
    expect(second?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('leaves out what is gone where that is chosen, and remembers so', async () => {
    const { session, start, deals, storage, ...open } = importing();
    await start(Q1);
    await open.import([Q2], { without_vanished: true });
    const counted = AFTER_Q2.filter((deal) => !deal.startsWith('5') && !deal.startsWith('6'));
    expect(await deals()).toEqual(counted);
    await session.flush();
    const later = importing(storage);
    await later.session.start();
    expect(await later.deals()).toEqual(counted);
  });

  test('is one step: undo brings back the files and the project before, redo the import', async () => {
    const { session, state, start, deals, names, storage, ...open } = importing();
    await start(Q1);
    session.edit('Named the project', (project) => ({ ...project, name: 'Mine' }));
    const [before, project] = [await deals(), state().project];
    await open.import([Q2]);
    const after = state().project;
    expect(state().undo.back).toBe(`Imported ${Q2.name}`);
    await readAgain(session, () => session.undo());
    expect([await deals(), state().project, names(), state().undo]).toEqual([
      before,
      project,
      [Q1.name],
      { back: 'Named the project', forward: `Imported ${Q2.name}` },
    ]);
    await session.flush();
    expect((await storage.open(state().entry?.id ?? ''))?.state.files.map(({ name }) => name)).toEqual([Q1.name]);
    await readAgain(session, () => session.redo());
    expect([await deals(), state().project, names()]).toEqual([AFTER_Q2, after, [Q1.name, Q2.name]]);
    await session.flush();
    const later = importing(storage);
    await later.session.start();
    expect(await later.deals()).toEqual(AFTER_Q2);
  });

  test('gives the same deals as one export of everything, in whatever parts it came', async () => {
    const all = pipeline(
      'all.csv',
      '6,Sigma,Closed Lost,60,2026-03-15',
      '5,Omega,Proposal,50,',
      '1,Acme,Closed Won,10,2026-01-31',
      '2,Beta,Closed Won,20,2026-05-01',
      '3,Gamma,Closed Lost,33,2026-05-02',
      '4,Delta,Closed Lost,40,2026-03-31',
      '7,Kappa,Proposal,70,',
    );
    const whole = importing();
    await whole.start(all);
    expect(await whole.deals()).toEqual(AFTER_Q2);
    const parts = importing();
    await parts.start(Q1, Q2);
    expect(await parts.deals()).toEqual(AFTER_Q2);
    expect(parts.state().warehouse?.deals).toBe(7);
  });
});

describe('the same file', () => {
  test('again, under whatever name, is no change and says so', async () => {
    const { session, state, proposed, start, deals, names } = importing();
    await start(Q1);
    const [project, before, undo] = [state().project, await deals(), state().undo];
    await session.addFiles([csv('again.csv', await Q1.blob.text())]);
    expect(proposed()).toMatchObject([{ same_as: Q1.name, comparison: null, planned: null }]);
    await session.commitImport();
    expect([state().project, await deals(), names(), state().undo]).toEqual([project, before, [Q1.name], undo]);
  });

  test('twice at once comes in once', async () => {
    const { start, names, state } = importing();
    await start(Q1, csv('copy.csv', await Q1.blob.text()));
    expect([names(), state().warehouse?.deals]).toEqual([[Q1.name], 6]);
  });

  test('beside a new one leaves the new one to be imported', async () => {
    const { proposed, session, start, names } = importing();
    await start(Q1);
    await session.addFiles([Q1, Q2]);
    expect(proposed().map(({ name, same_as }) => [name, same_as])).toEqual([
      [Q1.name, Q1.name],
      [Q2.name, null],
    ]);
    await session.commitImport();
    expect(names()).toEqual([Q1.name, Q2.name]);
  });
});

describe('a file of a name that is here', () => {
  test('takes its place where every deal of it is in the new one', async () => {
    const { proposed, session, start, names, deals, state } = importing();
    await start(Q1);
    const corrected = (await Q1.blob.text()).replace('Gamma,Proposal,30,', 'Gamma,Closed Won,30,2026-04-01');
    await session.addFiles([csv(Q1.name, `${corrected}9,Tau,Proposal,90,\n`)]);
    expect(proposed()[0]?.replaceable).toEqual({ file: Q1.name, asked: false });
    await session.commitImport();
    expect([names(), state().project?.sources.map(({ file }) => file)]).toEqual([[Q1.name], [Q1.name]]);
    expect((await deals()).filter((deal) => /^[39]/.test(deal))).toEqual(['3 won 30 2026-04-01', '9 open 90 ']);
    expect((await deals()).length).toBe(7);
  });

  test('stands beside it where deals of it are gone or cannot be read', async () => {
    for (const row of ['9,Tau,Proposal,90,', '1,Acme,Closed Won,ten,2026-01-31']) {
      const { start, names, deals, ...open } = importing();
      await start(Q1);
      await open.import([pipeline(Q1.name, row)]);
      expect(names()).toEqual([Q1.name, 'pipeline-q1 (2).csv']);
      expect((await deals()).some((deal) => deal.startsWith('2 lost 20'))).toBe(true);
    }
  });

  test('with other columns says which, and takes over no decision', async () => {
    const { session, proposed, start } = importing();
    await start(Q1);
    await session.decide(Q1.name, (source) => ({ ...source, values: { outcome: { Proposal: 'lost' } } }));
    await session.addFiles([csv(Q1.name, 'Opportunity ID,Stage,Value\n1,Closed Won,10\n')]);
    expect(proposed()[0]).toMatchObject({
      other_columns: { file: Q1.name, added: ['Value'], gone: ['Account Name', 'Amount', 'Close Date'] },
      planned: { read_as: null },
    });
    expect(proposed()[0]?.planned?.source?.values).toBeUndefined();
    expect(proposed()[0]?.comparison?.lacks).toContain('account');
  });

  test('that cannot be read gives way to one that can', async () => {
    const { start, names, ...open } = importing();
    await start(Q1, csv('more.csv', ''));
    await open.import([pipeline('more.csv', '9,Tau,Proposal,90,')]);
    expect(names()).toEqual([Q1.name, 'more.csv']);
    expect(open.state().warehouse?.deals).toBe(7);
  });
});

describe('tables without ids', () => {
  const touches = (name: string, ...rows: string[]): GivenFile =>
    csv(name, `${['Opportunity ID,Member Status,Member First Associated Date,Campaign Name', ...rows].join('\n')}\n`);
  const JANUARY = touches('touches.csv', '1,Opened,2026-01-04,Webinar', '2,Opened,2026-01-05,Webinar');
  const count = async () => Number((await engine.rows('SELECT count(*) AS n FROM touches'))[0]?.n);

  test('get more rows from a file of another name', async () => {
    const { proposed, session, start } = importing();
    await start(Q1, JANUARY);
    await session.addFiles([touches('february.csv', '1,Opened,2026-02-04,Webinar')]);
    expect(proposed()[0]).toMatchObject({
      replaceable: { file: JANUARY.name, asked: true },
      comparison: { is_named: false, rows: { new: 1, copies: 0 } },
    });
    await session.commitImport();
    expect(await count()).toBe(3);
  });

  test('count a row once that a longer export repeats', async () => {
    const { proposed, session, start } = importing();
    await start(Q1, JANUARY);
    const rows = ['1,Opened,2026-01-04,Webinar', '2,Opened,2026-01-05,Webinar', '3,Opened,2026-02-01,Webinar'];
    await session.addFiles([touches('until-february.csv', ...rows)]);
    expect(proposed()[0]?.comparison?.rows).toMatchObject({ new: 1, copies: 2 });
    await session.commitImport();
    expect(await count()).toBe(3);
  });

  test('are replaced by a file of the same name unless a person wants both', async () => {
    const again = touches('touches.csv', '1,Opened,2026-02-04,Webinar');
    const replacing = importing();
    await replacing.start(Q1, JANUARY);
    await replacing.import([again]);
    expect([await count(), replacing.names()]).toEqual([1, [Q1.name, 'touches.csv']]);
    const both = importing();
    await both.start(Q1, JANUARY);
    await both.import([again], { replace: false });
    expect([await count(), both.names()]).toEqual([3, [Q1.name, 'touches.csv', 'touches (2).csv']]);
  });

  test('a lookup of the same headers has the last word on a key, and keys that it has no more stay', async () => {
    const accounts = csv('accounts.csv', 'Account Name,Industry\nAcme,Retail\nBeta,Health\n');
    const april = csv('accounts-april.csv', 'Account Name,Industry\nAcme,Media\nGamma,Energy\n');
    const both = importing();
    await both.start(Q1, accounts);
    await both.session.addFiles([april]);
    expect(both.proposed()[0]?.comparison).toMatchObject({ rows: { new: 1, changed: 1 }, vanished: { rows: 1 } });
    await both.session.commitImport();
    expect(both.names()).toEqual([Q1.name, 'accounts.csv', 'accounts-april.csv']);
    const industries = ['1 Media', '2 Health', '3 Energy', '4 ', '5 ', '6 '];
    expect(await both.deals('opportunity_id, Industry')).toEqual(industries);
    expect(both.state().warehouse?.joins).toMatchObject([
      { files: ['accounts.csv', 'accounts-april.csv'], matched: 3, repeated_keys: 0, error: null },
    ]);
    expect(both.state().warehouse?.files.map(({ rows, left_out }) => [rows, left_out.replaced])).toEqual([
      [6, 0],
      [1, 1],
      [2, 0],
    ]);
    const replacing = importing();
    await replacing.start(Q1, accounts);
    await replacing.import([april], { replace: true });
    expect(replacing.names()).toEqual([Q1.name, 'accounts-april.csv']);
    expect(await replacing.deals('opportunity_id, Industry')).toEqual(['1 Media', '2 ', '3 Energy', '4 ', '5 ', '6 ']);
  });
});

describe('what is proposed', () => {
  test('can be cancelled while it is looked at, and nothing has happened', async () => {
    const { session, state, start, deals } = importing();
    await start(Q1);
    const [project, before, revision] = [state().project, await deals(), state().revision];
    const rows = Array.from({ length: 100_000 }, (_, id) => `${id},Acme,Closed Won,1,2026-01-31`);
    const stop = session.store.subscribe(({ incoming }) => {
      if (incoming?.kind === 'looking' && incoming.share > 0) session.dismissImport();
    });
    await session.addFiles([pipeline('many.csv', ...rows)]);
    stop();
    expect([state().incoming, state().phase.kind, state().project, state().revision]).toEqual([
      null,
      'ready',
      project,
      revision,
    ]);
    expect(await deals()).toEqual(before);
  });

  test('can be cancelled while it is imported: the tables are as they were', async () => {
    const { session, state, start, deals, names } = importing();
    await start(Q1);
    const [project, before] = [state().project, await deals()];
    await session.addFiles([Q2]);
    const stop = session.store.subscribe(({ phase }) => phase.kind === 'reading' && session.cancelLoading());
    await session.commitImport();
    stop();
    expect([state().incoming, state().phase.kind, state().project, names(), state().undo.back]).toEqual([
      null,
      'ready',
      project,
      [Q1.name],
      null,
    ]);
    expect(await deals()).toEqual(before);
  });

  test('grows by files that are given before it is answered', async () => {
    const { session, proposed, start, names } = importing();
    await start(Q1);
    await session.addFiles([Q2]);
    await session.addFiles([csv('people.csv', 'Person ID,Opportunity ID,Job Title\n7,1,CFO\n'), Q2]);
    expect(proposed().map(({ name }) => name)).toEqual([Q2.name, 'people.csv']);
    await session.commitImport();
    expect(names()).toEqual([Q1.name, Q2.name, 'people.csv']);
  });

  test('leaves out what cannot be read, and says why', async () => {
    const { session, proposed, start, names } = importing();
    await start(Q1);
    await session.addFiles([csv('nothing.csv', '')]);
    expect(proposed()[0]?.planned?.planned.plan.error).toMatch(/empty/);
    await session.commitImport();
    expect(names()).toEqual([Q1.name]);
  });

  test('is refused where what is here has changed since it was compared', async () => {
    const { session, state, start, deals } = importing();
    await start(Q1);
    await session.addFiles([Q2]);
    await session.decide(Q1.name, (source) => ({ ...source, values: { outcome: { Proposal: 'lost' } } }));
    const before = await deals();
    await session.commitImport();
    expect(state().incoming).toMatchObject({ kind: 'failed', message: expect.stringContaining('has changed') });
    expect(await deals()).toEqual(before);
  });
});

describe('before files are imported', () => {
  const AMBIGUOUS = pipeline(
    'pipeline-q2.csv',
    '7,Kappa,Closed Won,70,04/05/2026',
    '2,Beta,Cancelled,20,03/06/2026',
    '8,Lambda,Cancelled,80,05/06/2026',
  );

  test('a question about dates is asked, its answer is taken over, and the next export is read by it', async () => {
    const { session, state, proposed, start, deals } = importing();
    await start(Q1);
    await session.addFiles([AMBIGUOUS]);
    const [file] = proposed();
    const question = file?.planned?.planned.plan.questions.find(({ about }) => about === 'Close Date');
    expect(question?.options).toEqual(['dmy', 'mdy']);
    await session.decideForImport(file?.stored.name ?? '', chooseDateOrder('close_date', 'dmy'));
    expect(proposed()[0]?.planned?.planned.plan.questions).toEqual([]);
    expect(proposed()[0]?.comparison?.rows).toMatchObject({ new: 2, changed: 1 });
    expect(state().project?.sources).toHaveLength(1);
    await session.commitImport();
    expect(await deals('opportunity_id, close_date')).toEqual(
      expect.arrayContaining(['2 2026-06-03', '7 2026-05-04', '8 2026-06-05']),
    );
    expect(state().project?.sources.at(-1)).toMatchObject({ file: AMBIGUOUS.name, dates: { close_date: 'dmy' } });
  });

  test('a stage that nobody has placed is told with its deals, placed, and counted so once they are there', async () => {
    const { session, state, proposed, start, deals } = importing();
    await start(Q1);
    await session.addFiles([AMBIGUOUS]);
    expect(proposed()[0]?.comparison?.stages).toEqual([
      { label: 'Cancelled', deals: 2, outcome: 'unmapped' },
      { label: 'Closed Won', deals: 1, outcome: 'won' },
    ]);
    await session.placeForImport('Cancelled', 'lost');
    const [file] = proposed();
    expect(file?.comparison?.stages[0]?.outcome).toBe('lost');
    expect(file?.comparison?.moves).toEqual([]);
    await session.commitImport();
    expect(await deals('opportunity_id, outcome')).toEqual(expect.arrayContaining(['2 lost', '7 won', '8 lost']));
    await readAgain(session, () => session.undo());
    expect(state().project?.sources).toHaveLength(1);
    expect(await deals('opportunity_id, outcome')).toEqual(expect.arrayContaining(['2 lost', '6 lost']));
  });

  test('what was looked at stays where looking once more is cancelled', async () => {
    const { session, state, proposed, start } = importing();
    await start(Q1);
    await session.addFiles([AMBIGUOUS]);
    const before = state().incoming;
    const again = session.decideForImport(proposed()[0]?.stored.name ?? '', chooseDateOrder('close_date', 'dmy'));
    session.cancelLoading();
    expect(state().incoming).toBe(before);
    await again;
    expect(state().incoming).toBe(before);
  });
});
