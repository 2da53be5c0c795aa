import type { Filter } from '../../model/filter.ts';
import type { RoleGrouping } from '../../model/role-test.ts';
import type { Dimension } from '../../tables/dimensions.ts';
import { type PanelBody, shownFilter } from '../../tables/panel-sql.ts';
import {
  behaviourBody,
  committeeBody,
  entriesBody,
  presenceBody,
  signsBody,
  sizesBody,
} from '../../tables/roles-sql.ts';
import type { ViewChoices } from '../fields/view-choices.ts';
import { type PanelAsked, panelQuery, type Queried } from '../sql/panel-query.ts';
import { MOST_PEOPLE } from './role-committee.ts';

/** A panel about the people of closed deals. */
export type RolesPanel =
  | { of: 'signs' | 'presence' | 'entries'; by: RoleGrouping }
  | { of: 'sizes'; by: RoleGrouping; sizes: Dimension | null }
  | { of: 'committee' }
  | { of: 'behaviour'; rule: Filter };

type Of = { answer: Queried; choices: ViewChoices; persona: string | null | undefined };

/** The query behind a panel, over the closed deals of a persona or of all. */
export function rolesSql({ answer, choices, persona }: Of, panel: RolesPanel): string {
  const deals: PanelAsked = { title: TITLES[panel.of], among: 'closed', persona };
  return panelQuery(answer, choices, deals, () => bodyOf(answer, panel));
}

const TITLES: Record<RolesPanel['of'], string> = {
  signs: 'Who signs won deals, whom marketing reached in them, and who is in lost ones',
  presence: 'Roles in won and in lost deals',
  entries: 'Days from the creation of a deal to the entry of each role',
  sizes: 'What each role signs and wins, by company size',
  committee: 'Won and lost deals by the number of their people',
  behaviour: 'Closed deals with and without a behaviour',
};

function bodyOf({ answered, settings, warehouse }: Queried, panel: RolesPanel): PanelBody {
  const { has } = answered.answers.facts;
  switch (panel.of) {
    case 'signs':
      return signsBody(panel.by);
    case 'presence':
      return presenceBody(panel.by);
    case 'entries':
      return entriesBody(panel.by);
    case 'sizes':
      return sizesBody(panel.by, panel.sizes, has.amount, settings.fiscal_year_start);
    case 'committee':
      return committeeBody(MOST_PEOPLE, has.amount);
    case 'behaviour':
      return behaviourBody(shownFilter(panel.rule, warehouse));
    default:
      return panel satisfies never;
  }
}
