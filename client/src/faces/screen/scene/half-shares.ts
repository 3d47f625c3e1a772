// How two things that stand one above the other share an upright wall: what has many lines gets more of the height.
import type { HalfPicture } from './pick-scene.ts';

const weights: Record<HalfPicture['kind'], number> = {
  poll: 4, questions: 2.7, question: 2.6, announcement: 2.4, captions: 2.2, now: 2, session: 2, welcome: 2, countdown: 1.6,
};

/** As rows of a grid. */
export const sharesOf = (first: HalfPicture, second: HalfPicture): string => [first, second].map(({ kind }) => `minmax(0, ${weights[kind]}fr)`).join(' ');
