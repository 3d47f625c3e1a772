// Open text: a ballot holds one answer in the voter's own words; answers that say much the same are shown together.
import { plainText } from '../../../core/plain.ts';
import { isReadable } from '../../../core/text.ts';
import type { Asked, Counts, KindRules } from '../kind.ts';
import { AnswerMemory } from './answer-memory.ts';
import { clustersOf } from './clusters.ts';
import type { OpenSetup } from './setup.ts';
import type { OpenBallot, OpenResult } from './shape.ts';
import { mostBefore, mostNow, toldOf } from './told.ts';

const answerLength = 300;

/** By setup, of which each poll has one of its own. */
const memories = new WeakMap<OpenSetup, AnswerMemory>();

function memoryFor(setup: OpenSetup): AnswerMemory {
  const memory = memories.get(setup) ?? new AnswerMemory();
  memories.set(setup, memory);
  return memory;
}

function openResult({ setup }: Asked<OpenSetup>, counts: Counts): OpenResult {
  const answers = [...counts].filter(([, times]) => times > 0).map(([text, times]) => ({ text, times }));
  return toldOf(clustersOf(answers, memoryFor(setup)), mostNow);
}

export const openRules: KindRules<OpenSetup, OpenBallot, string, OpenResult> = {
  options: [0, 0],
  readSetup: ({ setup }) => setup,
  readBallot(_asked, { text }) {
    const kept = plainText(text);
    if (!isReadable(kept)) return 'entry-empty';
    return kept.length > answerLength ? 'entry-too-long' : { kept };
  },
  showBallot: (_asked, kept) => ({ text: kept }),
  marksOf: (_asked, kept) => [[kept, 1]],
  resultOf: openResult,
  besideLater: ({ clusters, rest }) => toldOf(clusters, mostBefore, rest),
  entryOf: (mark) => mark,
  meet: ({ setup }, entry) => memoryFor(setup).meet(entry),
};
