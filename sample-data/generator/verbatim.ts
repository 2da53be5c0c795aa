import type { Group } from './sample-deal.ts';

/** What buyers said in interviews, by the reason that they gave. */
export const VERBATIM: Readonly<Record<string, readonly string[]>> = {
  'Missing integration': [
    'It would not read our ledger, so we would have kept two sets of numbers.',
    'We asked for a link to our payroll system and were told next year.',
    'Exporting and pasting every month end is what we wanted to get away from.',
    'Our ledger is old, and nobody could show us a customer with the same one.',
  ],
  'Product fit': [
    'Our sites plan by shift and your screens plan by week.',
    'The floor managers tried it for two days and went back to the whiteboard.',
    'It does a lot, but not the handover between sites, and that is our problem.',
    'We could not see the people on the line using it, "another system" they said.',
  ],
  Price: [
    'The quote was more than the whole tooling budget.',
    'Per seat it made sense; for all of our sites it did not.',
    'We found something for half of it that does enough.',
  ],
  Timing: [
    'We are in the middle of a move and cannot take on anything else.',
    'Ask us again after the audit.',
    'The budget closed two weeks before the proposal came.',
  ],
  'No decision': [
    'It never came to a vote; everybody thought somebody else would ask for it.',
    'We did nothing. The spreadsheets still work, more or less.',
    'Our sponsor left, and with her the project.',
  ],
  'Security review': [
    'The questionnaire took seven weeks and we had no answer on where backups live.',
    'Our security team wanted a named contact and got a mailbox.',
    'No single sign-on in the plan that we could afford.',
  ],
};

/** What representatives noted on deals, in their customers' words. */
export const NOTES: Readonly<Record<Group, readonly string[]>> = {
  finance: [
    'Month end takes nine days; wants it under five.',
    'Keeps the group numbers in spreadsheets, afraid of a broken link.',
    'Audit trail came up twice. Asked who can change a closed period.',
    'New CFO started in spring and wants one ledger.',
  ],
  operations: [
    'Runs four sites from a whiteboard and a phone.',
    'Asked how shifts hand over between sites.',
    'Wants to see stock and staff on one page before Monday.',
    'Had a late delivery fine last quarter, that is why they called.',
  ],
  it: [
    'Single sign-on first, everything else after.',
    'Sent the security questionnaire, 140 questions.',
    'Does not want another system that needs a service account.',
    'Asked where backups are kept and who can read them.',
  ],
  owner: [
    'Does the books on Sunday evenings.',
    'Wants to know on Thursday whether payroll on Friday is safe.',
    'Bank asked for a forecast and there was none.',
    'Decides alone, and quickly.',
  ],
  none: [
    'New rule applies from January, needs proof that staff have read it.',
    'Collecting three quotes as the policy says.',
    'Has no budget of their own.',
    'Audit finding has to be closed by the end of the quarter.',
  ],
};
