// Many people who each send many questions at once, far beyond what anybody may: what became of each one, and of the moderator's desk meanwhile.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { QuestionRecord } from '@plenary/domain/question/views';
import type { Hall } from '../harness/hall.ts';
import type { Person } from '../harness/person.ts';
import { enterByCode, type Visitor } from './visitor.ts';

export interface Flood {
  readonly sent: number;
  /** Ids of the questions that were acknowledged. */
  readonly accepted: string[];
  /** How many were refused, by code. */
  readonly refused: Readonly<Record<string, number>>;
  /** ms from sending until the answer. */
  readonly answeredMs: number[];
  /** ms from a moderator's decision in the middle of it until its answer. */
  readonly decidedMs: number[];
  /** How much the server's memory grew, in MB; NaN where that cannot be read. */
  readonly grewMb: number;
  readonly tookMs: number;
}

/** Everybody sends all of theirs as soon as they can, in `rounds` that begin one after the other; a moderator decides in between. */
export async function floodQuestions(hall: Hall, moderator: Person, of: { people: number; each: number; session: string }): Promise<Flood> {
  const visitors: Visitor[] = [];
  while (visitors.length < of.people) {
    const some = Math.min(50, of.people - visitors.length);
    visitors.push(...(await Promise.all(Array.from({ length: some }, () => enterByCode(hall.url, hall.server.ready.joinCode, {})))));
  }
  const pid = hall.server.process.child.pid ?? 0;
  const [before, startedAt] = [memoryMb(pid), performance.now()];
  const accepted: string[] = [];
  const refused: Record<string, number> = {};
  const answeredMs: number[] = [];
  const decidedMs: number[] = [];
  const sendOne = async (visitor: Visitor, text: string): Promise<void> => {
    const sentAt = performance.now();
    const ack = await visitor.command('question.submit', { session: of.session, text, anonymous: true });
    answeredMs.push(performance.now() - sentAt);
    if (ack.ok) accepted.push(String(ack.result?.['question']));
    else refused[ack.error?.code ?? 'none'] = (refused[ack.error?.code ?? 'none'] ?? 0) + 1;
  };
  for (let round = 0; round < of.each; round += 1) {
    const sending = visitors.map((visitor, n) => sendOne(visitor, `Question ${round} of ${n}: ${subjects[(round + n) % subjects.length]}?`));
    const waiting = accepted[decidedMs.length];
    if (waiting !== undefined) {
      const decidedAt = performance.now();
      const ack = await moderator.sendSurely('question.approve', { question: waiting });
      if (!ack.ok) throw new Error(`a decision was refused: ${ack.error.code}`);
      decidedMs.push(performance.now() - decidedAt);
    }
    await Promise.all(sending);
  }
  const tookMs = performance.now() - startedAt;
  const grewMb = memoryMb(pid) - before;
  for (const visitor of visitors) visitor.close();
  return { sent: of.people * of.each, accepted, refused, answeredMs, decidedMs, grewMb, tookMs };
}

const subjects = ['who pays for it', 'when does it begin', 'where are the figures', 'how is it checked', 'what about those who return', 'which papers are needed'];

/** Until all that were accepted stand on the desk, checked; given up when none is checked any more. */
export async function drained(moderator: Person, accepted: readonly string[]): Promise<void> {
  const ids = new Set(accepted);
  const isChecked = (question: QuestionRecord): boolean => ids.has(question.id) && question.desk?.screened === true;
  const count = (): number => moderator.all('question').filter(isChecked).length;
  for (let checked = count(); checked < ids.size; checked = count()) await moderator.until(`more than ${checked} of ${ids.size} checked`, () => count() > checked);
}

/** Resident memory of a process; Linux only. */
function memoryMb(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}
