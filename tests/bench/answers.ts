// What the clusters of an open question with 5,000 different long answers cost, with what is remembered of them, beside comparing all of them anew.
// `node tests/bench/answers.ts`
import { AnswerMemory } from '@plenary/domain/poll/kinds/open/answer-memory';
import { clustersOf } from '@plenary/domain/poll/kinds/open/clusters';
import { createRandom } from './asking.ts';

const answers = 5000;
const letters = 300;

/** CPU of this process in ms. */
function cpuOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Answers of full length; of so many words the first ones are in most answers, the last ones in few. */
function longAnswers(words: number): string[] {
  const random = createRandom(7);
  const vocabulary = Array.from({ length: words }, () => Array.from({ length: 4 + random(6) }, () => 'abcdefghijklmnoprstuvz'[random(22)] ?? '').join(''));
  const word = (): string => vocabulary[Math.floor(words ** (random(1_000_000) / 1_000_000)) - 1] ?? '';
  return Array.from({ length: answers }, () => {
    let text = word();
    for (let next = word(); text.length + next.length < letters; next = word()) text += ` ${next}`;
    return text;
  });
}

export interface AnswerFigures {
  readonly words: number;
  readonly clusters: number;
  /** ms of CPU: all anew; with what is remembered, for each of the steps in which they came, the dearest of these, and once more with one answer more. */
  readonly anewMs: number;
  readonly stepMs: number;
  readonly dearestMs: number;
  readonly againMs: number;
  /** ms of CPU for each answer as it comes. */
  readonly metMs: number;
  readonly same: boolean;
}

export function measureAnswers(words: number): AnswerFigures {
  const texts = longAnswers(words);
  const some = (count: number) => texts.slice(0, count).map((text) => ({ text, times: 1 }));
  const anew = cpuOf(() => clustersOf(some(answers)));
  const memory = new AnswerMemory();
  const steps: number[] = [];
  let met = 0;
  for (let count = 0; count < answers - 1;) {
    const next = Math.min(answers - 1, count + Math.max(5, Math.floor(count / 50)));
    met += cpuOf(() => texts.slice(count, next).forEach((text) => memory.meet(text)));
    count = next;
    steps.push(cpuOf(() => clustersOf(some(count), memory)));
  }
  let last: unknown;
  const againMs = cpuOf(() => (last = clustersOf(some(answers), memory)));
  const whole = clustersOf(some(answers));
  return {
    words, clusters: whole.length, anewMs: anew, againMs, metMs: met / answers,
    stepMs: steps.reduce((sum, ms) => sum + ms, 0) / steps.length, dearestMs: Math.max(...steps),
    same: JSON.stringify(last) === JSON.stringify(whole),
  };
}

if (import.meta.main) {
  for (const words of [3000, 200, 60]) {
    measureAnswers(words);
    const { clusters, anewMs, stepMs, dearestMs, againMs, metMs, same } = measureAnswers(words);
    process.stdout.write(`${answers} answers of ${letters} letters out of ${words} words, ${clusters} clusters; ms of CPU\n`);
    process.stdout.write(`all anew ${anewMs.toFixed(0)}; as they come ${metMs.toFixed(3)} each; a result ${stepMs.toFixed(0)}, the dearest ${dearestMs.toFixed(0)}, with one answer more ${againMs.toFixed(0)}, ${(anewMs / againMs).toFixed(0)} times less; the same clusters: ${same}\n`);
    if (!same) process.exitCode = 1;
  }
}
