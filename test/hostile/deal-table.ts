import type { HostileChoice } from './axes.ts';
import { amountCell, dayCell, type Truth } from './cell-styles.ts';
import type { Seeded } from './seeded.ts';

export type DealRow = { cells: string[]; amount: Truth['means']; closed: Truth['means']; created: Truth['means'] };

/** An invented table of deals; the roles say in which columns its amounts and days stand. */
export type DealTable = {
  header: string[];
  rows: DealRow[];
  roles: { amount: number; closed: number; created: number };
};

/** Id, name, account, stage, amount, closed, created, remark. */
const HEADERS: Record<HostileChoice['table'], readonly string[]> = {
  plain: ['Deal ID', 'Deal Name', 'Account Name', 'Stage', 'Amount', 'Close Date', 'Created Date', 'Notes'],
  salesforce: [
    'Opportunity ID',
    'Opportunity Name',
    'Account Name',
    'Stage',
    'Amount',
    'Close Date',
    'Created Date',
    'Next Step',
  ],
  hubspot: [
    'Record ID',
    'Deal Name',
    'Company Name',
    'Deal Stage',
    'Amount',
    'Close Date',
    'Create Date',
    'Associated Note',
  ],
  pipedrive: [
    'Deal - ID',
    'Deal - Title',
    'Deal - Organization',
    'Deal - Status',
    'Deal - Value',
    'Deal - Deal closed on',
    'Deal - Deal created',
    'Deal - Label',
  ],
  zoho: ['Record Id', 'Deal Name', 'Account Name', 'Stage', 'Amount', 'Closing Date', 'Created Time', 'Description'],
  dynamics: [
    '(Do Not Modify) Opportunity',
    'Topic',
    'Account',
    'Status',
    'Est. revenue',
    'Est. close date',
    'Created On',
    'Description',
  ],
  ads: ['Campaign ID', 'Campaign', 'Ad group', 'Campaign status', 'Cost', 'Day', 'Start date', 'Labels'],
  german: ['Geschäftsnummer', 'Bezeichnung', 'Kunde', 'Phase', 'Betrag', 'Abschlussdatum', 'Erstellt am', 'Bemerkung'],
  french: ['N° affaire', 'Intitulé', 'Société', 'Étape', 'Montant', 'Date de clôture', 'Créé le', 'Remarques'],
  portuguese: [
    'Código',
    'Negócio',
    'Cliente',
    'Situação',
    'Valor',
    'Data de fechamento',
    'Data de criação',
    'Observações',
  ],
  unknown: ['ref', 'label', 'partner', 'state of play', 'figure', 'when', 'since', 'remark'],
  japanese: ['番号', '商談名', '取引先', 'フェーズ', '金額', '完了予定日', '作成日', '備考'],
};

const NAMES: Partial<Record<HostileChoice['table'], readonly string[]>> = {
  german: ['Wärmepumpe Halle', 'Größere Lüftung', 'Straßenbau', 'Müllabfuhr', 'Büro Süd', 'Öltank'],
  french: ['Rénovation du siège', 'Forêt numérique', 'Hôtel à Évry', 'Ça roule', 'Pièces détachées', 'Bâtiment B'],
  portuguese: ['Licença anual', 'Manutenção São João', 'Expansão', 'Ação rápida', 'Água limpa', 'Pão quente'],
  japanese: ['東京支店の更新', '大阪工場', 'サーバー導入', '保守契約', '名古屋倉庫', '新規開拓'],
};
const OTHERS = [
  'Pump renewal',
  'Roof repair',
  'Café fit-out',
  'Señal network',
  'Ward beds',
  'Müller line',
  'Harbour lights',
];
const ACCOUNTS = ['Acme', 'Brightwell', 'Corvid & Co', 'Dalton', 'Eastgate', 'Fjord', 'Granit'];
const PEOPLE_OF_JAPAN = ['山田商事', '佐藤工業', '鈴木電機', '高橋建設'];

const STAGES: Partial<Record<HostileChoice['table'], readonly string[]>> = {
  pipedrive: ['won', 'lost', 'open'],
  dynamics: ['Won', 'Lost', 'Open'],
  german: ['Gewonnen', 'Verloren', 'Verhandlung'],
  french: ['Gagnée', 'Perdue', 'Négociation'],
  portuguese: ['Ganho', 'Perdido', 'Proposta'],
  japanese: ['受注', '失注', '商談中'],
  ads: ['Enabled', 'Paused', 'Ended'],
};

const INNER: Record<HostileChoice['inner'], (delimiter: string) => readonly string[]> = {
  nothing: () => ['call back', 'fine', ''],
  delimiters: (delimiter) => [`first${delimiter}second${delimiter}third`, `ends with${delimiter}`, ''],
  newlines: () => ['first line\nsecond line', 'a\n\nb', 'one\r\ntwo', ''],
  quotes: () => ['said "no" twice', '"quoted"', 'a 19" rack', ''],
  backslashed: () => ['said "no" twice', '"quoted"', 'a 19" rack', ''],
  apostrophes: () => ["it's theirs", "the girls' team", "'tis", ''],
  'other delimiters': (delimiter) =>
    [';', ',', '|', '\t', ':'].filter((one) => one !== delimiter).map((one) => `a${one} b${one} c`),
};

export function dealTable(choice: HostileChoice, random: Seeded): DealTable {
  const { table, delimiter, inner, amounts, days } = choice;
  const names = NAMES[table] ?? OTHERS;
  const accounts = table === 'japanese' ? PEOPLE_OF_JAPAN : ACCOUNTS;
  const stages = STAGES[table] ?? ['Closed Won', 'Closed Lost', 'Negotiation'];
  const remarks = INNER[inner](delimiter);
  const rows = Array.from({ length: Number(choice.rows) }, (_, row): DealRow => {
    // The third row proves the order of day and month, the first proves the decimal sign.
    const day = {
      year: 2021 + random.below(4),
      month: 1 + random.below(12),
      day: row % 3 === 2 ? 13 + random.below(15) : 1 + random.below(28),
    };
    const amount = amountCell(amounts, 1000 + random.below(900_000), 1 + random.below(99));
    const closed = dayCell(days, day, row, table);
    const created = dayCell(days, { ...day, year: day.year - 1 }, row, table);
    const id =
      table === 'salesforce'
        ? `006A${random.below(90_000) + 10_000}000${'aAbBcC'[row % 6]}${row % 10}x`
        : `${table === 'zoho' ? '33000000000' : ''}${10_000 + row}`;
    return {
      cells: [
        id,
        random.pick(names),
        random.pick(accounts),
        random.pick(stages),
        amount.text,
        closed.text,
        created.text,
        remarks[row % remarks.length]!,
      ],
      amount: amount.means,
      closed: closed.means,
      created: created.means,
    };
  });
  const header = [...HEADERS[table]];
  return choice.width === '3'
    ? narrowed({ header, rows, roles: ROLES })
    : choice.width === '300'
      ? widened({ header, rows, roles: ROLES })
      : { header, rows, roles: ROLES };
}

const ROLES = { amount: 4, closed: 5, created: 6 };

/** Id, amount and the day of the close. */
function narrowed({ header, rows }: DealTable): DealTable {
  const pick = (cells: readonly string[]) => [0, 4, 5].map((index) => cells[index]!);
  return {
    header: pick(header),
    rows: rows.map((row) => ({ ...row, cells: pick(row.cells) })),
    roles: { amount: 1, closed: 2, created: 2 },
  };
}

function widened({ header, rows, roles }: DealTable): DealTable {
  const more = Array.from({ length: 292 }, (_, index) => index);
  return {
    header: [...header, ...more.map((index) => `Custom ${index}`)],
    rows: rows.map((row, at) => ({
      ...row,
      cells: [
        ...row.cells,
        ...more.map((index) => (index % 3 === 0 ? '' : index % 3 === 1 ? String(index * at) : 'yes')),
      ],
    })),
    roles,
  };
}
