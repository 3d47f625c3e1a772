// What people of the crowd do, one thing at a time: vote and vote again, ask, support; and the moderator decides what waits.
import type { RawWriting } from '@plenary/domain/poll/commands';
import type { Ballot, PollSetup } from '@plenary/domain/poll/kinds/setups';
import type { Random } from '../seed.ts';
import type { Member } from './member.ts';

/** What a whole crowd shares: the session on stage, the poll that is open in it, and one for each other kind, open in sessions of their own. */
export interface Stage { readonly session: string; readonly poll: string; readonly others: readonly OtherPoll[] }
export interface OtherPoll { readonly poll: string; readonly kind: OtherKind }

export const otherKinds = ['ranking', 'points', 'rating', 'estimate'] as const;
export type OtherKind = (typeof otherKinds)[number];

const questionsEach = 3;
export const pollOptions = ['a', 'b', 'c', 'd'] as const;

/** One participant's next thing. */
export async function takePart(member: Member, { session, poll, others }: Stage, random: Random): Promise<void> {
  const { own } = member;
  const kind = random.next();
  if (kind < 0.15 && own.questions.size < questionsEach) return void (await ask(member, { session, random }));
  const live = member.person.all('question').filter(({ id, status }) => status === 'live' && !own.questions.has(id));
  // Nobody supports their own question: one whose answer is still on its way may be live already.
  const liked = kind < 0.35 && own.asking === 0 ? random.pick(live) : undefined;
  if (liked) return void (await member.say(random.chance(0.7) ? 'question.support' : 'question.unsupport', { question: liked.id }));
  const other = kind > 0.7 ? random.pick(others) : undefined;
  if (other) await member.say('poll.cast', { poll: other.poll, ballot: otherBallot(other.kind, random) });
  else await vote(member, { poll, random });
}

export async function ask(member: Member, { session, random }: { session: string; random: Random }): Promise<void> {
  const { own } = member;
  own.asking += 1;
  const ack = await member.say('question.submit', { session, text: questionText(random), anonymous: random.chance(0.5) });
  own.asking -= 1;
  if (ack?.ok) own.questions.add(String(ack.result?.['question']));
}

export async function vote(member: Member, ballot: { poll: string; random: Random }): Promise<void> {
  const options = [ballot.random.pick(pollOptions) ?? 'a'];
  // The short form and the whole one are the same ballot.
  if (ballot.random.chance(0.5)) await member.say('poll.vote', { poll: ballot.poll, options });
  else await member.say('poll.cast', { poll: ballot.poll, ballot: { options } });
}

const orders = ['abcd', 'bcda', 'dacb', 'cbad', 'acdb'] as const;

function otherBallot(kind: OtherKind, random: Random): Ballot {
  const first = random.between(0, 100);
  switch (kind) {
    case 'ranking':
      return { order: [...(random.pick(orders) ?? 'abcd')] };
    case 'points':
      return { points: [first, 100 - first, 0, 0] };
    case 'rating':
      return { scores: [1 + (first % 5), first % 6, 0, 3] };
    case 'estimate':
      return { number: first / 10 };
  }
}

/** The setup and the options of a poll of this kind. */
export function otherWriting(kind: OtherKind): RawWriting {
  const setups: Readonly<Record<OtherKind, PollSetup>> = {
    ranking: { kind: 'ranking', method: 'borda' }, points: { kind: 'points' }, rating: { kind: 'rating', steps: 5, low: {}, high: {} }, estimate: { kind: 'estimate', min: 0, max: 10, decimals: 1, unit: {} },
  };
  const options = kind === 'estimate' ? [] : pollOptions.map((id) => ({ text: { en: `Option ${id}` } }));
  return { title: { en: `A poll by ${kind}` }, setup: setups[kind], options, results: 'live', named: false, changeable: true, sealed: false, electorates: [], split: null };
}

/** The moderator's next decision: most questions go live, some never do, so that there is something that may not be seen. */
export async function decide(member: Member, random: Random): Promise<void> {
  const next = member.person.all('question').find(({ status }) => status === 'waiting');
  if (!next) return;
  const kind = random.next();
  if (kind < 0.5) await member.say('question.approve', { question: next.id });
  else if (kind < 0.8) await member.say('question.reject', { question: next.id, reason: 'off-topic', note: `note-${token(random)}` });
  else await member.say('question.edit', { question: next.id, text: `${questionText(random)}` });
}

/** Each text holds a mark of its own, by which the oracle finds it wherever it turns up. */
function questionText(random: Random): string {
  return `What will be done about the matter mark-${token(random)} that we heard of today?`;
}

const token = (random: Random): string => Array.from({ length: 3 }, () => random.between(0x1000_0000, 0xffff_ffff).toString(36)).join('');
