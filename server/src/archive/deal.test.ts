// Dealing ballots anew: the same results, another order, and nothing left that tells of the old one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writing } from '../../../packages/testkit/src/bodies.ts';
import { createHall, replayLog, type Entry as Sent, type Hall } from '../../../packages/testkit/src/hall.ts';
import { play, randomSteps } from '../../../packages/testkit/src/random-steps.ts';
import type { Entry } from '../log/entry.ts';
import { Dealer, type Replaced } from './deal.ts';
import { essenceOf } from './essence.ts';

/** Several commands share an entry, as on a busy day. */
function entriesOf(log: readonly Sent[]): Entry[] {
  const entries: (Entry & { readonly commands: Entry['commands'][number][] })[] = [];
  for (const { command, atMs } of log) {
    const last = entries.at(-1);
    if (last && last.atMs === atMs && last.commands.length < 3) last.commands.push(command);
    else entries.push({ id: `${atMs}-${entries.length}`, atMs, commands: [command] });
  }
  return entries;
}

const replacedIn = ({ id, atMs, commands }: Entry, dealt: ReadonlyMap<string, Replaced>): Entry => ({
  id, atMs, commands: commands.flatMap((command, at) => { const other = dealt.get(id)?.get(at); return other === null ? [] : [other ?? command]; }),
});

function deal(entries: readonly Entry[], prefix = 'dealt'): { entries: Entry[]; dealer: Dealer; replaced: number } {
  let made = 0;
  const dealer = new Dealer(() => `${prefix}-${(made += 1)}`);
  for (const entry of entries) dealer.look(entry);
  const dealt = dealer.deal();
  return { entries: entries.map((entry) => replacedIn(entry, dealt)), dealer, replaced: dealt.size };
}

const sentIn = (entries: readonly Entry[]): Sent[] => entries.flatMap(({ commands, atMs }) => commands.flatMap((command) => (command ? [{ command, atMs }] : [])));
const ballotsIn = (entries: readonly Entry[]) => sentIn(entries).map(({ command }) => command).filter(({ body }) => body.type === 'poll.vote' || body.type === 'poll.cast');

const randomDay = (steps: Parameters<typeof play>[1][]): Hall => {
  const hall = createHall();
  for (const step of steps) play(hall, step);
  return hall;
};

describe('dealing ballots anew', () => {
  it('changes nothing that a log comes to, on any day', () => {
    fc.assert(fc.property(randomSteps(150), (steps) => {
      const hall = randomDay(steps);
      const { entries, dealer } = deal(entriesOf(hall.log));
      expect(essenceOf(dealer.state)).toBe(essenceOf(hall.state));
      expect(essenceOf(replayLog(sentIn(entries)))).toBe(essenceOf(hall.state));
    }));
  });

  it('leaves nothing more to do', () => {
    fc.assert(fc.property(randomSteps(120), (steps) => {
      const once = deal(entriesOf(randomDay(steps).log));
      expect(deal(once.entries, 'again').replaced).toBe(0);
    }));
  });

  it('puts each poll’s ballots into the order of their voters, under ids that nobody has seen, and leaves nothing of those that were refused', () => {
    fc.assert(fc.property(randomSteps(150), (steps) => {
      const { log, state } = randomDay(steps);
      const { entries } = deal(entriesOf(log));
      const before = new Set(log.map(({ command }) => command.id));
      const accepted = ballotsIn(entries).filter(({ actor }) => actor.id !== 'nobody');
      for (const { id, print } of ballotsIn(entries)) expect([before.has(id), print]).toEqual([false, '']);
      const voters = Map.groupBy(accepted, ({ body }) => ('poll' in body ? body.poll : ''));
      // The order of voters is that of one round; it is kept where a table that was told live follows from it.
      const isDealt = (id: string): boolean => {
        const poll = state.polls.get(id);
        return poll?.past.length === 0 && !(poll.split?.live && poll.now.seal === null);
      };
      for (const [id, ballots] of voters) if (isDealt(id)) expect(ballots.map(({ actor }) => actor.id)).toEqual(ballots.map(({ actor }) => actor.id).toSorted());
    }));
  });

  it('is the same whatever order the ballots came in', () => {
    const hallWith = (order: readonly number[]): Hall => {
      const hall = createHall();
      const { poll } = hall.did(host, { type: 'poll.create', session: 'opening', title: 'Ready?', options: ['Yes', 'No'], choice: 'single', maxOptions: 1, showWhileOpen: true });
      hall.did(host, { type: 'poll.open', poll: String(poll) });
      for (const nth of order) hall.did({ ...guest, id: `voter-${nth}` }, { type: 'poll.vote', poll: String(poll), options: [nth % 2 === 0 ? 'a' : 'b'] });
      return hall;
    };
    const texts = [[1, 2, 3, 4, 5, 6], [6, 1, 5, 2, 4, 3]].map((order) => JSON.stringify(deal(entriesOf(hallWith(order).log)).entries));
    expect(texts[0]).toBe(texts[1]);
  });
});

it('puts words before what was judged of them, for whoever wrote them first', () => {
  const hall = createHall();
  const { poll } = hall.did(host, { type: 'poll.write', session: 'opening', writing: { title: { en: 'In a word?' }, setup: { kind: 'cloud', words: 2 }, options: [], results: 'live', named: false, changeable: true, sealed: false, electorates: [], split: null } });
  const about = { poll: String(poll) };
  hall.did(host, { type: 'poll.open', ...about });
  const writes = (nth: number, ...words: string[]) => hall.did({ ...guest, id: `voter-${nth}` }, { type: 'poll.cast', ...about, ballot: { words } });
  writes(9, 'hope', 'work');
  hall.send(host, { type: 'poll.judge', ...about, entry: 'fear', show: true });
  hall.did({ ...host, role: 'system' }, { type: 'poll.screened', ...about, entries: [{ entry: 'hope', flagged: false }, { entry: 'work', flagged: false }] });
  writes(3, 'fear');
  hall.did(host, { type: 'poll.judge', ...about, entry: 'work', show: false });
  writes(6, 'hope', 'fear');
  hall.did({ ...host, role: 'system' }, { type: 'poll.screened', ...about, entries: [{ entry: 'fear', flagged: true }] });
  const { entries } = deal(entriesOf(hall.log));
  expect([...(hall.state.polls.get(about.poll)?.entries ?? [])]).toEqual([['hope', 'shown'], ['work', 'hidden'], ['fear', 'held']]);
  expect(essenceOf(replayLog(sentIn(entries)))).toBe(essenceOf(hall.state));
  expect(ballotsIn(entries).map(({ actor }) => actor.id)).toEqual(['voter-3', 'nobody', 'voter-6', 'voter-9']);
});

it('leaves without effect what screening said of a word before anybody had written it', () => {
  const hall = createHall();
  const about = { poll: String(hall.did(host, { type: 'poll.write', session: 'opening', writing: writing({ setup: { kind: 'cloud', words: 1 }, options: [] }) })['poll']) };
  hall.did(host, { type: 'poll.open', ...about });
  const screened = (flagged: boolean) => hall.did({ ...host, role: 'system' }, { type: 'poll.screened', ...about, entries: [{ entry: 'hope', flagged }, { entry: 'work', flagged }] });
  const writes = (voter: string, word: string) => hall.did({ ...guest, id: voter }, { type: 'poll.cast', ...about, ballot: { words: [word] } });
  screened(true);
  writes('voter-2', 'hope');
  screened(false);
  writes('voter-1', 'work');
  const { entries, dealer } = deal(entriesOf(hall.log));
  expect([...(hall.state.polls.get(about.poll)?.entries ?? [])]).toEqual([['hope', 'shown'], ['work', 'new']]);
  expect([essenceOf(dealer.state), essenceOf(replayLog(sentIn(entries)))]).toEqual([essenceOf(hall.state), essenceOf(hall.state)]);
  expect(deal(entries, 'again').replaced).toBe(0);
});

it('keeps a table that was told step by step, and the order that it follows from only where no seal says it', () => {
  for (const isSealed of [true, false]) {
    const hall = createHall();
    const split = { by: 'mode' as const, seenBy: 'everyone' as const, live: true };
    const about = { poll: String(hall.did(host, { type: 'poll.write', session: 'opening', writing: writing({ setup: { kind: 'consent' }, options: [], split }) })['poll']) };
    hall.did(host, { type: 'poll.open', ...about });
    // As many as a table needs while people vote, in an order that is not that of their names.
    for (let nth = 0; nth < 240; nth += 1) hall.did({ ...guest, id: `voter-${(nth * 89) % 240}`, mode: nth % 2 ? 'room' : 'remote' }, { type: 'poll.cast', ...about, ballot: { options: ['abc'[nth % 3] ?? 'a'] } });
    hall.did(host, { type: 'poll.close', ...about });
    hall.wait(5000);
    const table = hall.state.polls.get(about.poll)?.now.table ?? null;
    expect(table).not.toBeNull();
    if (isSealed) hall.did({ ...host, role: 'system' }, { type: 'poll.seal', ...about, round: 1, head: 'a'.repeat(64), salt: 'x'.repeat(43), couldVote: 240, refused: 0, repeated: 0, table });
    const { entries } = deal(entriesOf(hall.log));
    expect(essenceOf(replayLog(sentIn(entries)))).toBe(essenceOf(hall.state));
    const names = ballotsIn(entries).map(({ actor }) => actor.id);
    expect(JSON.stringify(names) === JSON.stringify(names.toSorted())).toBe(isSealed);
  }
});

const host = { id: 'host', role: 'host', group: null, mode: null, language: null } as const;
const guest = { id: 'guest', role: 'participant', group: null, mode: null, language: null } as const;
