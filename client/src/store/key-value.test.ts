import { describe, expect, it } from 'vitest';
import { createDrafts } from './drafts.ts';
import { browserKeyValue, memoryKeyValue, type BrowserStorage } from './key-value.ts';
import { forget } from './person-keys.ts';

/** A browser's storage with room for so many characters, or one that may not be touched at all. */
function storageOf(room: number, isForbidden = false): BrowserStorage {
  const texts = new Map<string, string>();
  const guard = (): void => {
    if (isForbidden) throw new DOMException('denied', 'SecurityError');
  };
  return {
    get length() {
      guard();
      return texts.size;
    },
    key: (index) => (guard(), [...texts.keys()][index] ?? null),
    getItem: (key) => (guard(), texts.get(key) ?? null),
    setItem(key, value) {
      guard();
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
      texts.set(key, value);
    },
    removeItem: (key) => (guard(), void texts.delete(key)),
  };
}

describe('key-value', () => {
  for (const [what, storage] of [['works', storageOf(100)], ['is full', storageOf(0)], ['is forbidden', storageOf(0, true)]] as const) {
    it(`holds texts for the page where storage ${what}`, () => {
      const texts = browserKeyValue(storage);
      texts.write('a', 'one');
      texts.write('b', 'two');
      texts.write('a', 'three');
      expect(texts.read('a')).toBe('three');
      expect(texts.keys().toSorted()).toEqual(['a', 'b']);
      texts.remove('a');
      expect(texts.read('a')).toBeNull();
      expect(texts.read('never')).toBeNull();
    });
  }

  it('leaves no older text behind where a newer one does not fit', () => {
    const storage = storageOf(5);
    browserKeyValue(storage).write('a', 'short');
    const texts = browserKeyValue(storage);
    texts.write('a', 'much longer');
    expect(texts.read('a')).toBe('much longer');
    expect(storage.getItem('a')).toBeNull();
  });
});

describe('drafts', () => {
  it('are kept for each session and person, and gone when emptied', () => {
    const storage = memoryKeyValue();
    const drafts = createDrafts(storage, { event: 'idm', person: 'p1' });
    drafts.write('s1', { text: 'Why', anonymous: true });
    expect(createDrafts(storage, { event: 'idm', person: 'p1' }).read('s1')).toEqual({ text: 'Why', anonymous: true });
    expect(createDrafts(storage, { event: 'idm', person: 'p2' }).read('s1')).toBeNull();
    expect(drafts.read('s2')).toBeNull();
    drafts.write('s1', { text: '', anonymous: true });
    expect(storage.keys()).toEqual([]);
  });

  it('are forgotten with their person, and only theirs', () => {
    const storage = memoryKeyValue();
    for (const person of ['p1', 'p10']) createDrafts(storage, { event: 'idm', person }).write('s1', { text: person, anonymous: true });
    forget(storage, { event: 'idm', person: 'p1' });
    expect(storage.keys().map((key) => storage.read(key))).toEqual([JSON.stringify({ text: 'p10', anonymous: true })]);
  });

  it('are nothing where storage holds something else', () => {
    const storage = memoryKeyValue();
    const drafts = createDrafts(storage, { event: 'idm', person: 'p1' });
    drafts.write('s1', { text: 'x', anonymous: true });
    for (const junk of ['', '{', 'null', '{"text":7}']) {
      for (const key of storage.keys()) storage.write(key, junk);
      expect(drafts.read('s1')).toBeNull();
    }
  });
});
