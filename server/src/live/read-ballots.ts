// The published list of a poll's ballots, as text. Made once for all who ask while nothing of the poll changes: a hall asks at the same moment.
import { setImmediate as othersFirst } from 'node:timers/promises';
import type { Poll } from '@plenary/domain/poll/state';
import { toBallotsCsv } from '@plenary/ledger/ballots/export';
import type { BallotsLine } from '@plenary/ledger/ballots/format';
import { isPublished, listOf } from '@plenary/ledger/ballots/of-poll';
import type { People } from '../access/people.ts';
import type { Replica } from './replica.ts';

export type BallotsForm = 'jsonl' | 'csv';
/** Nothing where there is no list, or not yet. */
export type ReadBallots = (poll: Poll, form: BallotsForm) => Promise<string | null>;

export interface BallotsParts { readonly replica: Pick<Replica, 'epoch'>; readonly people: People; readonly slug: string }

const mostKept = 8;
const linesAtOnce = 500;

export function createBallotsReader(parts: BallotsParts): ReadBallots {
  const kept = new Map<string, { readonly as: string; readonly text: Promise<string | null> }>();
  return async (poll, form) => {
    const name = `${poll.id}.${form}`;
    const as = `${parts.replica.epoch} ${toldIn(poll)} ${poll.named ? parts.people.changes() : ''}`;
    const known = kept.get(name);
    if (known?.as === as) return known.text;
    const text = write(parts, poll, form);
    kept.delete(name);
    kept.set(name, { as, text });
    for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest);
    return text.catch((error: unknown) => {
      kept.delete(name);
      throw error;
    });
  };
}

/** All of a poll that its list depends on. Ballots of a round that is open do not: else each of them had everybody's list made anew. */
const toldIn = ({ past, now, judged }: Poll): string =>
  [...past, now].map(({ round, closedAtMs, revealed, seal }) => `${round}/${closedAtMs ?? ''}/${revealed}/${seal?.atMs ?? ''}`).concat(`${judged}`).join(' ');

async function write({ people, slug }: BallotsParts, poll: Poll, form: BallotsForm): Promise<string | null> {
  if (poll.named) await people.ensure([...poll.past, poll.now].flatMap(({ votes }) => [...votes].map(([voter]) => voter)));
  if (!isPublished(poll)) return null;
  const lines: BallotsLine[] = [];
  const texts: string[] = [];
  for (const line of listOf(slug, poll, people.nameOf)) {
    if (form === 'csv') lines.push(line);
    else texts.push(`${JSON.stringify(line)}\n`);
    // A list may have tens of thousands of lines: people's frames go on meanwhile.
    if ((lines.length + texts.length) % linesAtOnce === 0) await othersFirst();
  }
  return form === 'csv' ? toBallotsCsv(lines) : texts.join('');
}
