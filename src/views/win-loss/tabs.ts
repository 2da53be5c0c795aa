/** The parts of Win / loss, each under an address of its own. */
export const WIN_LOSS_TABS = [
  { to: '/win-loss', name: 'Reasons' },
  { to: '/win-loss/words', name: 'Words' },
  { to: '/win-loss/triggers', name: 'Triggers and pains' },
] as const;

/** What was chosen for one part and goes along to the others. */
export const OF_EVERY_TAB: readonly string[] = ['persona'];
