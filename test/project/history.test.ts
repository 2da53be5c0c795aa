import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { begin, type History, MOST_STEPS, nextSteps, record, redo, replace, undo } from '../../src/project/history.ts';

describe('undo and redo', () => {
  test('name the step that they would take back or bring back', () => {
    const made = record(begin('a'), 'Changed the membership of Finance leader', 'b');
    expect(nextSteps(made)).toEqual({ undo: 'Changed the membership of Finance leader', redo: null });
    expect(nextSteps(undo(made))).toEqual({ undo: null, redo: 'Changed the membership of Finance leader' });
  });

  test('a new step lets go of what had been undone', () => {
    const history = record(undo(record(begin('a'), 'one', 'b')), 'two', 'c');
    expect(nextSteps(history)).toEqual({ undo: 'two', redo: null });
    expect(undo(history).present).toBe('a');
  });

  test('a step that changes nothing is none', () => {
    const history = begin('a');
    expect(record(history, 'one', 'a')).toBe(history);
  });

  test('another present is no step: what went before and came after stays', () => {
    const history = undo(record(record(begin('a'), 'one', 'b'), 'two', 'c'));
    const replaced = replace(history, 'b+');
    expect(nextSteps(replaced)).toEqual({ undo: 'one', redo: 'two' });
    expect([undo(replaced).present, replaced.present, redo(replaced).present]).toEqual(['a', 'b+', 'c']);
  });

  test('at either end nothing happens', () => {
    expect(undo(begin('a'))).toEqual(begin('a'));
    expect(redo(begin('a'))).toEqual(begin('a'));
  });

  test(`the newest ${MOST_STEPS} steps are kept`, () => {
    let history: History<number> = begin(0);
    for (let step = 1; step <= MOST_STEPS + 50; step++) history = record(history, `step ${step}`, step);
    expect(history.past).toHaveLength(MOST_STEPS);
    for (let step = 0; step < MOST_STEPS + 50; step++) history = undo(history);
    expect(history.present).toBe(50);
  });

  test('behave like a list of values with a finger on one of them', () => {
    const command = fc.oneof(
      fc.record({ kind: fc.constant('record' as const), value: fc.nat({ max: 5 }) }),
      fc.constant({ kind: 'undo' as const }),
      fc.constant({ kind: 'redo' as const }),
    );
    fc.assert(
      fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
        let history: History<number> = begin(0);
        let values = [0];
        let finger = 0;
        for (const each of commands) {
          if (each.kind === 'record') {
            history = record(history, 'step', each.value);
            if (each.value !== values[finger]) {
              values = [...values.slice(0, finger + 1), each.value];
              finger++;
            }
          } else if (each.kind === 'undo') {
            history = undo(history);
            finger = Math.max(0, finger - 1);
          } else {
            history = redo(history);
            finger = Math.min(values.length - 1, finger + 1);
          }
          expect(history.present).toBe(values[finger]);
        }
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});
