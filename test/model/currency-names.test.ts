import { expect, test } from 'vitest';
import { currencyInHeader } from '../../src/model/currency-names.ts';

test.each([
  ['Amount (EUR)', 'EUR'],
  ['Amount spent (USD)', 'USD'],
  ['Amount [in GBP]', 'GBP'],
  ['Deal value EUR', 'EUR'],
  ['amount_EUR', 'EUR'],
  ['Betrag (€)', 'EUR'],
  ['Price in US$', 'USD'],
  ['Wartość (zł)', 'PLN'],
])('%s is in %s', (header, currency) => {
  expect(currencyInHeader(header)).toBe(currency);
});

test.each([
  ['Amount'],
  ['Amount ($)'],
  ['Amount (ALL)'],
  ['Amount (net)'],
  ['Europe'],
  ['Annual cad'],
  ['constructor'],
  ['Amount (constructor)'],
  ['EUR'],
  [''],
  [null],
])('%s says no currency', (header) => {
  expect(currencyInHeader(header)).toBeNull();
});
