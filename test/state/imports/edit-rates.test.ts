import { expect, test } from 'vitest';
import { newProject, type Project, readProject, writeProject } from '../../../src/project/schema.ts';
import { moveRate, stateRate } from '../../../src/state/imports/edit-rates.ts';

const EMPTY = newProject('Rates');
const EUR = { currency: 'EUR', from: null };
const settings = ({ settings: stated }: Project) => stated;

test('the first rate states the currency it converts to as well, and the last one taken back leaves that', () => {
  const one = stateRate(EMPTY, 'USD', EUR, 1.08);
  expect(settings(one)).toEqual({ currency: 'USD', rates: { EUR: 1.08 } });
  expect(settings(stateRate(one, 'USD', EUR, null))).toEqual({ currency: 'USD' });
  expect(settings(stateRate(one, 'USD', EUR, 1.1))).toEqual({ currency: 'USD', rates: { EUR: 1.1 } });
});

test('a rate from a day on makes a list of the table, which a project file keeps', () => {
  const one = stateRate(EMPTY, 'USD', EUR, 1.08);
  const two = stateRate(one, 'USD', { currency: 'EUR', from: '2026-04-01' }, 1.1);
  expect(settings(two)).toEqual({
    currency: 'USD',
    rates: [
      { currency: 'EUR', from: '2026-04-01', rate: 1.1 },
      { currency: 'EUR', rate: 1.08 },
    ],
  });
  expect(readProject(writeProject(two))).toMatchObject({ ok: true, project: two });
});

test('a rate moves to another day, but not to one that has a rate', () => {
  const dated = stateRate(stateRate(EMPTY, 'USD', EUR, 1), 'USD', { currency: 'EUR', from: '2026-04-01' }, 1.1);
  const rate = { currency: 'EUR', from: '2026-04-01', rate: 1.1 };
  expect(moveRate(dated, 'USD', rate, null)).toBeNull();
  const moved = moveRate(dated, 'USD', rate, '2026-01-01');
  expect(moved?.settings.rates).toEqual([
    { currency: 'EUR', from: '2026-01-01', rate: 1.1 },
    { currency: 'EUR', rate: 1 },
  ]);
});
