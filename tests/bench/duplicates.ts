// What looking for a near duplicate costs among 2,000 questions: in the index that is kept, beside comparing with each of them.
// `node tests/bench/duplicates.ts`
import { screenDuplicate, type OtherQuestion } from '@plenary/screening/duplicate';
import { duplicateIndex } from '@plenary/screening/duplicate-index';
import { askingPeople } from './asking.ts';

const questions = 2000;
const searches = 300;

/** CPU of this process in ms, for each of so many. */
function cpuOf(count: number, work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / count;
}

export interface DuplicateFigures {
  readonly questions: number;
  readonly searches: number;
  readonly hits: number;
  /** ms of CPU for each search, and for taking one more question into the index. */
  readonly indexMs: number;
  readonly scanMs: number;
  readonly takenMs: number;
  readonly same: boolean;
}

export function measureDuplicates(): DuplicateFigures {
  const ask = askingPeople(11);
  const others: OtherQuestion[] = [];
  for (let n = 0; n < questions; n += 1) others.push({ id: `q${n}`, text: ask(others) });
  const asked = Array.from({ length: searches }, () => ask(others));

  const index = duplicateIndex();
  const takenMs = cpuOf(questions, () => others.forEach((other) => index.put(other)));
  asked.slice(0, 50).forEach((text) => index.find(text));
  const indexed: string[] = [];
  const indexMs = cpuOf(searches, () => asked.forEach((text) => indexed.push(JSON.stringify(index.find(text)))));
  const scanned: string[] = [];
  const scanMs = cpuOf(searches, () => asked.forEach((text) => scanned.push(JSON.stringify(screenDuplicate(text, others)))));
  const same = indexed.every((flags, n) => flags === scanned[n]);
  return { questions, searches, hits: indexed.filter((flags) => flags !== '[]').length, indexMs, scanMs, takenMs, same };
}

if (import.meta.main) {
  const { hits, indexMs, scanMs, takenMs, same } = measureDuplicates();
  process.stdout.write(`${questions} questions, ${searches} searches, ${hits} with a match; ms of CPU for each\n`);
  process.stdout.write(`in the index ${indexMs.toFixed(3)}, comparing with each ${scanMs.toFixed(3)}, ${(scanMs / indexMs).toFixed(1)} times; taken into the index once ${takenMs.toFixed(3)}; the same answers: ${same}\n`);
  if (!same) process.exitCode = 1;
}
