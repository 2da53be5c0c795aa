/** How one country writes what is neither an amount nor a day: flags, shares, ids and currencies. */
export type TypeForms = {
  /** Yes, no, and a word that is neither. */
  flag: readonly [yes: string, no: string, neither: string];
  /** Shares in percent, and their numbers. */
  shares: readonly (readonly [text: string, value: number])[];
  /** An id that a spreadsheet of the country has rounded, and a day that it has turned into a month. */
  damaged: { id: string; day: string };
  /** A header of amounts, an amount that names its currency, and the code of both. */
  currency: { header: string; cell: string; code: string };
};

export const TYPES: Readonly<Record<string, TypeForms>> = {
  'en-US': {
    flag: ['TRUE', 'FALSE', 'maybe'],
    shares: [
      ['12.5%', 12.5],
      ['50 %', 50],
      ['-3%', -3],
    ],
    damaged: { id: '5.54023E+18', day: 'May-20' },
    currency: { header: 'Amount spent (USD)', cell: 'US$ 1,234.50', code: 'USD' },
  },
  'en-GB': {
    flag: ['Yes', 'No', 'perhaps'],
    shares: [
      ['12.5%', 12.5],
      ['0.5%', 0.5],
    ],
    damaged: { id: '1.23E+18', day: '20-May' },
    currency: { header: 'Value GBP', cell: '£1,234.56', code: 'GBP' },
  },
  de: {
    flag: ['WAHR', 'FALSCH', 'vielleicht'],
    shares: [
      ['12,5 %', 12.5],
      ['100%', 100],
    ],
    damaged: { id: '5,54023E+18', day: '20. Mai' },
    currency: { header: 'Betrag (EUR)', cell: '1.234,56 €', code: 'EUR' },
  },
  fr: {
    flag: ['VRAI', 'FAUX', 'peut-être'],
    shares: [
      ['12,5 %', 12.5],
      ['12,5\u00a0%', 12.5],
    ],
    damaged: { id: '1,23E+18', day: 'avr-20' },
    currency: { header: 'Montant (€)', cell: '1\u202f234,56\u00a0€', code: 'EUR' },
  },
  it: {
    flag: ['VERO', 'FALSO', 'forse'],
    shares: [['12,5%', 12.5]],
    damaged: { id: '1,23E+18', day: '20-mag' },
    currency: { header: 'Importo EUR', cell: '€ 1.234,56', code: 'EUR' },
  },
  nl: {
    flag: ['WAAR', 'ONWAAR', 'misschien'],
    shares: [['12,5%', 12.5]],
    damaged: { id: '1,23E+18', day: '20-mei' },
    currency: { header: 'Bedrag (€)', cell: '€ 1.234,-', code: 'EUR' },
  },
  'pt-BR': {
    flag: ['VERDADEIRO', 'FALSO', 'talvez'],
    shares: [['12,5%', 12.5]],
    damaged: { id: '1,23E+18', day: 'mai/20' },
    currency: { header: 'Valor (R$)', cell: 'R$ 1.234,56', code: 'BRL' },
  },
};

/** Ids as tools write them; all of them stay what they are, sign by sign. */
export const IDS: readonly (readonly [what: string, one: string, other: string])[] = [
  ['with leading zeros', '000123', '0000123'],
  ['of 15 characters that differ in case alone', '006A0000001aBcD', '006A0000001abcD'],
  ['of 18 characters', '006A0000001aBcDIAU', '006A0000001aBcEIAU'],
  ['beyond 2^53', '5540230000001234567', '5540230000001234568'],
  ['behind a prefix', 'zcrm_554023000000123', 'zcrm_554023000000124'],
  ['of hexadecimal digits', '5f0c7d1e-0000-4000-8000-0000000001e5', '5f0c7d1e-0000-4000-8000-0000000001e6'],
  ['that look like numbers with an exponent', '12E45', '13E45'],
  ['that look like days', '2024-01-02', '2024-01-03'],
];

/** Days that everybody writes alike. */
export const ISO_DAYS = [
  '2024-04-15',
  '2024-04-15T10:11:12Z',
  '2024-04-15T23:59:59.000+0000',
  '2024-04-15T23:59:59.123456-08:00',
  '2024-04-15T10:11',
  '2024-04-15 10:11',
  '2024-04-15 10:11:12.0',
  '2024-04-15 10:11:12 UTC',
  '2024/04/15',
  '2024.04.15',
  '20240415',
  '15 Apr, 2024 00:02:00',
];
