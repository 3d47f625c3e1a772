// What one more supporter costs the fair order, with 2,000 live questions and 10,000 people who support ten of them each: kept change by
// change, beside counting everything anew. `node tests/bench/fair.ts`
import { fairOrder, supportMoved } from '@plenary/domain/question/ranking';
import type { EventState } from '@plenary/domain/state';
import { emptyState } from '@plenary/domain/state';
import type { Question } from '@plenary/domain/question/state';
import { createRandom } from './asking.ts';

const questions = 2000;
const people = 10_000;
const supportsEach = 10;
const asked = 12;
const rounds = 300;
const session = 'panel-1';

function createQuestion(n: number): Question {
  return {
    id: `q${n}`, session, author: `a${n}`, anonymous: true, group: null, mode: null, language: null, text: 'Why?', originalText: null,
    status: n < asked ? 'answered' : 'live', reason: null, note: null, answeredAtMs: null, askedAtMs: 0, liveAtMs: 0, screened: true, flags: [],
    supporters: new Set(), decisions: [], hiddenSince: null, everPublic: true, rev: 1, publicRev: 1,
  };
}

function give(state: EventState, question: Question, person: string): boolean {
  if (question.supporters.has(person)) return false;
  question.supporters.add(person);
  const mine = state.supportsOf.get(person) ?? new Set();
  state.supportsOf.set(person, mine.add(question.id));
  return true;
}

/** Three blocs of 60, 30 and 10 % that mostly support their own. */
function createState(random: (below: number) => number): { state: EventState; all: Question[] } {
  const state = emptyState();
  const all = Array.from({ length: questions }, (_, n) => createQuestion(n));
  for (const question of all) state.questions.set(question.id, question);
  for (let n = 0; n < people; n += 1) {
    const bloc = n % 10 < 6 ? 0 : n % 10 < 9 ? 1 : 2;
    for (let support = 0; support < supportsEach; support += 1) {
      const own = random(10) < 8;
      // A few are loved by many: the lower of two draws.
      const which = Math.min(random(questions), random(questions));
      const question = all[own ? which - (which % 3) + bloc : which];
      if (question) give(state, question, `p${n}`);
    }
  }
  return { state, all };
}

/** CPU of this process in ms, for each round. */
function cpuPerRound(round: () => void): number {
  const before = process.cpuUsage();
  for (let n = 0; n < rounds; n += 1) round();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / rounds;
}

export interface FairFigures {
  readonly questions: number;
  readonly people: number;
  readonly supports: number;
  readonly asked: number;
  /** ms of CPU for one more supporter and the first places. */
  readonly keptMs: number;
  readonly anewMs: number;
  readonly same: boolean;
}

export function measureFair(): FairFigures {
  const random = createRandom(7);
  const { state, all } = createState(random);
  const supportOne = (): void => {
    const question = all[random(questions)];
    const person = `p${random(people)}`;
    if (question && give(state, question, person)) supportMoved(state, question, { person, change: 1 });
  };
  fairOrder(state, session);
  const keptMs = cpuPerRound(() => {
    supportOne();
    fairOrder(state, session);
  });
  const anewMs = cpuPerRound(() => {
    supportOne();
    // A copy is another state: nothing is kept beside it yet.
    fairOrder({ ...state }, session);
  });
  const same = JSON.stringify(fairOrder(state, session)) === JSON.stringify(fairOrder({ ...state }, session));
  return { questions, people, supports: all.reduce((sum, { supporters }) => sum + supporters.size, 0), asked, keptMs, anewMs, same };
}

if (import.meta.main) {
  const { supports, keptMs, anewMs, same } = measureFair();
  process.stdout.write(`${questions} questions, ${people} people, ${supports} supports, ${asked} asked; ms of CPU for one more supporter and the first places\n`);
  process.stdout.write(`kept ${keptMs.toFixed(3)}, anew ${anewMs.toFixed(3)}, ${(anewMs / keptMs).toFixed(1)} times; the same places: ${same}\n`);
  if (!same) process.exitCode = 1;
}
