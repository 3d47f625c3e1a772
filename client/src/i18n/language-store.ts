// The page's language as a small store without React: remembers the explicit choice, loads the catalogues before it
// switches, and keeps the old language when they cannot be fetched, so words never vanish.
import { loadCatalogues } from './catalogues.ts';
import type { Catalogues, FaceArea } from './catalogues.ts';
import { chooseLanguage, offeredLanguages } from './choose-language.ts';
import { directionOf } from './languages.ts';
import type { Direction, Language } from './languages.ts';

export interface LanguageState {
  readonly language: Language;
  readonly direction: Direction;
  readonly offered: readonly Language[];
  readonly messages: Catalogues;
}

export interface LanguageHints {
  /** Language of the person's identity, as the server knows it. */
  readonly identity?: string | undefined;
  /** The event's languages. */
  readonly event?: readonly string[] | undefined;
}

export interface ChoiceMemory {
  read(): string | null;
  write(language: Language): void;
}

export interface LanguageStore {
  snapshot(): LanguageState;
  subscribe(listener: () => void): () => void;
  /** The person chose: remembered on this device, wins over everything else. */
  choose(language: Language): Promise<void>;
  /** What became known about person and event; switches only if that changes the outcome. */
  hint(hints: LanguageHints): Promise<void>;
}

export interface LanguageSetup {
  readonly area: FaceArea;
  readonly browser: readonly string[];
  readonly memory: ChoiceMemory;
  readonly load?: typeof loadCatalogues;
}

export async function openLanguageStore(setup: LanguageSetup): Promise<LanguageStore> {
  const { area, browser, memory, load = loadCatalogues } = setup;
  const listeners = new Set<() => void>();
  let hints: LanguageHints = {};
  let turn = 0;

  const wanted = (): Language => chooseLanguage({ explicit: memory.read(), browser, ...hints });
  const first = wanted();
  let state = stateOf(first, await load(first, area), hints);

  async function settle(): Promise<void> {
    const mine = ++turn;
    const language = wanted();
    const messages = language === state.language ? state.messages : await load(language, area);
    if (mine !== turn) return; // A later choice overtook this one while its words were travelling.
    state = stateOf(language, messages, hints);
    for (const listener of listeners) listener();
  }

  return {
    snapshot: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    choose(language) {
      memory.write(language);
      return settle();
    },
    hint(news) {
      hints = { ...hints, ...news };
      return settle();
    },
  };
}

function stateOf(language: Language, messages: Catalogues, hints: LanguageHints): LanguageState {
  return { language, messages, direction: directionOf(language), offered: offeredLanguages(hints.event) };
}
