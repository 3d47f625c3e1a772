import { expect, it } from 'vitest';
import type { Identity } from '@plenary/protocol/handshake';
import type { Http } from './http.ts';
import { enterByLink, type LinkEntry } from './link-entry.ts';

const identity: Identity = { id: 'p1', event: 'idm', role: 'screen', name: null, group: null, mode: null, language: null, screen: 's1' };
const busy = { code: 'unavailable', message: 'Wait.', retryable: true } as const;
const revoked = { code: 'link-revoked', message: 'Over.', retryable: false } as const;
type Answer = Awaited<ReturnType<Http['redeem']>>;

/** What is shown while these answers come, without any time passing. */
async function shown(answers: Answer[], until = answers.length): Promise<{ entries: LinkEntry[]; asked: number }> {
  const entries: LinkEntry[] = [];
  const stay = new AbortController();
  let asked = 0;
  const redeem = (): Promise<Answer> => {
    asked += 1;
    return Promise.resolve(answers[asked - 1] ?? { ok: false, error: busy });
  };
  const after = (_: number, task: () => void): (() => void) => {
    queueMicrotask(() => (asked >= until ? stay.abort() : task()));
    return () => undefined;
  };
  await enterByLink('link', { http: { redeem }, timing: { after, random: () => 0.5 }, show: (entry) => void entries.push(entry), signal: stay.signal });
  return { entries, asked };
}

it('comes in once the server answers, with a token of its own', async () => {
  const { entries, asked } = await shown([{ ok: false, error: busy }, { ok: false, error: busy }, { ok: true, value: { identity, token: 'idm.t' } }]);
  expect(entries).toEqual([{ state: 'unreachable' }, { state: 'unreachable' }, { state: 'in', identity, token: 'idm.t' }]);
  expect(asked).toBe(3);
});

it('asks no more once it was refused, nor once the page goes', async () => {
  expect(await shown([{ ok: false, error: revoked }])).toEqual({ entries: [{ state: 'out', error: revoked }], asked: 1 });
  expect(await shown([{ ok: false, error: busy }, { ok: false, error: busy }], 2)).toMatchObject({ asked: 2 });
});
