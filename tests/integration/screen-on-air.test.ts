// What one screen shows, told by its address: over HTTP and over the socket, in any language of the event, and never more than its wall shows.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scene } from '@plenary/domain/screen/scenes';
import { airedSchema } from '@plenary/protocol/on-air/air';
import { onAirSchema, type OnAir } from '@plenary/protocol/on-air/schema';
import { openHall, type Hall } from '../harness/hall.ts';
import { joinPerson, post, type Person } from '../harness/person.ts';
import { pairScreen } from '../harness/setting.ts';
import { startPlenary, type TestPlenary } from '../harness/plenary.ts';

interface Ear { readonly person: Person; readonly heard: (OnAir | null)[]; until(holds: (onAir: OnAir | null) => boolean): Promise<OnAir | null> }

describe('what a screen shows, as data', () => {
  let hall: Hall;
  let other: TestPlenary;
  let moderator: Person;
  let screen: string;

  const show = async (scene: Scene): Promise<void> => {
    const ack = await moderator.sendSurely('screen.show', { screen, scene });
    expect(ack).toMatchObject({ ok: true });
  };
  const read = async (query = ''): Promise<OnAir> => onAirSchema.parse(await (await fetch(`${hall.url}/api/events/IDM-2024/on-air?screen=${screen}${query}`)).json());
  const ask = async (person: Person, asked: unknown) => (await person.ask('air', asked)) as { ok: boolean; error?: { code: string } };

  async function ear(asked: unknown, url = hall.url): Promise<Ear> {
    const person = await joinPerson(url, 'IDM-2024');
    const heard: (OnAir | null)[] = [];
    person.socket.on('onAir', (message: unknown) => void heard.push(airedSchema.parse(message).onAir));
    await person.until('the event', (it) => it.all('event')[0]);
    expect(await ask(person, asked)).toEqual({ ok: true });
    const until = (holds: (onAir: OnAir | null) => boolean) => person.until('what is on air', () => heard.findLast(() => true) !== undefined && holds(heard.at(-1) ?? null)).then(() => heard.at(-1) ?? null);
    return { person, heard, until };
  }

  beforeAll(async () => {
    hall = await openHall({ session: 'panel-1' });
    moderator = await hall.moderator();
    const { code } = (await post(`${hall.url}/api/screens/pairing`, {})).body as { code: string };
    screen = await pairScreen(hall, code);
    other = await startPlenary({ redisUrl: hall.redis.url, role: 'web' });
  });
  afterAll(async () => {
    await other[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  it('follows the room until it is given a scene of its own, and says which', async () => {
    expect(await read()).toMatchObject({ version: 2, screen: { id: screen, name: 'Left of the podium', follows: true }, scene: 'now', id: 'panel-1' });
    await show({ kind: 'split', first: { kind: 'session', id: 'panel-1' }, second: { kind: 'announcement', text: 'Lunch is ready.' } });
    const both = await read('&lang=fr');
    expect(both).toMatchObject({ screen: { follows: false }, scene: 'session', titleLanguage: 'fr', beside: { scene: 'announcement', text: 'Lunch is ready.' } });
    expect(both.sinceMs).toBeGreaterThan(Date.now() - 60_000);
    await moderator.sendSurely('screen.cover', { room: 'plenary-hall' });
    expect(await read()).toMatchObject({ scene: 'blank', text: null, beside: null, sinceMs: null });
    await moderator.sendSurely('screen.uncover', { room: 'plenary-hall' });
    expect(await read()).toMatchObject({ scene: 'session' });
  });

  it('what waits or was asked for is not told, nor what came before', async () => {
    await show({ kind: 'welcome' });
    await moderator.sendSurely('screen.cue', { screen, scene: { kind: 'announcement', text: 'Not yet on any wall' } });
    const text = JSON.stringify(await read());
    for (const secret of ['Not yet on any wall', 'Lunch is ready.', 'cues', 'history']) expect(text).not.toContain(secret);
  });

  it('tells over the socket at once, and at each change, on whichever node', async () => {
    await using here = (await ear({ screen, languages: ['es', 'xx'] })).person;
    const ears = [await ear({ screen, languages: ['es'] }), await ear({ screen }, other.url)];
    for (const one of ears) await one.until((onAir) => onAir?.scene === 'welcome');
    await show({ kind: 'countdown', untilMs: Date.now() + 600_000, text: 'We go on' });
    for (const one of ears) expect(await one.until((onAir) => onAir?.scene === 'countdown')).toMatchObject({ text: 'We go on', screen: { follows: false } });
    await show({ kind: 'now' });
    expect(await ears[0]?.until((onAir) => onAir?.scene === 'now')).toMatchObject({ titleLanguage: 'es' });
    expect(await ears[1]?.until((onAir) => onAir?.scene === 'now')).toMatchObject({ titleLanguage: 'en' });
    // The same is never told twice.
    for (const { heard } of ears) expect(new Set(heard.map((one) => JSON.stringify(one))).size).toBe(heard.length);
    for (const { person } of ears) await person[Symbol.asyncDispose]();
    expect(here.socket.connected).toBe(true);
  });

  it('a hundred ballots are a few messages, and hidden counts are in none', async () => {
    await moderator.sendSurely('poll.create', { session: 'panel-1', title: 'What first?', options: ['This', 'That'], choice: 'single', maxOptions: 1, showWhileOpen: false });
    const { id } = await moderator.until('the poll', (it) => it.all('poll')[0]);
    await moderator.sendSurely('poll.open', { poll: id });
    await show({ kind: 'poll', id });
    const one = await ear({ screen });
    await one.until((onAir) => onAir?.scene === 'poll');
    const before = one.heard.length;
    const voters = await Promise.all(Array.from({ length: 25 }, () => hall.join()));
    const startedAtMs = Date.now();
    await Promise.all(voters.map(async (voter) => {
      await voter.until('the poll', (it) => it.get('poll', id));
      for (const option of ['a', 'b', 'a', 'b']) await voter.sendSurely('poll.vote', { poll: id, options: [option] });
    }));
    const last = await one.until((onAir) => onAir?.poll?.voters === 25);
    expect(last?.poll?.options.map(({ count }) => count)).toEqual([null, null]);
    expect(one.heard.length - before).toBeLessThanOrEqual(2 + (Date.now() - startedAtMs) / 250);
    await one.person[Symbol.asyncDispose]();
  });

  it('another one can be asked for, or none any more; what is no request gets a code', async () => {
    const one = await ear({ screen });
    await one.until((onAir) => onAir?.screen?.id === screen);
    expect(await ask(one.person, { room: 'plenary-hall' })).toEqual({ ok: true });
    await one.until((onAir) => onAir !== null && onAir.screen === null);
    expect(await ask(one.person, null)).toEqual({ ok: true });
    const before = one.heard.length;
    await show({ kind: 'announcement', text: 'Nobody listens' });
    await using second = (await ear({ screen })).person;
    expect(second.socket.connected && one.heard.length).toBe(before);
    for (const [asked, code] of [[{ screen: 'nobody' }, 'screen-unknown'], [{ room: 'nowhere' }, 'room-unknown'], [{ screen: 7 }, 'frame-invalid'], ['all', 'frame-invalid']] as const) {
      expect((await ask(one.person, asked)).error?.code).toBe(code);
    }
    await one.person[Symbol.asyncDispose]();
  });

  it('is over when the screen is unpaired', async () => {
    const one = await ear({ screen });
    await one.until((onAir) => onAir !== null);
    await moderator.sendSurely('screen.unpair', { screen });
    await one.until((onAir) => onAir === null);
    const response = await fetch(`${hall.url}/api/events/IDM-2024/on-air?screen=${screen}`);
    expect([response.status, ((await response.json()) as { error: { code: string } }).error.code]).toEqual([404, 'screen-unknown']);
    // Participants are never told which screens there are.
    const guest = await hall.join();
    await guest.until('the event', (it) => it.all('event')[0]);
    expect(guest.frames.join()).not.toContain(screen);
    await one.person[Symbol.asyncDispose]();
  });
});
