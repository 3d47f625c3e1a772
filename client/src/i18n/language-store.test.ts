// The store switches only when the words are there, and the latest choice wins.
import { describe, expect, it } from 'vitest';
import type { Catalogues, loadCatalogues } from './catalogues.ts';
import { openLanguageStore } from './language-store.ts';
import type { LanguageStore } from './language-store.ts';
import type { Language } from './languages.ts';

const noWords = {} as Catalogues; // The store never looks inside.

interface Bench {
  readonly store: LanguageStore;
  readonly remembered: () => string | null;
  /** Lets the oldest waiting load of that language arrive or fail. */
  readonly arrive: (language: Language) => void;
  readonly fail: (language: Language) => void;
}

async function bench(browser: readonly string[]): Promise<Bench> {
  const waiting: { language: Language; resolve: (words: Catalogues) => void; reject: (error: Error) => void }[] = [];
  let isFirst = true;
  let kept: string | null = null;
  const load: typeof loadCatalogues = (language) => {
    if (isFirst) {
      isFirst = false;
      return Promise.resolve(noWords);
    }
    return new Promise((resolve, reject) => waiting.push({ language, resolve, reject }));
  };
  const take = (language: Language) => {
    const found = waiting.findIndex((entry) => entry.language === language);
    return waiting.splice(found, 1)[0];
  };
  const memory = { read: () => kept, write: (language: Language) => void (kept = language) };
  const store = await openLanguageStore({ area: 'participant', browser, memory, load });
  return {
    store,
    remembered: () => kept,
    arrive: (language) => take(language)?.resolve(noWords),
    fail: (language) => take(language)?.reject(new Error('no line')),
  };
}

describe('language store', () => {
  it('opens in the language of the browser', async () => {
    const { store } = await bench(['fr-CH']);
    expect(store.snapshot()).toMatchObject({ language: 'fr', direction: 'ltr', offered: ['en', 'fr', 'es'] });
  });

  it('remembers an explicit choice and tells listeners when its words have arrived', async () => {
    const { store, arrive, remembered } = await bench(['en']);
    let told = 0;
    store.subscribe(() => (told += 1));
    const done = store.choose('es');
    expect(remembered()).toBe('es');
    expect(store.snapshot().language).toBe('en');
    arrive('es');
    await done;
    expect(store.snapshot().language).toBe('es');
    expect(told).toBe(1);
  });

  it('ends at the latest choice when an earlier one arrives last', async () => {
    const { store, arrive } = await bench(['en']);
    const early = store.choose('es');
    const late = store.choose('fr');
    arrive('fr');
    arrive('es');
    await Promise.all([early, late]);
    expect(store.snapshot().language).toBe('fr');
  });

  it('keeps the words that it has when others cannot be fetched', async () => {
    const { store, fail } = await bench(['en']);
    const done = store.choose('fr');
    fail('fr');
    await expect(done).rejects.toThrow('no line');
    expect(store.snapshot().language).toBe('en');
  });

  it('follows the identity and the event without overriding an explicit choice', async () => {
    const { store, arrive } = await bench(['en']);
    const hinted = store.hint({ identity: 'fr', event: ['en', 'fr'] });
    arrive('fr');
    await hinted;
    expect(store.snapshot()).toMatchObject({ language: 'fr', offered: ['en', 'fr'] });
    const chosen = store.choose('en');
    arrive('en');
    await chosen;
    await store.hint({ identity: 'fr' });
    expect(store.snapshot().language).toBe('en');
  });
});
