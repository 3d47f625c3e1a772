// Names of anonymous authors: several for each person and session, found again with the key and not without it.
import { describe, expect, it } from 'vitest';
import { createAuthorNames, namesPerSession } from './author-names.ts';
import { newPersonId } from './people.ts';

const names = createAuthorNames(() => Buffer.alloc(32, 1));
const [ana, ben] = [newPersonId(), newPersonId()];

describe('names of authors', () => {
  it('are each another one, and each its person’s', () => {
    const made = [ana, ben].flatMap((person) => ['panel-1', 'panel-2'].flatMap((session) => Array.from({ length: namesPerSession }, (_, nth) => ({ person, name: names.nameOf({ person, session, nth }) }))));
    expect(new Set(made.map(({ name }) => name)).size).toBe(20);
    for (const { person, name } of made) {
      expect(name).toMatch(/^[\w-]{22}$/);
      expect(names.personOf(name)).toBe(person);
    }
  });

  it('are the same for the same place', () => {
    const place = { person: ana, session: 'panel-1', nth: 3 };
    expect(names.nameOf(place)).toBe(names.nameOf(place));
  });

  it('are nobody’s under another key, and names of other kinds are none', () => {
    const name = names.nameOf({ person: ana, session: 'panel-1', nth: 0 });
    expect(createAuthorNames(() => Buffer.alloc(32, 2)).personOf(name)).not.toBe(ana);
    for (const other of ['', ana, 'x'.repeat(20), '?'.repeat(22), 'moderator-1']) expect(names.personOf(other)).toBeUndefined();
  });
});
