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
    if (body.type === 'poll.open') shown = { ...shown, status: 'open' };
    if (body.type === 'poll.close') shown = { ...shown, status: 'closed' };
    if (body.type === 'poll.discard') shown = { ...shown, status: 'discarded' };
    if (body.type === 'poll.reveal' || body.type === 'poll.hide') shown = { ...shown, revealed: body.type === 'poll.reveal' };
  }
  return shown;
}
