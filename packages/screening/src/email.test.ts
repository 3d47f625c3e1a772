// E-mail addresses, as usual and spelled out.
import { describe, expect, it } from 'vitest';
import { screenEmail } from './email.ts';

const marked = (text: string): [string | undefined, string[]][] =>
  screenEmail(text).map((flag) => [flag.detail, flag.ranges.map(({ start, end }) => text.slice(start, end))]);

describe('email', () => {
  it.each([['Write to amina.diallo+idm@example.org, please', 'amina.diallo+idm@example.org'], ['mailto:a@b.ch', 'mailto:a@b.ch'], ['اكتب إلى info@iom.int الآن', 'info@iom.int']])('SCR-50: %j holds an address', (text, address) => {
    expect(marked(text)).toEqual([['address', [address]]]);
  });

  it.each([['me: amina (at) example.org', 'amina (at) example.org'], ['amina[arobase]example[dot]org svp', 'amina[arobase]example[dot]org']])('SCR-51: %j is disguised', (text, address) => {
    expect(marked(text)).toEqual([['disguised', [address]]]);
  });

  it.each(['Meet @ the hall at 10', 'the meeting (at) noon', '@iom on social media', 'https://iom.int'])('SCR-52: %j holds none', (text) => {
    expect(marked(text)).toEqual([]);
  });
});
