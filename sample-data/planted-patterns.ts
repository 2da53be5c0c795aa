/** What lies in the rows besides the verdicts. Quarters run from Q2 2024 to Q3 2026; shares are won of closed deals. */
export const PLANTED_PATTERNS = {
  /** Founder-owners: the win rate falls within every kind of deal, and still holds over the window. */
  drift: {
    persona: 'founder-owner',
    closed: [54, 54, 54, 54, 54, 54, 56, 56, 56, 56],
    won: [23, 23, 23, 23, 23, 23, 24, 22, 17, 8],
  },
  /** Finance leaders: the last quarter wins less, as referrals thin out; the rate of either kind of deal stays. */
  mix_shift: {
    persona: 'finance-leader',
    referral: { closed: [22, 22, 22, 8], won: [13, 13, 13, 5] },
    other: { closed: [50, 50, 50, 64], won: [13, 13, 13, 17] },
  },
  /** The use case is filled in for most wins and for three losses in five; the success plan for wins alone. */
  leak: {
    persona: 'it-director',
    field: 'Use Case',
    won: { x: 52, n: 54 },
    lost: { x: 97, n: 162 },
    filled_after_winning: 'Success Plan',
  },
  /** A clean-up: this share of the losses of Q4 2025 carries one date. */
  bulk_close: { day: '2025-12-30', losses: { x: 46, n: 191 } },
  /** IT directors: partner deals win more overall and less in every region. */
  simpson: {
    persona: 'it-director',
    field: 'Territory Region',
    partner: { 'North America': { x: 29, n: 64 }, Europe: { x: 1, n: 12 }, 'Asia Pacific': { x: 1, n: 8 } },
    other: { 'North America': { x: 8, n: 14 }, Europe: { x: 8, n: 70 }, 'Asia Pacific': { x: 7, n: 48 } },
  },
  /** Operations heads: reps note price, buyers in interviews name the fit of the product. */
  conflict: {
    persona: 'operations-head',
    crm: { Price: 74, 'Product fit': 13 },
    interviews: { Price: 8, 'Product fit': 26 },
  },
  /** Finance leaders: buyers in interviews name the missing integration, as the reps do. */
  agreement: { persona: 'finance-leader', interviews: { 'Missing integration': 26, Price: 7 } },
  /** Compliance managers belong to no persona and win far more often than the rest of those. */
  uncovered: { title: 'Compliance Manager', won: { x: 19, n: 40 }, rest_of_uncovered: { x: 16, n: 96 } },
  /** Three or more touches before creation: twice the rate in manufacturing, no difference elsewhere. */
  behaviour: {
    industry: 'Manufacturing',
    engaged: { x: 56, n: 112 },
    other: { x: 33, n: 161 },
    elsewhere_engaged: { x: 89, n: 323 },
    elsewhere_other: { x: 144, n: 524 },
  },
} as const;

/** What the files hold, row by row. */
export const PLANTED_SIZES = {
  deals: 3000,
  deal_rows: 3007,
  rows_to_set_aside: 7,
  people: 6000,
  people_without_deal: 139,
  accounts: 2390,
  campaigns: 80,
  touches: 11811,
  touches_without_deal: 291,
  interviews: 250,
  interviews_without_deal: 3,
} as const;
