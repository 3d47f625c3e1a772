// Watches how support comes and tells moderators when it looks organised. When somebody supported is known only while this process looks
// on: who was there before it started is known for long, and the start of a burst that was under way is not seen.
import { randomUUID } from 'node:crypto';
import type { Question } from '@plenary/domain/question/state';
import type { Evidence } from '@plenary/domain/question/suspicion';
import type { EventState } from '@plenary/domain/state';
import type { Changes } from '@plenary/domain/core/decision';
import { campaignLimits, findCampaign, type CampaignInput, type SeenSupport } from '@plenary/screening/campaign/campaign';
import type { Send } from '../live/send.ts';
import { describeError, type Log } from '../observe/log.ts';
import { systemActor } from './system-actor.ts';

interface Followed {
  readonly state: EventState;
  readonly following: boolean;
  listen(listener: { applied?: (changes: Changes) => void; reset?: () => void }): void;
}
export interface CampaignWatchParts { readonly replica: Followed; readonly send: Send; readonly log: Log }

const lookEveryMs = 2000;
/** Older support is no part of a burst any more. */
const keptMs = 5 * campaignLimits.minuteMs;
/** So many others are enough to compare with; a huge hall is not counted through each time. */
const othersCompared = 1000;
/** Evidence is told again when it names so many times as many. */
const worthTelling = 1.25;

export class CampaignWatch {
  readonly #parts: CampaignWatchParts;
  readonly #moved = new Set<string>();
  /** By question, when each supporter was first seen to support it; 0: before this process looked. */
  readonly #seen = new Map<string, Map<string, number>>();
  readonly #knownSince = new Map<string, number>();
  #timer: NodeJS.Timeout | null = null;
  #isLooking = false;

  constructor(parts: CampaignWatchParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#startOver();
    const applied = ({ staff }: Changes): void => {
      for (const key of staff) if (key.startsWith('question:')) this.#moved.add(key.slice('question:'.length));
    };
    this.#parts.replica.listen({ applied, reset: () => this.#startOver() });
    this.#timer = setInterval(() => void this.look(), lookEveryMs);
  }

  stop(): void {
    if (this.#timer) clearInterval(this.#timer);
  }

  /** Looks at what has moved since the last look. */
  async look(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    const moved = [...this.#moved].flatMap((id) => this.#parts.replica.state.questions.get(id) ?? []);
    this.#moved.clear();
    for (const question of moved) this.#note(question, this.#parts.replica.state.atMs);
    const alike = moved.length > 0 ? groupAlike(this.#parts.replica.state) : new Map<string, Question[]>();
    for (const question of moved) await this.#judge(question, alike.get(groupOf(question)) ?? []);
    this.#isLooking = false;
  }

  #startOver(): void {
    this.#seen.clear();
    this.#knownSince.clear();
    this.#moved.clear();
    for (const question of this.#parts.replica.state.questions.values()) this.#note(question, 0);
  }

  #note({ id, supporters }: Question, atMs: number): void {
    const seen = this.#seen.get(id) ?? new Map<string, number>();
    this.#seen.set(id, seen);
    for (const person of supporters) {
      if (!seen.has(person)) seen.set(person, atMs);
      if (!this.#knownSince.has(person)) this.#knownSince.set(person, atMs);
    }
  }

  async #judge(question: Question, alike: readonly Question[]): Promise<void> {
    const { replica, send, log } = this.#parts;
    if (!replica.following || replica.state.event?.closed || question.status === 'rejected' || question.status === 'withdrawn') return;
    const evidence = findCampaign(this.#inputFor(question, alike));
    if (!evidence || !isNews(question, evidence)) return;
    const body = { type: 'question.suspected', question: question.id, evidence } as const;
    await send({ id: randomUUID(), actor: systemActor, body }).catch((error: unknown) => log.warn(describeError(error), 'a suspicion was not told; the next support tells it'));
  }

  #inputFor(question: Question, alike: readonly Question[]): CampaignInput {
    const { state } = this.#parts.replica;
    const supports = this.#supportsOf(question, state.atMs - keptMs);
    const isBurst = supports.length >= campaignLimits.fewestInBurst;
    return { supports, others: isBurst ? this.#othersThan(question) : [], alike: alike.map(({ id, author, askedAtMs }) => ({ id, author, askedAtMs })) };
  }

  #supportsOf({ id, supporters }: Question, sinceMs = -1): SeenSupport[] {
    const { supportsOf } = this.#parts.replica.state;
    const supports: SeenSupport[] = [];
    for (const [person, atMs] of this.#seen.get(id) ?? []) {
      if (atMs <= sinceMs || !supporters.has(person)) continue;
      supports.push({ person, atMs, knownSinceMs: this.#knownSince.get(person) ?? 0, isOnlyHere: (supportsOf.get(person)?.size ?? 0) <= 1 });
    }
    return supports;
  }

  /** Who supports the session's other questions, newest questions first, and not this one, each once. Whoever was there before us is not new. */
  #othersThan(question: Question): SeenSupport[] {
    const { state } = this.#parts.replica;
    const others = new Map<string, SeenSupport>();
    for (const other of [...state.questions.values()].toReversed()) {
      if (others.size >= othersCompared) break;
      if (other.id === question.id || other.session !== question.session) continue;
      for (const support of this.#supportsOf(other)) if (!question.supporters.has(support.person)) others.set(support.person, support);
    }
    return [...others.values()].map((support) => (support.atMs === 0 ? { ...support, atMs: state.atMs } : support));
  }
}

/** Questions that screening found to be like the same one, by session, have one group. */
function groupOf({ id, session, flags }: Question): string {
  return `${session} ${flags.find(({ kind }) => kind === 'duplicate')?.questionId ?? id}`;
}

/** All groups at once: one by one, ten thousand questions would each be compared with all others. */
function groupAlike({ questions }: EventState): Map<string, Question[]> {
  const groups = new Map<string, Question[]>();
  for (const question of questions.values()) {
    const group = groups.get(groupOf(question));
    if (group) group.push(question);
    else groups.set(groupOf(question), [question]);
  }
  return groups;
}

function isNews({ suspicion }: Question, { signals, people, questions }: Evidence): boolean {
  if (!suspicion) return true;
  const known = new Set(suspicion.signals.map(({ kind }) => kind));
  return signals.some(({ kind }) => !known.has(kind)) || people.length >= suspicion.people.size * worthTelling + 1 || questions.length > suspicion.questions.length;
}
