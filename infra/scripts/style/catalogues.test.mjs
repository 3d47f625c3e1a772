import { describe, expect, it } from 'vitest';
import { catalogueProblems, placeholders } from './catalogues.mjs';

/** @param {Record<string, unknown>} french */
function problems(french) {
  const english = { ask: { send: 'Send', left: '{count, plural, one {# left} other {# left}}' } };
  return catalogueProblems(
    Object.entries({ en: english, es: english, fr: french }).map(([language, words]) => ({ path: `client/src/i18n/${language}/a.json`, text: JSON.stringify(words) })),
  );
}

describe('catalogues', () => {
  it('may have other plural forms', () => {
    expect(problems({ ask: { send: 'Envoyer', left: '{count, plural, one {# reste} many {# restent} other {# restent}}' } })).toEqual([]);
  });

  it('a missing key, a surplus one, an empty one and another placeholder are found', () => {
    const found = problems({ ask: { left: '{number, plural, other {#}}', send: ' ', more: 'Plus' } });
    expect(found).toEqual([expect.stringContaining('ask.more'), expect.stringContaining('number:plural, English has count:plural'), expect.stringContaining('"ask.send" is empty')]);
    expect(problems({ ask: { send: 'Envoyer' } })).toEqual([expect.stringContaining('lacks "ask.left"')]);
  });

  it('a missing file is found', () => {
    expect(catalogueProblems([{ path: 'client/src/i18n/en/a.json', text: '{}' }])).toHaveLength(2);
  });

  it.each([
    ['{name} of {group}', 'group name'],
    ['{n, number, percent} <b>done</b>', '<b> n:number'],
    ['{n, plural, =0 {none for {name}} one {one} other {{n, number} for {name}}}', 'n:number n:plural name'],
    ["'{no}' {yes}", 'yes'],
  ])('%s: %s', (message, expected) => {
    expect(placeholders(message)).toBe(expected);
  });
});
