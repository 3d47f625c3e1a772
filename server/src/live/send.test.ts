// Ballots on their way into the log: they wait for the key of their box, are refused once it is gone, and are counted where they come to nothing.
import { describe, expect, it } from 'vitest';
import { precheck } from '@plenary/domain/apply';
import type { StampedCommand } from '@plenary/domain/commands';
import { casts, writing } from '../../../packages/testkit/src/bodies.ts';
import { createHall, type Hall } from '../../../packages/testkit/src/hall.ts';
import { people, person } from '../../../packages/testkit/src/people.ts';
import { boxesUnder } from '../access/box-keys.fixture.ts';
import type { BoxKeys } from '../access/box-keys.ts';
import { newPersonId } from '../access/people.ts';
import { createPseudonyms } from '../access/pseudonyms.ts';
import type { Appender } from '../log/append.ts';
import type { Replica } from './replica.ts';
import { createSend, type Send } from './send.ts';
import type { Waiter } from './waiters.ts';

const ana = person(newPersonId());

interface Opened { readonly hall: Hall; readonly poll: string; readonly appended: StampedCommand[]; readonly saw: string[]; send(boxKeys: BoxKeys): Send }

/** A log without a Redis: what is appended is applied at once. */
function opened(): Opened {
  const hall = createHall();
  const poll = String(hall.did(people.moderator, { type: 'poll.write', session: 'opening', writing: writing({ changeable: false }) })['poll']);
  hall.did(people.moderator, { type: 'poll.open', poll });
  const appended: StampedCommand[] = [];
  const saw: string[] = [];
  const waiters = new Map<string, Waiter>();
  // Only what a command meets on its way.
  const replica = {
    state: hall.state, readOnly: null, following: true,
    precheck: (command: StampedCommand) => precheck(hall.state, command),
    isCovered: () => true, confirm: () => undefined,
    awaitOutcome: (id: string, waiter: Waiter) => void waiters.set(id, waiter),
  } as unknown as Replica;
  const appender = {
    isShort: false,
    append(command: StampedCommand, tell: Parameters<Appender['append']>[1]) {
      appended.push(command);
      waiters.get(command.id)?.told(hall.replay(command));
      tell({ kind: 'appended', entry: '1-0' });
    },
  } as Partial<Appender> as Appender;
  const attempts = { saw: (box: string, { outcome, repeated }: { outcome: { ok: boolean }; repeated: boolean }) => void saw.push(`${box} ${outcome.ok} ${repeated}`) };
  return {
    hall, poll, appended, saw,
    send(boxKeys) {
      const pseudonyms = createPseudonyms({ secret: () => Buffer.alloc(32, 1), house: () => Buffer.alloc(32, 2), boxes: boxKeys });
      return createSend({ replica, appender, pseudonyms, boxKeys, attempts, replicas: 0 });
    },
  };
}

const ballot = ({ poll }: Opened, id = 'ballot-of-ana') => ({ id, actor: ana, body: casts(poll, { options: ['a'] }) });

describe('a ballot', () => {
  it('waits for the key of its box, and goes on under the name that it gives', async () => {
    const at = opened();
    const keys = boxesUnder(at.poll);
    const { promise, resolve } = Promise.withResolvers<boolean>();
    let isHere = false;
    const send = at.send({ ...keys, keyOf: (box) => (isHere ? keys.keyOf(box) : null), ready: async () => promise });
    const sending = send(ballot(at));
    expect(at.appended).toEqual([]);
    isHere = true;
    resolve(true);
    expect(await sending).toMatchObject({ ok: true });
    expect(at.appended.map(({ actor }) => actor.id)).toEqual([expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{16}$/)]);
  });

  it('is to be sent again where the key does not come, and goes nowhere', async () => {
    const at = opened();
    expect(await at.send(boxesUnder())(ballot(at))).toEqual({ ok: false, code: 'unavailable' });
    expect([at.appended, at.saw]).toEqual([[], []]);
  });

  it('comes too late once the box is sealed, whether or not it is in it', async () => {
    const at = opened();
    const keys = boxesUnder(at.poll);
    const send = at.send(keys);
    expect(await send(ballot(at))).toMatchObject({ ok: true });
    at.hall.did(people.moderator, { type: 'poll.close', poll: at.poll });
    at.hall.wait(5000);
    at.hall.did(people.system, { type: 'poll.seal', poll: at.poll, round: 1, head: 'a'.repeat(64), salt: 'x'.repeat(43), couldVote: 1, refused: 0, repeated: 0 });
    keys.destroy(at.poll);
    for (const id of ['ballot-of-ana', 'another-of-ana']) expect(await send(ballot(at, id))).toEqual({ ok: false, code: 'poll-closed' });
    expect(at.appended).toHaveLength(1);
  });

  it('that is refused, or was sent before, is counted for its box', async () => {
    const at = opened();
    const send = at.send(boxesUnder(at.poll));
    const sent = [ballot(at), ballot(at), ballot(at, 'another-of-ana'), { ...ballot(at, 'third-of-ana'), body: casts(at.poll, { options: ['z'] }) }];
    for (const each of sent) await send(each);
    expect(at.saw).toEqual([`${at.poll} true false`, `${at.poll} true true`, `${at.poll} false false`, `${at.poll} false false`]);
  });
});

describe('a judgement', () => {
  it('of a word that is not told yet is one of a word that nobody wrote, whether or not somebody did', async () => {
    const at = opened();
    at.hall.did(people.moderator, { type: 'poll.close', poll: at.poll });
    const poll = String(at.hall.did(people.moderator, { type: 'poll.write', session: 'opening', writing: writing({ setup: { kind: 'cloud', words: 1 }, options: [] }) })['poll']);
    at.hall.did(people.moderator, { type: 'poll.open', poll });
    const send = at.send(boxesUnder(poll));
    const judged = (entry: string, id: string) => send({ id, actor: people.moderator, body: { type: 'poll.judge', poll, entry, show: false } });
    for (const voter of ['v1', 'v2', 'v3', 'v4']) at.hall.did(person(voter), casts(poll, { words: ['hope'] }));
    for (const entry of ['hope', 'never said']) expect(await judged(entry, `early-${entry.length}`)).toEqual({ ok: false, code: 'entry-unknown' });
    expect(at.appended).toEqual([]);
    at.hall.did(people.moderator, { type: 'poll.close', poll });
    expect(await judged('hope', 'told')).toMatchObject({ ok: true });
    expect(await judged('never said', 'never')).toEqual({ ok: false, code: 'entry-unknown' });
  });
});

describe('archiving', () => {
  it('waits until every round that is over is sealed', async () => {
    const at = opened();
    const send = at.send(boxesUnder(at.poll));
    at.hall.did(people.moderator, { type: 'poll.close', poll: at.poll });
    const archive = (id: string) => send({ id, actor: people.host, body: { type: 'event.archive' } });
    expect(await archive('while-it-is-open')).toEqual({ ok: false, code: 'event-still-open' });
    at.hall.did(people.host, { type: 'event.close' });
    expect(await archive('too-early')).toEqual({ ok: false, code: 'ballots-not-sealed' });
    expect(at.appended).toEqual([]);
    at.hall.wait(5000);
    at.hall.did(people.system, { type: 'poll.seal', poll: at.poll, round: 1, head: 'a'.repeat(64), salt: 'x'.repeat(43), couldVote: 1, refused: 0, repeated: 0 });
    expect(await archive('in-time')).toMatchObject({ ok: true });
    expect(at.hall.state.event?.archivedAtMs).toBe(at.hall.state.atMs);
  });
});
