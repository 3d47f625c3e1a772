// Repetition: the same words over and over, not emphasis.
import { describe, expect, it } from 'vitest';
import { conferenceSentences } from './conference-sentences.ts';
import { screenRepetition } from './repetition.ts';

const marked = (text: string): string[] => screenRepetition(text).flatMap((flag) => flag.ranges.map(({ start, end }) => text.slice(start, end)));

describe('repetition', () => {
  it.each([
    ['Say it: now now NOW now now, please', 'now now NOW now now'],
    ['free visas! free visas! free visas! free visas! free visas!', 'free visas! free visas! free visas! free visas! free visas'],
    ['الآن الآن الآن الآن الآن', 'الآن الآن الآن الآن الآن'],
    ['сейчас, сейчас, сейчас, сейчас, сейчас!', 'сейчас, сейчас, сейчас, сейчас, сейчас'],
    ['为什么 为什么 为什么 为什么 为什么', '为什么 为什么 为什么 为什么 为什么'],
  ])('SCR-35: in %j the stretch is marked', (text, stretch) => {
    expect(marked(text)).toEqual([stretch]);
  });

  it.each(['Never, never, never again', 'no no no no', 'the more the better, the sooner the better, the safer the better'])('SCR-36: %j is emphasis', (text) => {
    expect(marked(text)).toEqual([]);
  });

  it.each(conferenceSentences)('SCR-36: nothing in $text', ({ text }) => {
    expect(marked(text)).toEqual([]);
  });
});
