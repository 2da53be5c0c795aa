import { useMemo } from 'react';
import { readChoices, type ViewChoices, writeChoices } from '../../state/fields/view-choices.ts';
import { useReport } from '../../state/verdicts/use-report.ts';
import { goTo, hrefOf, usePath, useSearch } from '../../ui/hash-location.ts';
import { FacetChips } from './FacetChips.tsx';
import { FacetMenus } from './FacetMenus.tsx';
import { PeriodChoice } from './PeriodChoice.tsx';

/** Which deals every screen counts: period, what it is compared with, filters. All of it lives in the address. */
export function ScopeBar() {
  const path = usePath();
  const search = useSearch();
  const choices = useMemo(() => readChoices(search), [search]);
  const state = useReport(choices);
  if (state.kind !== 'ready') return null;
  const choose = (chosen: ViewChoices) => goTo(hrefOf(path, writeChoices(chosen, search)));
  const props = { answer: state.answer, choices, onChoose: choose };
  return (
    <>
      <PeriodChoice {...props} />
      <FacetMenus {...props} />
      <FacetChips {...props} />
    </>
  );
}
