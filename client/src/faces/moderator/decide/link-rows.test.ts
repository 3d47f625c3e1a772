// Links as they are typed.
import { describe, expect, it } from 'vitest';
import { emptyRow, linksOf, isWrong } from './link-rows.ts';

const row = (url: string, title = '') => ({ url, title });

describe('rows of links', () => {
  it('stand for links where something is in them, with the scheme that nobody types', () => {
    expect(linksOf([emptyRow, row(' iom.int/data?x=1 ', ' Data '), row('http://example.org')])).toEqual([row('https://iom.int/data?x=1', 'Data'), row('http://example.org')]);
    expect(linksOf([row('', 'A title alone')])).toEqual([row('', 'A title alone')]);
  });

  it('are wrong where they are no address of the web', () => {
    expect(isWrong(emptyRow)).toBe(false);
    expect(isWrong(row('iom.int'))).toBe(false);
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'ftp://example.org', 'https://me:secret@example.org', 'words', `https://example.org/${'x'.repeat(600)}`]) {
      expect([url.slice(0, 20), isWrong(row(url))]).toEqual([url.slice(0, 20), true]);
    }
    expect(isWrong(row('', 'A title alone'))).toBe(true);
  });
});
