// Configuration: defaults that work, and values that do not fit stop the start with a sentence.
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

describe('configuration', () => {
  it('has defaults for everything', () => {
    expect(readConfig({})).toMatchObject({ port: 8080, role: 'both', publicUrl: null, trustedProxies: 0 });
  });
  it('treats an empty value as unset', () => {
    expect(readConfig({ PORT: '', PLENARY_URL: '' })).toMatchObject({ port: 8080, publicUrl: null });
  });
  it.each([['PORT', 'http'], ['PORT', '70000'], ['PLENARY_ROLE', 'queen'], ['PLENARY_URL', 'not a url']])('refuses %s=%s', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(/environment does not fit/);
  });
  it('drops the slash at the end of the public address', () => {
    expect(readConfig({ PLENARY_URL: 'https://join.example.org/' }).publicUrl).toBe('https://join.example.org');
  });
});
