import type { Fingerprint } from '../model/fingerprint.ts';
import type { Verdict } from '../verdicts/verdict.ts';
import type { FrozenVerdict, Pack } from './review.ts';

type Around = { persona_name: string | null; at_stake: number | null; fingerprint: Fingerprint | null };

/** A verdict without what it was made from. */
export function frozenVerdict(verdict: Verdict, around: Around): FrozenVerdict {
  const { persona, assumption, claim, stated, headline, label, grade, unit, counts, reasons, missing } = verdict;
  const { sentence, next_step } = verdict;
  return {
    ...{ persona, assumption, claim, stated, headline, label, grade, unit, counts, reasons, missing },
    ...{ sentence, next_step, verdict: verdict.verdict },
    estimate: finite(verdict.estimate),
    interval: verdict.interval === null ? null : [finite(verdict.interval[0]), finite(verdict.interval[1])],
    x: verdict.x ?? null,
    n: verdict.n ?? null,
    ...around,
  };
}

const finite = (value: number | null): number | null => (value !== null && Number.isFinite(value) ? value : null);

/** The pack for people outside: personas and owners by number, no amounts, no words that hold either. */
export function redacted(pack: Pack): Pack {
  const numbers = new Map(pack.personas.map(({ id }, index) => [id, `Persona ${index + 1}`]));
  const keys = new Map(pack.agenda.map(({ key }, index) => [key, `item ${index + 1}`]));
  const verdicts = pack.verdicts.map((verdict, index): FrozenVerdict => {
    const { persona, unit } = verdict;
    const name = persona === null ? null : (numbers.get(persona) ?? null);
    const isMoney = unit === 'money';
    const words = `${name ?? 'All personas'}, assumption ${index + 1}: ${verdict.label.toLowerCase()}`;
    return {
      ...verdict,
      ...{ persona: name, persona_name: name, assumption: String(index + 1), stated: words, headline: words },
      ...{ sentence: words, next_step: '', at_stake: null, fingerprint: null, missing: [] },
      claim: { measure: 'belief', statement: words },
      estimate: isMoney ? null : verdict.estimate,
      interval: isMoney ? null : verdict.interval,
    };
  });
  const at = new Map(pack.verdicts.map((verdict, index) => [`${verdict.persona} ${verdict.assumption}`, index]));
  return {
    ...pack,
    ...{ name: 'Review', owner: '', settings: {}, files: [], redacted: true, verdicts },
    personas: pack.personas.map(({ id }) => {
      const number = numbers.get(id) ?? '';
      return { id: number, name: number, sales: '', marketing: '', membership: '' };
    }),
    agenda: pack.agenda.map((item) => {
      const index = item.about === null ? undefined : at.get(`${item.about.persona} ${item.about.assumption}`);
      const verdict = index === undefined ? undefined : verdicts[index];
      return {
        key: keys.get(item.key) ?? '',
        question: item.question,
        title: verdict?.headline ?? 'An item of the agenda',
        note: '',
        about: verdict === undefined ? null : { persona: verdict.persona, assumption: verdict.assumption },
      };
    }),
    market_changes: pack.market_changes.map((change, index) => {
      return { ...change, id: `change ${index + 1}`, what: 'A change in the market', source: '' };
    }),
    decisions: Object.fromEntries(
      Object.entries(pack.decisions).flatMap(([key, decision]) => {
        const number = keys.get(key);
        const bare = { sales: '', marketing: '', expect: '', revisit: '', reason: '', target: null };
        return number === undefined ? [] : [[number, { ...decision, ...bare }]];
      }),
    ),
  };
}
