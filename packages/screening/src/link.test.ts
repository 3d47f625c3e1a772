// Links, and full stops that only look like one.
import { describe, expect, it } from 'vitest';
import { screenLink } from './link.ts';

const marked = (text: string): [string | undefined, string[]][] =>
  screenLink(text).map((flag) => [flag.detail, flag.ranges.map(({ start, end }) => text.slice(start, end))]);

describe('link', () => {
  it.each([
    ['Have you read https://www.iom.int/idm?lang=en.', 'https://www.iom.int/idm?lang=en'],
    ['See iom.int for more', 'iom.int'],
    ['Rejoignez t.me/joinchat/abc vite', 't.me/joinchat/abc'],
    ['Mira bit.ly/3xyz', 'bit.ly/3xyz'],
    ['请看www.iom.int', 'www.iom.int'],
    ['See HTTP://EXAMPLE.COM now', 'HTTP://EXAMPLE.COM'],
    ['win at free-visa.click today', 'free-visa.click'],
  ])('SCR-40: %j holds an address', (text, address) => {
    expect(marked(text)).toEqual([['address', [address]]]);
  });

  it.each(['We help people.It is hard', 'Réunis à Genève.Et maintenant ?', 'en los países.Es urgente', 'Node.js or A.I. or U.S. or e.g.in', 'version 10.7.1', 'A/RES/73/195', 'write to info@iom.int'])('SCR-41: %j holds none', (text) => {
    expect(marked(text)).toEqual([]);
  });

  it.each([['hxxps://evil.example/x', 'hxxps://evil.example/x'], ['go to evil[.]com now', 'evil[.]com'], ['go to evil dot com now', 'evil dot com']])('SCR-42: %j is disguised', (text, address) => {
    expect(marked(text)).toEqual([['disguised', [address]]]);
  });
});
