import { expect, test } from 'vitest';
import { planFile } from '../../src/ingest/plan-file.ts';
import { encodeText } from '../hostile/encode-text.ts';

/** Bytes of a text by the decoder's own table of one encoding; every character has one or two. */
function encode(text: string, label: string): Uint8Array<ArrayBuffer> {
  const decoder = new TextDecoder(label);
  const table = new Map<string, number[]>();
  for (let byte = 0; byte < 256; byte++) table.set(decoder.decode(Uint8Array.of(byte)), [byte]);
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && !table.has(character)) table.set(character, [lead, trail]);
    }
  return Uint8Array.from([...text].flatMap((character) => table.get(character) ?? [63]));
}

const plan = async (bytes: Uint8Array<ArrayBuffer>) => (await planFile(new Blob([bytes]), 'x.csv')).plan;

test.each([
  ['windows-1250', 'Numer,Nazwa,Klient\n1,Łódź magazyn,Żabka\n2,Remont części,Wójcik\n'],
  ['windows-1251', 'Номер,Название,Клиент\n1,Поставка серверов,Север\n2,Ремонт крыши,Волга\n'],
  ['windows-1253', 'Αριθμός,Όνομα\n1,Πελάτης\n2,Έργο\n'],
  ['koi8-r', 'Номер,Название,Клиент\n1,Поставка серверов,Север\n2,Ремонт крыши,Волга\n'],
  ['macintosh', 'N°,Intitulé,Société\n1,Forêt numérique,Hôtel à Évry\n2,Pièces détachées,Bâtiment\n'],
  ['gb18030', '编号,名称,客户\n1,服务器采购,东方\n2,办公设备,西城\n'],
  ['big5', '編號,名稱,客戶\n1,伺服器採購,東方\n2,辦公設備,西城\n'],
  ['euc-kr', '번호,이름,고객\n1,서버 도입,동방\n2,보수 계약,서울\n'],
])('%s is recognised, and asked about with a word of the file', async (label, text) => {
  const found = await plan(encode(text, label));
  expect(found.dialect.encoding).toBe(label);
  expect(found.columns.map(({ header }) => header)).toEqual(text.split('\n')[0]!.split(','));
  const [question] = found.questions;
  expect(question?.about).toBe('encoding');
  expect(text).toContain(/"([^"]+)"/.exec(question!.why)![1]);
});

test('Shift_JIS is recognised', async () => {
  const text = '番号,商談名,取引先\n1,東京支店の更新,山田商事\n2,サーバー導入,鈴木電機\n';
  const found = await plan(encodeText(text, 'shift_jis'));
  expect(found.dialect.encoding).toBe('shift_jis');
  expect(found.columns.map(({ header }) => header)).toEqual(['番号', '商談名', '取引先']);
  expect(found.questions.map(({ about }) => about)).toContain('encoding');
});

test.each([
  'Nr,Name,Kunde\n1,Wärmepumpe,Müller & Söhne\n2,Straßenbau,Öltank\n',
  'N°,Intitulé,Société\n1,Forêt numérique,Hôtel à Évry\n2,«Ça roule»,Bâtiment 5 €\n',
  'Nº,Año,Señal\n1,¿Qué tal?,Muñoz\n2,£5 ½,¡Olé!\n',
  'Id,Navn\n1,Åse Ødegård\n2,Blåbærsyltetøy\n',
  'id,name\n1,O’Neil – “Pump”\n2,Brontë…\n',
  'código,situação\n1,São João\n2,Negociação\n',
  'ID,NAME\n1,MÜLLER\n2,ÅSE ØDEGÅRD\n',
])('Western text stays Windows-1252: %s', async (text) => {
  const special: Record<string, number> = { '€': 0x80, '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96, '…': 0x85 };
  const bytes = Uint8Array.from([...text], (character) => special[character] ?? character.charCodeAt(0));
  const found = await plan(bytes);
  expect(found.dialect.encoding).toBe('windows-1252');
});

test('bytes that are no character of the encoding cost their row, not silently its letters', async () => {
  const text = '番号,商談名,取引先\n1,東京支店の更新,山田商事\n2,サーバー導入,鈴木電機\n3,保守契約,佐藤工業\n';
  const bytes = encodeText(text, 'shift_jis');
  const broken = Uint8Array.from([...bytes.slice(0, -3), 0x81, 10]);
  const { set_aside, records } = (await planFile(new Blob([broken]), 'x.csv', { dialect: { encoding: 'shift_jis' } }))
    .plan;
  expect(records).toBe(3);
  expect(set_aside).toMatchObject([{ line: 4, reason: expect.stringMatching(/no text in this encoding/) }]);
});
