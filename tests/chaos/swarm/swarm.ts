// The crowd of a world: people spread over its nodes and a moderator at each, who take part until they are told to stop.
import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../seed.ts';
import type { WorldNode } from '../world/node.ts';
import { ask, decide, otherKinds, otherWriting, pollOptions, takePart, vote, type OtherPoll, type Stage } from './habits.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { joinMember, redeemMember, type Member } from './member.ts';
import { createTurns } from './turns.ts';

export interface Swarm extends AsyncDisposable {
  readonly participants: readonly Member[];
  readonly staff: readonly Member[];
  readonly ledger: Ledger;
  readonly stage: Stage;
  /** Everybody takes part from now on. */
  start(): void;
  /** Resolves once so many more commands were accepted. */
  accepted(more: number): Promise<void>;
  /** Everybody votes at once; resolves when each has an answer for good. */
  storm(): Promise<void>;
  /** So many of the crowd ask a question each, beside what they do; resolves when each has an answer for good. */
  ask(count: number): Promise<void>;
  /** Resolves once everybody, sending anew from now on, has an answer for good. */
  everybodyServed(): Promise<void>;
  /** Nobody begins anything any more; resolves when nothing is open. */
  stop(): Promise<void>;
  /** Somebody more, at this node. */
  join(node: WorldNode): Promise<Member>;
}

export interface SwarmOptions { readonly nodes: readonly WorldNode[]; readonly people: number; readonly random: Random }

const session = 'panel-1';
/** Beside the stage. */
const otherSessions = ['opening', 'panel-2', 'panel-3', 'closing'] as const;
const patienceMs = 150_000;

export async function openSwarm({ nodes, people, random }: SwarmOptions): Promise<Swarm> {
  const gone = new AbortController();
  const ledger = createLedger();
  const last = nodes.at(-1);
  if (!last) throw new Error('a swarm needs a node');
  // A start ends the links of an earlier one: those of the last are good.
  const code = last.server().ready.joinCode;
  const staff = await Promise.all(nodes.map((node) => redeemMember({ node, ledger, gone: gone.signal }, last.server().invite('moderator'))));
  const stage = { session, poll: await setStage(staff[0]), others: await openOthers(staff[0]) };
  const participants: Member[] = [];
  const join = async (node: WorldNode): Promise<Member> => {
    const n = participants.length;
    const member = await joinMember({ node, ledger, gone: gone.signal }, { code, name: n % 3 === 0 ? `Name-${n}-${random.between(1000, 9999)}` : null, mode: n % 2 ? 'remote' : 'room' });
    participants.push(member);
    return member;
  };
  for (let n = 0; n < people; n += 1) await join(nodes[n % nodes.length] ?? last);
  return { participants, staff, ledger, stage, join, ...createMotion({ participants, staff, ledger, stage, random, gone }) };
}

async function setStage(moderator: Member | undefined): Promise<string> {
  await moderator?.say('stage.goLive', { session });
  const titles = pollOptions.map((id) => `Option ${id}`);
  const made = await moderator?.say('poll.create', { session, title: 'Ready?', options: titles, choice: 'single', maxOptions: 1, showWhileOpen: false });
  if (!made?.ok) throw new Error('the poll was not made');
  const poll = String(made.result?.['poll']);
  await moderator?.say('poll.open', { poll });
  return poll;
}

/** One open poll of each other kind: a session has one at a time. */
async function openOthers(moderator: Member | undefined): Promise<OtherPoll[]> {
  const others: OtherPoll[] = [];
  for (const [n, kind] of otherKinds.entries()) {
    const made = await moderator?.say('poll.write', { session: otherSessions[n] ?? session, writing: otherWriting(kind) });
    if (!made?.ok) throw new Error(`the poll by ${kind} was not made`);
    const poll = String(made.result?.['poll']);
    await moderator?.say('poll.open', { poll });
    others.push({ poll, kind });
  }
  return others;
}

interface MotionParts extends Pick<Swarm, 'participants' | 'staff' | 'ledger' | 'stage'> { readonly random: Random; readonly gone: AbortController }

function createMotion({ participants, staff, ledger, stage, random, gone }: MotionParts): Omit<Swarm, keyof Omit<MotionParts, 'random' | 'gone'> | 'join'> {
  const turns = createTurns(random, gone.signal);
  let asked = 0;
  let storms = 0;
  return {
    start() {
      for (const [n, member] of participants.entries()) {
        const mine = random.branch(`member-${n}`);
        turns.begin(member, () => takePart(member, stage, mine));
      }
      const [moderator] = staff;
      const decisions = random.branch('decisions');
      if (moderator) turns.begin(moderator, () => decide(moderator, decisions));
    },
    async accepted(more) {
      const enough = ledger.count('accepted') + more;
      while (ledger.count('accepted') < enough && !gone.signal.aborted) await pause(10);
    },
    async storm() {
      storms += 1;
      await Promise.all(participants.map((member, n) => vote(member, { poll: stage.poll, random: random.branch(`storm-${storms}-${n}`) })));
    },
    async ask(count) {
      const first = asked;
      asked += count;
      const askers = Array.from({ length: count }, (_, n) => participants[(first + n) % participants.length]);
      await Promise.all(askers.map(async (member, n) => member && ask(member, { session: stage.session, random: random.branch(`ask-${first + n}`) })));
    },
    everybodyServed: () => turns.allServed(),
    async stop() {
      turns.halt();
      const giveUp = setTimeout(() => gone.abort(), patienceMs);
      await turns.ended();
      clearTimeout(giveUp);
    },
    async [Symbol.asyncDispose]() {
      turns.halt();
      gone.abort();
      for (const member of [...participants, ...staff]) await member[Symbol.asyncDispose]();
      await turns.ended();
    },
  };
}
