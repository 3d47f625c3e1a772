// What bad input gets: a code and a sentence, nothing changed, the connection kept unless it abuses.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { protocolVersion } from '@plenary/protocol/version';
import { codeOf, openHall, type Hall } from '../harness/hall.ts';
import { Person, post, type Payload } from '../harness/person.ts';
import { ownBallot } from '../harness/polls.ts';

describe('bad input', () => {
  let hall: Hall;
  let moderator: Person;
  let guest: Person;
  let poll: string;
  const pollText: Payload<'poll.create'> = { session: 'panel-1', title: 'Which first?', options: ['One', 'Two'], choice: 'single', maxOptions: 1, showWhileOpen: true };

  beforeAll(async () => {
    hall = await openHall({ session: 'panel-1' });
    moderator = await hall.moderator();
    guest = await hall.join({ language: 'fr' });
    const made = await moderator.sendSurely('poll.create', pollText);
    poll = made.ok ? String(made.result?.['poll']) : '';
    await moderator.sendSurely('poll.open', { poll });
    await guest.until('the poll', (p) => p.get('poll', poll));
  });
  afterAll(() => hall[Symbol.asyncDispose]());

  /** Sends anything at all as a frame and gives back the answer. */
  const raw = (person: Person, name: string, frame: unknown): Promise<unknown> => person.ask(name, frame);

  it('a wrong join code gets a sentence in the language of the browser', async () => {
    const answer = await post(`${hall.url}/api/join`, { code: 'NOPE-1' }, { 'accept-language': 'es-ES,es;q=0.9' });
    expect(answer).toMatchObject({ status: 404, body: { error: { code: 'join-code-wrong', message: expect.stringContaining('código') } } });
    expect(answer.cookies).toEqual([]);
  });

  it.each([
    ['no body', undefined],
    ['a list', []],
    ['a number as code', { code: 7 }],
    ['a code of 10,000 characters', { code: 'x'.repeat(10_000) }],
  ])('joining with %s is refused with a code', async (_name, body) => {
    const answer = await post(`${hall.url}/api/join`, body);
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'body-invalid' } } });
  });

  it('broken JSON and bodies past the limit get a code, no stack', async () => {
    const send = (body: string): Promise<Response> => fetch(`${hall.url}/api/join`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const broken = await send('{"code":');
    expect(broken.status).toBe(400);
    expect(await broken.text()).toMatch(/body-invalid/);
    const large = await send(JSON.stringify({ code: 'x'.repeat(200_000) }));
    expect(large.status).toBe(413);
    expect(await large.text()).not.toMatch(/at |node_modules|\/src\//);
  });

  it.each([
    ['name-invalid', { name: ' \u0007 ' }],
    ['name-invalid', { name: 'n'.repeat(61) }],
    ['name-reserved', { name: 'M\u043Ederator' }],
    ['name-reserved', { name: 'Mod\u200Berador' }],
    ['name-reserved', { name: 'Plenary support' }],
    ['group-unknown', { group: 'pirates' }],
    ['language-unknown', { language: 'xx' }],
  ])('a profile that does not fit is refused: %s', async (code, profile) => {
    const answer = await post(`${hall.url}/api/join`, { code: 'IDM-2024', ...profile });
    expect(answer).toMatchObject({ status: 422, body: { error: { code } } });
  });

  it.each([
    ['question-empty', ''],
    ['question-empty', '   \n '],
    ['question-too-long', 'a'.repeat(10_000)],
    ['question-unreadable', '\u0000\u0007\u001b'],
    ['question-unreadable', '\u200b\u200e\u2066'],
  ])('a question is refused: %s', async (code, text) => {
    const answer = await guest.sendSurely('question.submit', { session: 'panel-1', text, anonymous: true });
    expect(answer).toMatchObject({ ok: false, error: { code, retryable: false } });
  });

  it('a refusal speaks the language that the person chose', async () => {
    const answer = await guest.sendSurely('question.submit', { session: 'panel-1', text: '', anonymous: true });
    expect(answer.ok ? '' : answer.error.message).toContain('Votre question est vide');
  });

  it.each([
    ['option-unknown', ['z']],
    ['too-many-options', ['a', 'b']],
    ['option-repeated', ['a', 'a']],
    ['no-option', []],
  ])('a ballot is refused: %s; the old ballot stays', async (code, options) => {
    await guest.sendSurely('poll.vote', { poll, options: ['b'] });
    expect(codeOf(await guest.sendSurely('poll.vote', { poll, options }))).toBe(code);
    await guest.until('the ballot as it was', (p) => ownBallot(p, poll) === 'b');
  });

  it('unknown things get their codes', async () => {
    expect(codeOf(await guest.sendSurely('question.submit', { session: 'no-such', text: 'Hello there, a question?', anonymous: true }))).toBe('session-unknown');
    expect(codeOf(await guest.sendSurely('question.support', { question: 'no-such' }))).toBe('question-unknown');
    expect(codeOf(await guest.sendSurely('poll.vote', { poll: 'no-such', options: ['a'] }))).toBe('poll-unknown');
    expect(codeOf(await moderator.sendSurely('screen.show', { screen: 'no-such', scene: { kind: 'now' } }))).toBe('screen-unknown');
    expect(await raw(guest, 'watch', { session: 'no-such' })).toMatchObject({ ok: false, error: { code: 'session-unknown' } });
  });

  it('a role that may not is refused and changes nothing', async () => {
    const before = moderator.all('room')[0]?.live;
    expect(codeOf(await guest.sendSurely('stage.next', { room: 'plenary-hall' }))).toBe('role-not-allowed');
    expect(codeOf(await guest.sendSurely('poll.close', { poll }))).toBe('role-not-allowed');
    expect(codeOf(await moderator.sendSurely('event.close', {}))).toBe('role-not-allowed');
    expect(codeOf(await moderator.sendSurely('question.screened', { question: 'x', flags: [] }))).toBe('role-not-allowed');
    expect(moderator.all('room')[0]?.live).toBe(before);
  });

  it('a closed poll refuses ballots', async () => {
    const made = await moderator.sendSurely('poll.create', { ...pollText, session: 'panel-2' });
    const closed = made.ok ? String(made.result?.['poll']) : '';
    await moderator.sendSurely('poll.open', { poll: closed });
    await moderator.sendSurely('poll.close', { poll: closed });
    expect(codeOf(await guest.sendSurely('poll.vote', { poll: closed, options: ['a'] }))).toBe('poll-closed');
  });

  it('a command id used again: the same body gets the same answer, another body is refused', async () => {
    const id = 'the-very-same-id-1';
    const payload = { session: 'panel-1', text: 'What will be done about recruitment fees?', anonymous: false } as const;
    const first = await guest.sendSurely('question.submit', payload, id);
    const second = await guest.sendSurely('question.submit', payload, id);
    expect(second).toEqual(first);
    expect(codeOf(await guest.sendSurely('question.submit', { ...payload, text: 'Something else entirely?' }, id))).toBe('command-reused');
    await moderator.until('it once', (m) => m.all('question').filter((q) => q.text === payload.text).length === 1);
  });

  it.each([
    ['null', null, 'frame-invalid'],
    ['a string', 'hello', 'frame-invalid'],
    ['a list', [1, 2], 'frame-invalid'],
    ['no id', { type: 'poll.vote' }, 'frame-invalid'],
    ['an id that is an object', { id: {}, type: 'poll.vote' }, 'frame-invalid'],
    ['an unknown type', { id: 'abcdefgh1', type: 'event.destroy' }, 'command-unknown'],
    ['a type from the prototype', { id: 'abcdefgh2', type: 'toString' }, 'command-unknown'],
    ['a body that does not fit', { id: 'abcdefgh3', type: 'poll.vote', poll: 5 }, 'body-invalid'],
  ])('a command frame that is %s gets a code', async (_name, frame, code) => {
    const sender = await hall.join();
    await sender.until('connected', (p) => p.socket.connected);
    expect(await raw(sender, 'command', frame)).toMatchObject({ ok: false, error: { code } });
    expect(sender.socket.connected).toBe(true);
  });

  it('frames that kill naive servers kill nothing', async () => {
    const sender = await hall.join();
    await sender.until('connected', (p) => p.socket.connected);
    const { engine } = sender.socket.io;
    for (const text of ['2["command",null]', '2["watch"]', '2["error",null]', '2["unheard-of",{}]', '2[]', '2{}', '25', '3["x"]', `2["command",${'['.repeat(20_000)}${']'.repeat(20_000)}]`]) {
      engine.write(text);
    }
    expect(codeOf(await guest.sendSurely('question.support', { question: 'still-there' }))).toBe('question-unknown');
  });

  it('a frame of 1 MB ends that connection and nothing else', async () => {
    const sender = await hall.join();
    await sender.until('connected', (p) => p.socket.connected);
    const gone = new Promise((resolve) => sender.socket.once('disconnect', resolve));
    sender.socket.io.reconnection(false);
    sender.socket.emit('command', { id: 'abcdefgh9', type: 'question.submit', text: 'x'.repeat(1_000_000) });
    await gone;
    expect(guest.socket.connected).toBe(true);
  });

  it('whoever keeps sending what cannot be read is disconnected', async () => {
    const sender = await hall.join();
    await sender.until('connected', (p) => p.socket.connected);
    const gone = new Promise((resolve) => sender.socket.once('disconnect', resolve));
    sender.socket.io.reconnection(false);
    for (let n = 0; n < 60; n += 1) sender.socket.emit('nonsense', n);
    await gone;
  });

  it('connecting without a token, with a wrong one, with another protocol: each a code, nobody let in', async () => {
    const attempt = async (auth: Record<string, unknown>): Promise<string> => {
      const person = new Person(hall.url, { as: 'participant', token: '', event: 'idm-2024-geneva' });
      person.socket.disconnect();
      person.socket.auth = auth;
      const { promise, resolve } = Promise.withResolvers<string>();
      person.socket.once('connect_error', (error: Error & { data?: { code?: string } }) => resolve(error.data?.code ?? error.message));
      person.socket.connect();
      const code = await promise;
      person.socket.disconnect();
      return code;
    };
    const right = { protocol: protocolVersion, event: 'idm-2024-geneva', as: 'participant' };
    expect(await attempt({ ...right })).toBe('not-joined');
    expect(await attempt({ ...right, token: 'idm-2024-geneva.guess' })).toBe('not-joined');
    expect(await attempt({ ...right, protocol: 99 })).toBe('protocol-unsupported');
    expect(await attempt({ ...right, event: 'other' })).toBe('event-not-found');
    expect(await attempt({ nothing: true })).toBe('frame-invalid');
  });

  it('nothing that a handler answers shows its insides', () => {
    for (const frame of guest.frames) expect(frame).not.toMatch(/node_modules|\.ts:\d|ZodError|stack/);
  });
});
