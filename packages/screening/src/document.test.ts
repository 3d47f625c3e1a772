// Numbers of documents, accounts and cards, among the other numbers of a conference.
import { describe, expect, it } from 'vitest';
import { conferenceSentences } from './conference-sentences.ts';
import { screenDocument } from './document.ts';

const marked = (text: string): [string | undefined, string[]][] =>
  screenDocument(text).map((flag) => [flag.detail, flag.ranges.map(({ start, end }) => text.slice(start, end))]);

describe('document', () => {
  it.each([
    ['Pay to CH93 0076 2011 6238 5295 7 please', 'CH93 0076 2011 6238 5295 7'],
    ['Virement sur FR1420041010050500013M02606, merci', 'FR1420041010050500013M02606'],
  ])('SCR-95: %j holds an account', (text, account) => {
    expect(marked(text)).toEqual([['iban', [account]]]);
  });

  it('SCR-95: an account whose checksum does not hold is none', () => {
    expect(marked('Pay to CH93 0076 2011 6238 5295 8 please')).toEqual([]);
  });

  it('SCR-96: a card is known by its figures and checksum', () => {
    expect(marked('My card 4111 1111 1111 1111 was refused')).toEqual([['card', ['4111 1111 1111 1111']]]);
    expect(marked('My card 4111 1111 1111 1112 was refused')).toEqual([]);
  });

  it('SCR-97: the machine-readable lines of a passport are marked', () => {
    const upper = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<';
    const lower = 'L898902C36UTO7408122F1204159ZE184226B<<<<<10';
    expect(marked(`${upper}\n${lower}`)).toEqual([['machine-readable', [upper, lower]]]);
  });

  it.each([
    ['My passport number is X1234567, what now?', 'X1234567'],
    ['Mon passeport n° 12AB34567 est périmé', '12AB34567'],
    ['Mi DNI 12345678Z no vale', '12345678Z'],
    ['Мой паспорт № 4509 123456 недействителен', '4509 123456'],
    ['我的护照号码：E12345678', 'E12345678'],
    ['جواز سفري رقم A1234567 منتهي', 'A1234567'],
  ])('SCR-98: %j holds a number with its label', (text, number) => {
    expect(marked(text)).toEqual([['labelled', [number]]]);
  });

  it.each([
    'A passport 10 years after, who issues it in 2024 and 2025?', 'Passports for 1,000,000 people', 'A/RES/73/195 of 2018, ISBN 978-92-1-137005-8',
    'National ID in 2024 2025 plans', 'Le passeport est refusé à 750 000 personnes', '护照有效期是2024年吗？',
  ])('SCR-99: none in %j', (text) => {
    expect(marked(text)).toEqual([]);
  });

  it.each(conferenceSentences)('SCR-99: none in $text', ({ text }) => {
    expect(marked(text)).toEqual([]);
  });
});
