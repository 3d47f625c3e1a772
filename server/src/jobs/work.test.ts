// Jobs answer under ids of their own: neither a guest nor an earlier refusal can answer for them.
import { expect, it } from 'vitest';
import { emptyState } from '@plenary/domain/state';
import type { Replica } from '../live/replica.ts';
import type { Outgoing } from '../live/send.ts';
import type { Turnout } from '../live/turnout.ts';
import { nearDuplicates } from './near-duplicates.ts';
import { work } from './work.ts';

const turnout: Turnout = { couldVote: async () => Promise.resolve(7), attempts: async () => Promise.resolve({ refused: 2, repeated: 1 }) };

it('a closing that came early is tried again as another command', async () => {
  const sent: Outgoing[] = [];
  const parts = {
    turnout,
    replica: { state: emptyState() } as Replica,
    duplicates: nearDuplicates(),
    send: async (command: Outgoing) => {
      sent.push(command);
      return sent.length === 1 ? ({ ok: false, code: 'poll-time-invalid' } as const) : ({ ok: true, seq: 1 } as const);
    },
  };
  const job = { kind: 'close', id: 'close-p1', poll: 'p1', atMs: 5 } as const;
  await expect(work(job, parts)).rejects.toThrow('poll-time-invalid');
  await work(job, parts);
  expect(new Set(sent.map(({ id }) => id)).size).toBe(2);
  expect(sent.map(({ id }) => id)).not.toContain('close-p1');
});

it('a job that was enqueued before the event was closed does nothing and is no failure', async () => {
  const state = emptyState();
  state.event = { closed: true } as NonNullable<typeof state.event>;
  const send = async (): Promise<never> => Promise.reject(new Error('nothing is to be sent'));
  await expect(work({ kind: 'close', id: 'close-p1', poll: 'p1', atMs: 5 }, { replica: { state }, send, turnout, duplicates: nearDuplicates() })).resolves.toBeUndefined();
});
