import { expect, it } from 'vitest';
import { joinCodeIn } from './join-code.ts';

it('takes a code in any case, with spaces around or instead of hyphens', () => {
  expect(joinCodeIn('  idm-2024 ')).toBe('IDM-2024');
  expect(joinCodeIn('idm 2024')).toBe('IDM-2024');
});

it('takes the code out of a pasted link', () => {
  expect(joinCodeIn('https://plenary.example/j/IDM-2024?x=1')).toBe('IDM-2024');
});

it('is empty for nothing', () => {
  expect(joinCodeIn('   ')).toBe('');
});
