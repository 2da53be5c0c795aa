/** The parts of Campaigns, each under an address of its own. */
export const CAMPAIGN_TABS: readonly { to: string; name: string }[] = [
  { to: '/campaigns', name: 'Spend' },
  { to: '/campaigns/roles', name: 'Who engages, who decides' },
];

/** What was chosen for one part and is still there on the way back from the other. */
export const OF_EVERY_TAB: readonly string[] = ['persona', 'nobody'];
