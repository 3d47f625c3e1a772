// Sessions and polls as they will be once what the moderator set is acknowledged.
import type { PollRecord } from '@plenary/domain/poll/record';
import type { SessionRecord } from '@plenary/domain/stage/views';
import type { Outbox } from '@plenary/sync/outbox';
import { isAhead } from '../../../store/is-ahead.ts';

export function overlaySession(record: SessionRecord, outbox: Outbox): SessionRecord {
  let shown = record;
  for (const entry of outbox) {
    const { body } = entry;
    if (!('session' in body) || body.session !== record.id || !isAhead(entry, record.rev)) continue;
    if (body.type === 'stage.setModeration') shown = { ...shown, moderation: body.mode };
    if (body.type === 'stage.setQuestions') shown = { ...shown, questionsOpen: body.open };
    if (body.type === 'stage.setReplies') shown = { ...shown, repliesOpen: body.open || undefined };
  }
  return shown;
}

/** A discarded draft is gone at once. */
export function overlayPoll(record: PollRecord, outbox: Outbox): PollRecord {
  let shown = record;
  for (const entry of outbox) {
    const { body } = entry;
    if (!('poll' in body) || body.poll !== record.id || !isAhead(entry, record.rev)) continue;
    if ('round' in body && body.round !== undefined && body.round !== shown.round) continue;
    if (body.type === 'poll.open') shown = { ...shown, status: 'open' };
    if (body.type === 'poll.close') shown = { ...shown, status: 'closed' };
    if (body.type === 'poll.discard') shown = { ...shown, status: 'discarded' };
    if (body.type === 'poll.reopen') shown = openedAgain(shown);
    if (body.type === 'poll.judge' && shown.desk) shown = { ...shown, desk: judged(shown.desk, body) };
    if (body.type === 'poll.reveal' || body.type === 'poll.hide') shown = { ...shown, revealed: body.type === 'poll.reveal' };
  }
  return shown;
}

/** The round that was stays as it was, beside the new one. */
function openedAgain(poll: PollRecord): PollRecord {
  const { round, openedAtMs, closesAtMs, closedAtMs, revealed, turnout, counted, result, parts, table, head } = poll;
  const turnoutOfNone = { voters: 0, changed: 0, couldVote: null, refused: null, repeated: null };
  return {
    ...poll, status: 'open', places: null, leaders: null, round: round + 1, revealed: poll.results === 'live',
    openedAtMs: null, closesAtMs: null, closedAtMs: null, turnout: turnoutOfNone, counted: null, result: null, parts: null, table: null, head: null,
    past: [...poll.past, { round, openedAtMs, closesAtMs, closedAtMs, revealed, turnout, counted, result, parts, table, head }],
  };
}

type EntryDesk = NonNullable<PollRecord['desk']>;

/** A word that is let through or hidden leaves the list where it stood. */
function judged(desk: EntryDesk, { entry, show }: { readonly entry: string; readonly show: boolean }): EntryDesk {
  const without = (list: readonly string[]): string[] => list.filter((each) => each !== entry);
  const [wasHeld, wasHidden] = [desk.held.includes(entry), desk.hidden.includes(entry)];
  const hidden = show ? without(desk.hidden) : [...without(desk.hidden), entry].toSorted();
  return {
    ...desk, held: without(desk.held), hidden,
    holds: desk.holds - Number(wasHeld),
    hides: desk.hides - Number(wasHidden) + Number(!show),
    shows: desk.shows + Number(show) - Number(!wasHeld && !wasHidden),
  };
}
