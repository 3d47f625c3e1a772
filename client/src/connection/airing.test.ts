import { describe, expect, it } from 'vitest';
import type { OnAir } from '@plenary/protocol/on-air/schema';
import { Airing } from './airing.ts';

const onAir = (title: string): OnAir => ({
  version: 2, event: 'idm', room: 'hall', roomTitle: 'Hall', screen: { id: 's1', name: 'Left', follows: true }, languages: ['en'], rev: 1, sinceMs: null, scene: 'welcome', id: null, title,
  titleLanguage: 'en', text: null, textLanguage: null, who: null, supporters: null, speakers: [], startsAtMs: null, endsAtMs: null, untilMs: null, poll: null, questions: [], beside: null,
});

/** A page whose line can break and come back. */
function page(answer: object = { ok: true }) {
  const said: unknown[] = [];
  let tell: (message: unknown) => void = () => undefined;
  let speak: ((line: never) => void) | null = null;
  const line = {
    ask: (name: string, message: unknown) => {
      said.push([name, message]);
      return Promise.resolve(answer);
    },
    hear: (_name: string, _schema: unknown, take: (message: unknown) => void) => {
      tell = take;
      return () => void (tell = () => undefined);
    },
  };
  return {
    said,
    lines: { attach: (attached: (line: never) => void) => ((speak = attached), () => void (speak = null)) },
    connect: () => speak?.(line as never),
    tell: (title: string | null) => tell({ onAir: title === null ? null : onAir(title) }),
    isAttached: () => speak !== null,
  };
}

describe('airing', () => {
  it('asks on each line, and keeps what was heard while there is none', async () => {
    const { said, lines, connect, tell, isAttached } = page();
    const airing = new Airing();
    const stay = new AbortController();
    airing.start(lines, stay.signal);
    airing.ask({ screen: 's1', languages: ['en'] });
    expect(said).toEqual([]);
    expect(airing.getSnapshot()).toEqual({ state: 'waiting' });
    connect();
    tell('First');
    expect(airing.getSnapshot()).toMatchObject({ state: 'heard', onAir: { title: 'First' } });
    connect();
    expect(said).toEqual([['air', { screen: 's1', languages: ['en'] }], ['air', { screen: 's1', languages: ['en'] }]]);
    expect(airing.getSnapshot()).toMatchObject({ state: 'heard', onAir: { title: 'First' } });
    stay.abort();
    expect(isAttached()).toBe(false);
    tell('Too late');
    expect(airing.getSnapshot()).toMatchObject({ onAir: { title: 'First' } });
  });

  it('asks again in another language, on the line that is there', () => {
    const { said, lines, connect } = page();
    const airing = new Airing();
    airing.start(lines, new AbortController().signal);
    connect();
    airing.ask({ screen: 's1', languages: ['en'] });
    airing.ask({ screen: 's1', languages: ['fr'] });
    expect(said).toEqual([['air', { screen: 's1', languages: ['en'] }], ['air', { screen: 's1', languages: ['fr'] }]]);
  });

  it('says that there is no such screen, and that there is none any more', async () => {
    const error = { code: 'screen-unknown', message: 'Not paired.', retryable: false };
    const unknown = page({ ok: false, error });
    const airing = new Airing();
    airing.start(unknown.lines, new AbortController().signal);
    unknown.connect();
    const changed = new Promise<void>((resolve) => void airing.subscribe(resolve));
    airing.ask({ screen: 's2' });
    await changed;
    expect(airing.getSnapshot()).toEqual({ state: 'gone', error });
    unknown.tell(null);
    expect(airing.getSnapshot()).toEqual({ state: 'gone', error: null });
  });

  it('waits where the server cannot say just now', async () => {
    const busy = page({ ok: false, error: { code: 'too-many-requests', message: 'Wait.', retryable: true } });
    const airing = new Airing();
    airing.start(busy.lines, new AbortController().signal);
    busy.connect();
    airing.ask({ screen: 's1' });
    await Promise.resolve();
    expect(airing.getSnapshot()).toEqual({ state: 'waiting' });
  });
});
