// Telephone numbers, among all the other numbers of a conference.
import { describe, expect, it } from 'vitest';
import { screenPhone } from './phone.ts';

const marked = (text: string, country?: string): string[] =>
  screenPhone(text, country).flatMap((flag) => flag.ranges.map(({ start, end }) => text.slice(start, end)));

describe('phone', () => {
  it.each([
    ['Call me on +41 79 123 45 67 please', '+41 79 123 45 67'],
    ['Appelez le 022 717 91 11 svp', '022 717 91 11'],
    ['Llame al +34 612 345 678', '+34 612 345 678'],
    ['رقمي +962 79 012 3456', '+962 79 012 3456'],
    ['رقم ٠٧٩١٢٣٤٥٦٧', '٠٧٩١٢٣٤٥٦٧'],
  ])('SCR-60: %j holds a number', (text, number) => {
    expect(marked(text)).toEqual([number]);
  });

  it('SCR-61: a number without a country code is read as dialled where the event is', () => {
    expect(marked('Call (202) 456-1111 now', 'US')).toEqual(['(202) 456-1111']);
    expect(marked('Call (202) 456-1111 now')).toEqual([]);
    expect(marked('Call 022 717 91 11', 'Atlantis')).toEqual(['022 717 91 11']);
  });

  it.each([
    'in 2024, between 2018 and 2030, 2015-2030, 1990 2000 2010 2020',
    '1,000,000 people, 281 000 000 migrants, 750 000 000 francs, 1.000.000 personas',
    "CHF 750 000 000, USD 123456789, 22'717'911 francs, € 441234567",
    'SDG 10.7, 17.18 and 3.c; targets 10.7.1 10.7.2 10.7.3',
    'A/RES/73/195, A/RES/79/1, E/CN.5/2024/3, A/HRC/56/54',
    '2) - 2024-12-10, 244116432 people, 444 1 44444',
    'ISBN 978-92-1-137005-8, 15.10.2024 at 10:30, 15/10/2024-16/10/2024',
  ])('SCR-62: no number to call in %j', (text) => {
    expect(marked(text)).toEqual([]);
  });
});
