// What bad input about polls gets: a code and a sentence in the sender's language; nothing is changed, no earlier ballot is lost.
import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { errorSentence } from '@plenary/protocol/errors/sentence';
import { commandAckSchema, type CommandAck } from '@plenary/protocol/up';
import type { RawWriting } from '@plenary/domain/poll/commands';
import type { Ballot, PollSetup } from '@plenary/domain/poll/kinds/setups';
import { Votes } from '@plenary/domain/poll/votes';
import { codeOf, openHall, type Hall } from '../harness/hall.ts';
import { stateIn } from '../harness/log-state.ts';
import { redeemPerson, type Person } from '../harness/person.ts';

const logKey = 'plenary:{idm-2024-geneva}:log';
const session = 'panel-1';

let hall: Hall;
let moderator: Person;
let guest: Person;
let redis: Redis;

beforeAll(async () => {
  hall = await openHall({ session });
  redis = new Redis(hall.redis.url);
  moderator = await hall.moderator();
  guest = await hall.join({ language: 'fr' });
});
afterAll(async () => {
  redis.disconnect();
  await hall[Symbol.asyncDispose]();
});

/** What one test leaves open is in no other one's way. */
afterEach(async () => {
  for (const { id, status } of moderator.all('poll')) if (status === 'open') await moderator.sendSurely('poll.close', { poll: id });
  await vi.waitFor(async () => {
    if ((await unseen()).length > 0) throw new Error('there are words that nobody has looked at');
  }, { timeout: 45_000 });
});

/** Words are looked at once they are told, at the close: what comes of that is no doing of what follows. */
const unseen = async (): Promise<string[]> =>
  [...(await stateIn(redis, logKey)).polls.values()].flatMap(({ status, entries }) => (status === 'closed' ? [...entries].filter((entry) => entry[1] === 'new').map(([entry]) => entry) : []));

/** Anything at all as the body of a command, sent until it is answered for good. */
const raw = (person: Person, type: string, body: object): Promise<CommandAck> => person.sendAny(type, body);

/** A command as its sender's bytes, of which JSON makes what no program sends: numbers without end, keys twice, lists in lists. */
async function rawText(person: Person, type: string, rest: string): Promise<CommandAck> {
  const answered = new Promise<unknown>((resolve) => {
    // The client counts its questions; this one has a number that it does not come to.
    const number = 900_000 + Math.floor(Math.random() * 99_999);
    person.socket.io.engine.on('data', (data: unknown) => {
      const head = `3${number}[`;
      const text = String(data).replace(/^4/, '');
      if (text.startsWith(head)) resolve((JSON.parse(text.slice(head.length - 1)) as unknown[])[0]);
    });
    person.socket.io.engine.write(`2${number}["command",{"id":"${randomUUID()}","type":"${type}",${rest}}]`);
  });
  return commandAckSchema.parse(await answered);
}

const writing = (more: object = {}): RawWriting => ({
  title: { en: 'Which first?' }, setup: { kind: 'single' }, options: ['One', 'Two', 'Three'].map((text) => ({ text: { en: text } })),
  results: 'live', named: false, changeable: true, sealed: false, electorates: [], split: null, ...more,
});

async function write(more: object = {}, of: string = session): Promise<string> {
  const made = await moderator.sendSurely('poll.write', { session: of, writing: writing(more) });
  if (!made.ok) throw new Error(`not written: ${made.error.code}`);
  return String(made.result?.['poll']);
}

async function open(more: object = {}): Promise<string> {
  const poll = await write(more);
  expect(codeOf(await moderator.sendSurely('poll.open', { poll }))).toBe('ok');
  await moderator.until('the open poll', (m) => m.get('poll', poll)?.status === 'open');
  return poll;
}

/** Everything that the log has come to but its length, and what is said of closed polls later. */
async function matter(): Promise<string> {
  const { polls, questions, screens, rooms, sessions, event } = await stateIn(redis, logKey);
  return JSON.stringify({ polls, questions, screens, rooms, sessions, event }, (key, value: unknown) => {
    if (key === 'seal' || key === 'rev' || key === 'publicRev') return null;
    return value instanceof Map || value instanceof Set || value instanceof Votes ? [...value] : value;
  });
}

/** Refused with this code, in words of the language of who sent it, for good; and nothing has changed. `more`: sent at the same time. */
async function expectRefusal(code: string, send: () => Promise<CommandAck>, { language = 'en', more = [] }: { language?: string; more?: readonly (() => Promise<CommandAck>)[] } = {}): Promise<void> {
  const before = await matter();
  for (const ack of await Promise.all([send, ...more].map((each) => each()))) {
    expect(codeOf(ack)).toBe(code);
    if (!ack.ok) expect(ack.error).toEqual({ code, message: errorSentence(ack.error.code, [language]), retryable: false });
  }
  expect(await matter()).toBe(before);
}

const many = (count: number): object[] => Array.from({ length: count }, (_, nth) => ({ text: { en: `Option ${nth}` } }));
const body = (more: object = {}): object => ({ label: { en: 'Jury' }, groups: ['states'], roles: [], weight: 50, ...more });

describe('the writing of a poll', () => {
  it.each<[string, string, object]>([
    ['no option', 'poll-options-invalid', { options: [] }],
    ['one option', 'poll-options-invalid', { options: many(1) }],
    ['thirteen options', 'poll-options-invalid', { options: many(13) }],
    ['1,000 options', 'poll-options-invalid', { options: many(1000) }],
    ['1,001 options', 'body-invalid', { options: many(1001) }],
    ['two options that read the same', 'poll-options-invalid', { options: [{ text: { en: 'Yes' } }, { text: { en: ' YES ' } }] }],
    ['two options apart by a character that nobody sees', 'poll-options-invalid', { options: [{ text: { en: 'Yes' } }, { text: { en: 'Y\u00ades\u200b' } }] }],
    ['two options apart by a mark of direction in one language', 'poll-options-invalid', { options: [{ text: { en: 'Yes', fr: 'Oui' } }, { text: { en: 'No', fr: '\u2067oui\u2069' } }] }],
    ['two options apart by full width', 'poll-options-invalid', { options: [{ text: { en: 'Yes' } }, { text: { en: 'Ｙｅｓ' } }] }],
    ['an option of characters that nobody sees', 'poll-options-invalid', { options: [{ text: { en: 'Yes' } }, { text: { en: '\u200b\u2066\u202e' } }] }],
    ['options where the kind has its own', 'poll-options-invalid', { setup: { kind: 'consent' } }],
    ['no title', 'poll-title-empty', { title: {} }],
    ['a title in no language of the event', 'language-not-of-event', { title: { de: 'Was zuerst?' } }],
    ['a title under a name of every object', 'body-invalid', { title: { constructor: 'x', toString: 'y' } }],
    ['a title of 10,000 characters', 'body-invalid', { title: { en: 'x'.repeat(10_000) } }],
    ['a kind that there is not', 'body-invalid', { setup: { kind: 'duel' } }],
    ['a weight of 0', 'electorates-invalid', { electorates: [body({ weight: 0 }), body({ groups: ['private-sector'] })] }],
    ['a weight below 0', 'electorates-invalid', { electorates: [body({ weight: -50 })] }],
    ['half a weight', 'electorates-invalid', { electorates: [body({ weight: 0.5 })] }],
    ['a weight of 1e308', 'electorates-invalid', { electorates: [body({ weight: 1e308 })] }],
    ['a weight that is no number', 'body-invalid', { electorates: [body({ weight: Number.NaN })] }],
    ['a weight in letters', 'body-invalid', { electorates: [body({ weight: '50' })] }],
    ['a group in two bodies', 'electorates-invalid', { electorates: [body(), body()] }],
    ['a group that there is not', 'electorates-invalid', { electorates: [body({ groups: ['pirates'] })] }],
    ['moderators as voters', 'electorates-invalid', { electorates: [body({ groups: [], roles: ['moderator'] })] }],
    ['a body of nobody', 'electorates-invalid', { electorates: [body({ groups: [] })] }],
    ['weights for words', 'weights-not-for-kind', { setup: { kind: 'open' }, options: [], electorates: [body(), body({ groups: ['private-sector'] })] }],
    ['a split of words', 'split-not-for-kind', { setup: { kind: 'open' }, options: [], split: { by: 'group', seenBy: 'staff', live: false } }],
    ['a quiz in which all is right', 'quiz-needs-answer', { setup: { kind: 'quiz', right: ['a', 'b', 'c'], leaders: false } }],
    ['a quiz in which nothing is right', 'quiz-needs-answer', { setup: { kind: 'quiz', right: [], leaders: false } }],
    ['a scale of one step', 'scale-invalid', { setup: { kind: 'rating', steps: 1, low: {}, high: {} } }],
    ['an estimate between two ends the wrong way round', 'estimate-range-invalid', { setup: { kind: 'estimate', min: 9, max: 1, decimals: 0, unit: {} }, options: [] }],
    ['an estimate up to 1e308', 'estimate-range-invalid', { setup: { kind: 'estimate', min: 0, max: 1e308, decimals: 0, unit: {} }, options: [] }],
    ['a cloud of 1,000 words each', 'words-invalid', { setup: { kind: 'cloud', words: 1000 }, options: [] }],
  ])('with %s is refused: %s', async (_name, code, more) => {
    await expectRefusal(code, () => raw(moderator, 'poll.write', { session, writing: writing(more) }));
  });

  it('with numbers that JSON cannot end, or lists in lists, is refused, and the server is alive', async () => {
    const text = (weight: string): string => `"session":"${session}","writing":${JSON.stringify(writing({ electorates: [body({ weight: 77 })] })).replace('77', weight)}`;
    await expectRefusal('body-invalid', () => rawText(moderator, 'poll.write', text('1e999')));
    await expectRefusal('body-invalid', () => rawText(moderator, 'poll.write', text('-1e999')));
    await expectRefusal('body-invalid', () => rawText(moderator, 'poll.write', text(`${'['.repeat(10_000)}${']'.repeat(10_000)}`)));
    await expectRefusal('body-invalid', () => rawText(moderator, 'poll.write', text(`${'{"a":'.repeat(9000)}1${'}'.repeat(9000)}`)));
    await expectRefusal('body-invalid', () => rawText(moderator, 'poll.write', `"session":"${session}","writing":{"__proto__":{"named":true}}`));
  });

  it('is not for those who vote, and not for a session that there is not', async () => {
    await expectRefusal('role-not-allowed', () => raw(guest, 'poll.write', { session, writing: writing() }), { language: 'fr' });
    await expectRefusal('session-unknown', () => raw(moderator, 'poll.write', { session: 'no-such', writing: writing() }));
  });
});

describe('the life of a poll', () => {
  it('no closing time in the past, of no length, without end or of half a millisecond', async () => {
    const poll = await write();
    for (const closesAfterMs of [0, -1, 0.5, 1e15, -1e308]) await expectRefusal('poll-time-invalid', () => raw(moderator, 'poll.open', { poll, closesAfterMs }));
    for (const closesAfterMs of [Number.NaN, '5000', { at: 5000 }]) await expectRefusal('body-invalid', () => raw(moderator, 'poll.open', { poll, closesAfterMs }));
    await expectRefusal('poll-not-open', () => raw(moderator, 'poll.setClosing', { poll, closesAfterMs: 5000 }));
    await expectRefusal('role-not-allowed', () => raw(guest, 'poll.setClosing', { poll, closesAfterMs: 5000 }), { language: 'fr' });
    for (const closesAfterMs of ['5000', { at: 5000 }]) await expectRefusal('body-invalid', () => raw(moderator, 'poll.setClosing', { poll, closesAfterMs }));
    await expectRefusal('poll-unknown', () => raw(moderator, 'poll.arrange', { poll, before: 'no-such-poll' }));
    await expectRefusal('role-not-allowed', () => raw(guest, 'poll.arrange', { poll, before: poll }), { language: 'fr' });
    await expectRefusal('body-invalid', () => rawText(moderator, 'poll.open', `"poll":"${poll}","closesAfterMs":1e999`));
  });

  it('no second poll of a session beside an open one, nor the same one twice', async () => {
    const [first, second] = [await open(), await write()];
    await expectRefusal('poll-already-open', () => raw(moderator, 'poll.open', { poll: second }));
    await expectRefusal('poll-not-draft', () => raw(moderator, 'poll.open', { poll: first }));
    await expectRefusal('poll-not-draft', () => raw(moderator, 'poll.rewrite', { poll: first, writing: writing() }));
    await expectRefusal('poll-not-closed', () => raw(moderator, 'poll.reopen', { poll: first }));
    await moderator.sendSurely('poll.close', { poll: first });
    await expectRefusal('poll-closed', () => raw(moderator, 'poll.close', { poll: first }));
  });

  it('no place out of its turn, nor before the poll is closed', async () => {
    const poll = await open({ sealed: true });
    await expectRefusal('poll-not-closed', () => raw(moderator, 'poll.unveil', { poll, place: 3 }));
    await expectRefusal('poll-not-closed', () => raw(moderator, 'poll.reveal', { poll }));
    for (const option of ['a', 'a', 'a', 'b', 'b', 'c']) expect(codeOf(await (await hall.join()).sendSurely('poll.cast', { poll, ballot: { options: [option] } }))).toBe('ok');
    await moderator.sendSurely('poll.close', { poll });
    // In one go: it is sealed five seconds later.
    await expectRefusal('poll-not-sealed', () => raw(moderator, 'poll.unveil', { poll, place: 3 }), { more: [() => raw(moderator, 'poll.reveal', { poll })] });
    await moderator.until('its seal', (m) => m.get('poll', poll)?.head !== null);
    for (const place of [0, -1, 4, 1e15, 2 ** 53 - 1]) await expectRefusal('place-invalid', () => raw(moderator, 'poll.unveil', { poll, place }));
    for (const place of [1.5, '3', null]) await expectRefusal('body-invalid', () => raw(moderator, 'poll.unveil', { poll, place }));
    await expectRefusal('role-not-allowed', () => raw(guest, 'poll.unveil', { poll, place: 3 }), { language: 'fr' });
    expect(codeOf(await moderator.sendSurely('poll.unveil', { poll, place: 3 }))).toBe('ok');
    for (const place of [3, 1]) await expectRefusal('place-invalid', () => raw(moderator, 'poll.unveil', { poll, place }));
  });

  it('what the system says is not said by anybody else', async () => {
    const poll = await open({ setup: { kind: 'cloud', words: 3 }, options: [] });
    const said = { 'poll.seal': { round: 1, head: 'a'.repeat(64), salt: 'x'.repeat(43), couldVote: 1, refused: 0, repeated: 0 }, 'poll.screened': { entries: [{ entry: 'hope', flagged: false }] } };
    for (const [type, rest] of Object.entries(said)) {
      await expectRefusal('role-not-allowed', () => raw(moderator, type, { poll, ...rest }));
      await expectRefusal('role-not-allowed', () => raw(guest, type, { poll, ...rest }), { language: 'fr' });
    }
    await expectRefusal('role-not-allowed', () => raw(guest, 'poll.judge', { poll, entry: 'hope', show: true }), { language: 'fr' });
    expect(codeOf(await guest.sendSurely('poll.cast', { poll, ballot: { words: ['hope'] } }))).toBe('ok');
    // A word that somebody has just written is not told apart from one that nobody wrote.
    for (const entry of ['never said', 'hope', '__proto__']) await expectRefusal('entry-unknown', () => raw(moderator, 'poll.judge', { poll, entry, show: true }));
    await moderator.sendSurely('poll.close', { poll });
  });
});

interface Case { readonly setup: PollSetup; readonly options?: object[]; readonly good: Ballot; readonly bad: readonly (readonly [code: string, ballot: unknown])[] }

const kinds: readonly Case[] = [
  { setup: { kind: 'single' }, good: { options: ['b'] }, bad: [['no-option', { options: [] }], ['body-invalid', { options: Array.from({ length: 10_000 }, () => 'a') }], ['too-many-options', { options: ['a', 'b'] }], ['option-unknown', { options: ['z'] }], ['option-unknown', { options: ['\ud800'] }], ['option-unknown', { options: ['a\u200b'] }], ['option-unknown', { options: ['constructor'] }], ['option-unknown', { options: ['__proto__'] }], ['option-repeated', { options: Array.from({ length: 1000 }, () => 'a') }], ['body-invalid', { options: [1] }], ['ballot-invalid', { number: 3 }]] },
  { setup: { kind: 'multiple', min: 2, max: 2 }, good: { options: ['a', 'c'] }, bad: [['too-few-options', { options: ['a'] }], ['too-many-options', { options: ['a', 'b', 'c'] }], ['ballot-invalid', { text: 'a' }]] },
  { setup: { kind: 'consent' }, options: [], good: { options: ['c'] }, bad: [['option-unknown', { options: ['d'] }], ['option-unknown', { options: ['yes'] }], ['ballot-invalid', { order: ['a', 'b', 'c'] }]] },
  { setup: { kind: 'rating', steps: 5, low: {}, high: {} }, good: { scores: [1, 5, 0] }, bad: [['scores-invalid', { scores: [0, 0, 0] }], ['scores-invalid', { scores: [6, 1, 1] }], ['scores-invalid', { scores: [-1, 1, 1] }], ['scores-invalid', { scores: [1.5, 1, 1] }], ['scores-invalid', { scores: [1, 1] }], ['scores-invalid', { scores: [1e308, 1, 1] }], ['body-invalid', { scores: [null, 1, 1] }]] },
  { setup: { kind: 'ranking', method: 'runoff' }, good: { order: ['c', 'a', 'b'] }, bad: [['option-repeated', { order: ['a', 'a', 'b'] }], ['ranking-incomplete', { order: ['a', 'b'] }], ['option-unknown', { order: ['a', 'b', 'd'] }], ['ranking-incomplete', { order: [] }], ['body-invalid', { order: [['a'], 'b', 'c'] }]] },
  { setup: { kind: 'points' }, good: { points: [50, 30, 20] }, bad: [['points-invalid', { points: [50, 30, 19] }], ['points-invalid', { points: [150, -30, -20] }], ['points-invalid', { points: [33.4, 33.3, 33.3] }], ['points-invalid', { points: [1e308, 1e308, 100] }], ['points-invalid', { points: [100] }], ['body-invalid', { points: [Number.NaN, 50, 50] }], ['body-invalid', { points: ['100', 0, 0] }]] },
  { setup: { kind: 'estimate', min: 0, max: 10, decimals: 1, unit: {} }, options: [], good: { number: 2.5 }, bad: [['number-invalid', { number: 11 }], ['number-invalid', { number: -0.1 }], ['number-invalid', { number: 0.25 }], ['number-invalid', { number: 1e308 }], ['number-invalid', { number: 5e-324 }], ['body-invalid', { number: 'NaN' }], ['body-invalid', { number: null }], ['body-invalid', { number: '3' }]] },
  { setup: { kind: 'cloud', words: 3 }, options: [], good: { words: ['hope'] }, bad: [['word-too-long', { words: ['x'.repeat(10_000)] }], ['word-empty', { words: ['\u202e\u2066\u200f'] }], ['word-empty', { words: ['\u200b\u200d'] }], ['word-empty', { words: ['the'] }], ['word-too-long', { words: [`a${'!'.repeat(19_998)}a`] }], ['word-empty', { words: [] }], ['too-many-words', { words: ['a1', 'b2', 'c3', 'd4'] }], ['body-invalid', { words: Array.from({ length: 1000 }, (_, nth) => `word ${nth}`) }], ['body-invalid', { words: ['x'.repeat(20_001)] }]] },
  { setup: { kind: 'open' }, options: [], good: { text: 'Visas by post' }, bad: [['entry-too-long', { text: 'x'.repeat(10_000) }], ['entry-empty', { text: '\u202e\u2066' }], ['entry-empty', { text: ' \n ' }], ['entry-empty', { text: '\u200b' }], ['body-invalid', { text: ['a'] }]] },
  { setup: { kind: 'quiz', right: ['a'], leaders: false }, good: { options: ['b'] }, bad: [['too-many-options', { options: ['a', 'b'] }], ['option-unknown', { options: ['A'] }], ['ballot-invalid', { words: ['a'] }]] },
];

describe('a ballot', () => {
  it.each(kinds.map((each) => [each.setup.kind, each] as const))('of a poll by %s that does not fit is refused, and the ballot before stays', async (_kind, { setup, options, good, bad }) => {
    const poll = await open({ setup, ...(options && { options }) });
    const voter = await hall.join({ language: 'es' });
    expect(codeOf(await voter.sendSurely('poll.cast', { poll, ballot: good }))).toBe('ok');
    for (const [code, ballot] of [...bad, ['body-invalid', {}], ['body-invalid', null], ['body-invalid', [good]]] as const) {
      await expectRefusal(code, () => raw(voter, 'poll.cast', { poll, ballot }), { language: 'es' });
    }
    await expectRefusal('body-invalid', () => rawText(voter, 'poll.cast', `"poll":"${poll}","ballot":{"number":1e999}`), { language: 'es' });
    await expectRefusal('body-invalid', () => rawText(voter, 'poll.cast', `"poll":"${poll}","ballot":${'['.repeat(9000)}${']'.repeat(9000)}`), { language: 'es' });
    await voter.until('the ballot as it was', (v) => JSON.stringify(v.me?.ballots[poll]) === JSON.stringify(good));
    await moderator.sendSurely('poll.close', { poll });
    await expect.poll(unseen).toEqual([]);
    await expectRefusal('poll-closed', () => raw(voter, 'poll.cast', { poll, ballot: good }), { language: 'es' });
    await moderator.until('one ballot', (m) => m.get('poll', poll)?.turnout.voters === 1);
  });

  it('of whoever is in none of the poll’s bodies is refused: by group, by role', async () => {
    const jury = await open({ electorates: [body({ groups: ['private-sector'] }), body({ label: { en: 'Panel' }, groups: [], roles: ['panellist'] })] });
    const [states, business, none] = [await hall.join({ group: 'states', language: 'fr' }), await hall.join({ group: 'private-sector' }), await hall.join()];
    expect(codeOf(await business.sendSurely('poll.cast', { poll: jury, ballot: { options: ['a'] } }))).toBe('ok');
    await expectRefusal('not-eligible', () => raw(states, 'poll.cast', { poll: jury, ballot: { options: ['a'] } }), { language: 'fr' });
    await expectRefusal('not-eligible', () => raw(none, 'poll.cast', { poll: jury, ballot: { options: ['a'] } }));
    await expectRefusal('role-not-allowed', () => raw(moderator, 'poll.cast', { poll: jury, ballot: { options: ['a'] } }));
    await moderator.sendSurely('poll.close', { poll: jury });
  });

  it('after the closing time is refused, though nobody has closed the poll', async () => {
    const poll = await write();
    await moderator.sendSurely('poll.open', { poll, closesAfterMs: 300 });
    const voter = await hall.join();
    expect(codeOf(await voter.sendSurely('poll.cast', { poll, ballot: { options: ['a'] } }))).toMatch(/^(ok|poll-closed)$/);
    await moderator.until('its end', (m) => m.get('poll', poll)?.status === 'closed');
    await expectRefusal('poll-closed', () => raw(voter, 'poll.cast', { poll, ballot: { options: ['b'] } }));
    const closed = moderator.get('poll', poll);
    expect(closed?.closedAtMs).toBe(closed?.closesAtMs);
  });

  it('for a poll that is a draft, discarded or none is the same to a voter: unknown', async () => {
    const [kept, gone] = [await write(), await write()];
    await moderator.sendSurely('poll.discard', { poll: gone });
    for (const poll of [kept, gone, 'no-such', '__proto__']) await expectRefusal('poll-unknown', () => raw(guest, 'poll.cast', { poll, ballot: { options: ['a'] } }), { language: 'fr' });
  });

  it('for another round than the present one, or for none that there can be, is refused', async () => {
    const poll = await open();
    const voter = await hall.join();
    for (const round of [2, 0, -1, 2 ** 53 - 1]) await expectRefusal('poll-closed', () => raw(voter, 'poll.cast', { poll, round, ballot: { options: ['a'] } }));
    for (const round of [1.5, 1e308, '1', null, [1]]) await expectRefusal('body-invalid', () => raw(voter, 'poll.cast', { poll, round, ballot: { options: ['a'] } }));
    expect(codeOf(await voter.sendSurely('poll.cast', { poll, round: 1, ballot: { options: ['a'] } }))).toBe('ok');
    await moderator.sendSurely('poll.close', { poll });
    await moderator.sendSurely('poll.reopen', { poll });
    await expectRefusal('poll-closed', () => raw(voter, 'poll.cast', { poll, round: 1, ballot: { options: ['b'] } }));
    expect(codeOf(await voter.sendSurely('poll.cast', { poll, round: 2, ballot: { options: ['c'] } }))).toBe('ok');
    await moderator.sendSurely('poll.close', { poll });
    await moderator.until('two rounds of one ballot', (m) => m.get('poll', poll)?.turnout.voters === 1 && m.get('poll', poll)?.past[0]?.turnout.voters === 1);
  });

  it('under a name twice is what the last of them says, and a sender that it names itself is nobody', async () => {
    const poll = await open();
    const voter = await hall.join();
    await voter.until('their page', (v) => v.me !== null);
    const ack = await rawText(voter, 'poll.cast', `"poll":"${poll}","actor":{"id":"somebody","role":"host"},"print":"x","ballot":{"options":["a"]},"ballot":{"options":["b"],"__proto__":{"number":1}}`);
    expect(codeOf(ack)).toBe('ok');
    await voter.until('the ballot', (v) => JSON.stringify(v.me?.ballots[poll]) === '{"options":["b"]}');
    await moderator.sendSurely('poll.close', { poll });
    await guest.until('one ballot for b', (g) => JSON.stringify(g.get('poll', poll)?.result) === '{"counts":[0,1,0]}');
  });

  it('with a nothing below nothing counts as nothing', async () => {
    const poll = await open({ setup: { kind: 'rating', steps: 5, low: {}, high: {} } });
    expect(codeOf(await rawText(guest, 'poll.cast', `"poll":"${poll}","ballot":{"scores":[-0,-0.0,5]}`))).toBe('ok');
    await guest.until('the ballot', (g) => JSON.stringify(g.me?.ballots[poll]) === '{"scores":[0,0,5]}');
    await moderator.sendSurely('poll.close', { poll });
  });

  it('that may not be changed stays as it was', async () => {
    const poll = await open({ changeable: false });
    const voter = await hall.join();
    expect(codeOf(await voter.sendSurely('poll.cast', { poll, ballot: { options: ['c'] } }))).toBe('ok');
    await expectRefusal('ballot-final', () => raw(voter, 'poll.cast', { poll, ballot: { options: ['a'] } }));
    await moderator.sendSurely('poll.close', { poll });
  });
});

describe('a scene', () => {
  it('that names a draft, a discarded poll, a question that nobody approved, or nothing at all is not shown, alone or as a half', async () => {
    const host = await redeemPerson(hall.url, hall.server.invite('host'));
    const paired = await host.sendSurely('screen.pair', { name: 'Left', room: 'plenary-hall' });
    const screen = paired.ok ? String(paired.result?.['screen']) : '';
    const [draft, discarded] = [await write(), await write()];
    await moderator.sendSurely('poll.discard', { poll: discarded });
    const asked = await guest.sendSurely('question.submit', { session, text: 'What about those who cannot come?', anonymous: false });
    const question = asked.ok ? String(asked.result?.['question']) : '';
    await moderator.until('it waits', (m) => m.get('question', question)?.status === 'waiting');
    const scenes = [{ kind: 'poll', id: draft }, { kind: 'poll', id: discarded }, { kind: 'poll', id: 'no-such' }, { kind: 'question', id: question }, { kind: 'question', id: draft }];
    for (const scene of [...scenes, ...scenes.map((second) => ({ kind: 'split', first: { kind: 'now' }, second }))]) {
      for (const type of ['screen.show', 'screen.cue']) await expectRefusal('scene-not-available', () => raw(host, type, { screen, scene }));
    }
    for (const scene of [{ kind: 'poll' }, { kind: 'split', first: { kind: 'now' } }, { kind: 'split', first: { kind: 'split' }, second: { kind: 'now' } }, 'now', null]) {
      await expectRefusal('body-invalid', () => raw(host, 'screen.show', { screen, scene }));
    }
    await host[Symbol.asyncDispose]();
  });
});

describe('after all of it', () => {
  it('the server is the same process, takes ballots and counts them', async () => {
    const poll = await open();
    expect(codeOf(await guest.sendSurely('poll.cast', { poll, ballot: { options: ['b'] } }))).toBe('ok');
    await moderator.sendSurely('poll.close', { poll });
    await guest.until('the count', (g) => JSON.stringify(g.get('poll', poll)?.result) === '{"counts":[0,1,0]}');
    expect(guest.resets).toEqual([]);
    for (const frame of [...guest.frames, ...moderator.frames]) expect(frame).not.toMatch(/node_modules|\.ts:\d|ZodError|stack/);
  });
});
