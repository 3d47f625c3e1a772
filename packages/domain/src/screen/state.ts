// Room screens: paired once, then they show the scene that they are given, in the look that was set up for them.
import type { Revised } from '../core/decision.ts';
import type { Scene } from './scenes.ts';

export const screenThemes = ['system', 'light', 'dark', 'contrast'] as const;
export type ScreenTheme = (typeof screenThemes)[number];
/** Of a screen that nobody has set up. */
export const usualTheme: ScreenTheme = 'dark';

/** In which languages a screen speaks (none: the event's first; two: side by side), and how it looks. */
export interface ScreenLook { languages: string[]; theme: ScreenTheme }

/** A scene that comes next, when somebody takes it. */
export interface Cue { id: string; scene: Scene; by: string; atMs: number }

/** A scene that was shown, and since when. */
export interface Shown { scene: Scene; atMs: number }

/** A scene that waits for a second person. */
export interface Asked { scene: Scene; by: string; atMs: number }

export interface Screen extends Revised {
  id: string;
  name: string;
  room: string;
  scene: Scene;
  unpaired: boolean;
  /** Absent until something is set up. */
  look?: ScreenLook;
  /** What comes next, first first; absent while nothing does. */
  cues?: Cue[] | undefined;
  /** What was shown before, newest first. */
  history?: Shown[];
  /** Absent unless a scene waits for a second person. */
  asked?: Asked | undefined;
  /** What it showed when the whole room was made blank. */
  covered?: Scene | undefined;
}

export const screenLimits = { nameLength: 60, languages: 2, cues: 30, history: 20, atOnce: 50 } as const;
