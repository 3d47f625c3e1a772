// Loads the catalogues of one language: the shared words and those of one face, nothing else. Each JSON file is a chunk
// of its own, compiled from ICU at build time; the types come from the English files, so a wrong key does not compile.
import type host from './en/host.json';
import type moderator from './en/moderator.json';
import type participant from './en/participant.json';
import type screen from './en/screen.json';
import type text from './en/text.json';
import type ui from './en/ui.json';
import { learnSentences } from '../connection/page-sentences.ts';
import type { Language } from './languages.ts';

export interface Catalogues {
  ui: typeof ui;
  participant: typeof participant;
  moderator: typeof moderator;
  screen: typeof screen;
  host: typeof host;
  text: typeof text;
}

export type Area = keyof Catalogues;

/** The part of the words that one face needs. */
export type FaceArea = Exclude<Area, 'ui'>;

type Messages = Record<string, unknown>;

const loaders = import.meta.glob<Messages>('./*/*.json', { import: 'default' });

async function loadArea(language: Language, area: Area): Promise<Messages> {
  const load = loaders[`./${language}/${area}.json`];
  if (!load) throw new Error(`no catalogue ${language}/${area}`);
  return load();
}

/**
 * Words of `ui` and of one face. The type claims every area because a face asks only for its own (`useWords` names the
 * area), and what is not loaded is never reached.
 */
export async function loadCatalogues(language: Language, area: FaceArea): Promise<Catalogues> {
  const [shared, own] = await Promise.all([loadArea(language, 'ui'), loadArea(language, area), learnSentences(language)]);
  const loaded: Partial<Record<Area, Messages>> = { ui: shared, [area]: own };
  return loaded as unknown as Catalogues; // The parity test holds every catalogue to the English shape.
}
