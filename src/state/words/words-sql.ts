import { countsOpen } from '../../assumptions/language-evidence.ts';
import { windowOf } from '../../assumptions/window.ts';
import type { Words } from '../../model/terms.ts';
import type { Voice } from '../../model/voice.ts';
import { shownFilter } from '../../tables/panel-sql.ts';
import { besideOthersBody, personasBody, sidesBody } from '../../tables/words-sql.ts';
import type { ViewChoices } from '../fields/view-choices.ts';
import { panelQuery, personaFilter, type Queried } from '../sql/panel-query.ts';

/** A panel about what was noted on deals, with the phrases that it shows. */
export type WordsPanel =
  | { of: 'sides'; persona: string | null; phrases: readonly Words[] }
  | { of: 'beside-others'; persona: string; phrases: readonly Words[] }
  | { of: 'personas'; personas: readonly { id: string; name: string; phrases: readonly Words[] }[] };

type Of = { answer: Queried; choices: ViewChoices; voice: Voice };

/** The query behind a panel, over the deals with such notes. */
export function wordsSql({ answer, choices, voice }: Of, panel: WordsPanel): string {
  const { answered, settings, questions } = answer;
  const { span } = windowOf(settings, answered.answers, choices.period);
  const open = countsOpen(answered.answers.facts.as_of, span, settings.fiscal_year_start);
  const noted = open ? 'all' : 'closed';
  const rule = (persona: string) => shownFilter(personaFilter({ questions }, persona), answer.warehouse);
  switch (panel.of) {
    case 'sides': {
      const title = 'Won and lost deals that say each phrase';
      return panelQuery(answer, choices, { title, among: 'closed', persona: panel.persona ?? undefined }, () =>
        sidesBody(panel.phrases, voice),
      );
    }
    case 'beside-others':
      return panelQuery(answer, choices, { title: 'Deals that say each phrase, beside others', among: noted }, () =>
        besideOthersBody(rule(panel.persona), panel.phrases, voice),
      );
    case 'personas': {
      const title = 'Deals of each persona that say its words';
      // A persona whose rule reads a field that no file has is held against no deal.
      const known = panel.personas.filter(({ id }) => !isMissing(answer, id));
      return panelQuery(answer, choices, { title, among: noted }, () =>
        personasBody(
          known.map(({ id, name, phrases }) => ({ name, rule: rule(id), phrases })),
          voice,
        ),
      );
    }
    default:
      return panel satisfies never;
  }
}

function isMissing({ answered, questions }: Queried, persona: string): boolean {
  const condition = questions.members.get(persona);
  return condition === undefined || answered.answers.facts.missing.has(condition);
}
