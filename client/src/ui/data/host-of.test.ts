import { expect, it } from 'vitest';
import { hostOf } from './host-of.ts';

it('says where a link leads', () => {
  expect(hostOf('https://www.example.org/a/b?c#d')).toBe('example.org');
  expect(hostOf('http://example.org:8080/')).toBe('example.org:8080');
  // A look-alike shows itself.
  expect(hostOf('https://exаmple.org/')).toBe('xn--exmple-4nf.org');
  expect(hostOf('nothing')).toBe('');
});
