import { createContext, useContext } from 'react';
import type { RuleTable } from '../../../state/fields/rule-catalog.ts';

const Context = createContext<RuleTable>('deals');

/** What the conditions below it are about. */
export const RuleTableProvider = Context.Provider;

export const useRuleTable = (): RuleTable => useContext(Context);
