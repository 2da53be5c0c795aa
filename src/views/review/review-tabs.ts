/** The parts of the Quarterly review, each under an address of its own. */
export const REVIEW_TABS: readonly { to: string; name: string }[] = [
  { to: '/review', name: 'Reviews' },
  { to: '/review/outcomes', name: 'Since the reviews began' },
];
