// Every language says everything that English says, with the same placeholders, in its own typography.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileCatalogue } from '../../compile-catalogues.ts';
import { languages } from './languages.ts';

const areas = ['ui', 'participant', 'moderator', 'screen', 'host', 'text', 'chart', 'check', 'ballot'] as const;

/** Flat map of `question.state.live` to its message. */
function messagesOf(language: string, area: string): Map<string, string> {
  const flat = new Map<string, string>();
  const walk = (tree: object, path: string): void => {
    for (const [key, value] of Object.entries(tree)) {
      if (typeof value === 'string') flat.set(path + key, value);
      else walk(value, `${path}${key}.`);
    }
  };
  walk(JSON.parse(readFileSync(new URL(`./${language}/${area}.json`, import.meta.url), 'utf8')), '');
  return flat;
}

/** Names that a compiled message asks for: placeholders, plurals, selects and tags. */
function namesIn(message: string): string[] {
  const names = new Set<string>();
  const visit = (part: unknown): void => {
    if (!Array.isArray(part)) return;
    const [name, type, options] = part;
    names.add(String(name));
    if (typeof type !== 'number') part.slice(1).forEach(visit);
    else for (const branch of Object.values(Object(options))) if (Array.isArray(branch)) branch.forEach(visit);
  };
  const compiled: unknown = compileCatalogue(message, 'test');
  if (Array.isArray(compiled)) compiled.forEach(visit);
  return [...names].sort();
}

describe.each(areas)('%s', (area) => {
  const english = messagesOf('en', area);

  it.each(languages)('%s has exactly the keys of English', (language) => {
    expect([...messagesOf(language, area).keys()].sort()).toEqual([...english.keys()].sort());
  });

  it.each(languages)('%s has words everywhere, with the placeholders of English', (language) => {
    for (const [key, message] of messagesOf(language, area)) {
      expect(message.trim(), key).not.toBe('');
      expect(namesIn(message), key).toEqual(namesIn(english.get(key) ?? ''));
    }
  });

  it('sets French with its no-break spaces and curly apostrophes', () => {
    for (const [key, message] of messagesOf('fr', area)) {
      const words = message.replace(/\{[^{}]*\}/g, 'x');
      expect(words, key).not.toMatch(/[^\u202f\u00a0]»|«[^\u202f\u00a0]|[^\u202f\u00a0][?!;](?!\w)|[^\u00a0\u202f\d]:(?!\/)/);
      expect(words, key).not.toMatch(/\w'\w/);
    }
  });
});

it('sees the placeholders in nested messages', () => {
  expect(namesIn('{count, plural, one {# for <b>{name}</b>} other {{who}}}')).toEqual(['b', 'count', 'name', 'who']);
});
