// Loads the catalogues of one language: the shared words, those of one face, and those of charts where a face always draws some. Each JSON file is a chunk
// of its own, compiled from ICU at build time; the types come from the English files, so a wrong key does not compile.
import type ballot from './en/ballot.json';
import type chart from './en/chart.json';
import type check from './en/check.json';
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
  ballot: typeof ballot;
  chart: typeof chart;
  check: typeof check;
  participant: typeof participant;
  moderator: typeof moderator;
  screen: typeof screen;
  host: typeof host;
  text: typeof text;
}

export type Area = keyof Catalogues;

/** The part of the words that one face needs. */
export type FaceArea = Exclude<Area, 'ui' | 'ballot' | 'chart' | 'check'>;

/** A hall and its twin must not wait for words when a poll is shown; elsewhere they come with the first chart. */
const withCharts = new Set<FaceArea>(['screen', 'text']);

type Messages = Record<string, unknown>;

const loaders = import.meta.glob<Messages>('./*/*.json', { import: 'default' });

/** The words of one area alone. */
export async function loadArea(language: Language, area: Area): Promise<Messages> {
  const load = loaders[`./${language}/${area}.json`];
  if (!load) throw new Error(`no catalogue ${language}/${area}`);
  return load();
}

/**
 * Words of `ui` and of one face. The type claims every area because a face asks only for its own (`useWords` names the
 * area), and what is not loaded is never reached.
 */
export async function loadCatalogues(language: Language, area: FaceArea): Promise<Catalogues> {
  const areas: Area[] = ['ui', area, ...(withCharts.has(area) ? ['chart' as const] : [])];
  const [loaded] = await Promise.all([Promise.all(areas.map(async (each) => [each, await loadArea(language, each)])), learnSentences(language)]);
  return Object.fromEntries(loaded) as unknown as Catalogues; // The parity test holds every catalogue to the English shape.
}
