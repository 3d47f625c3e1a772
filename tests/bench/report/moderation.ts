// The tables of what moderation costs, each figure beside what it is to be read against.
import type { Spread } from '../crowd/orders.ts';
import type { ModerationFigures } from '../moderation.ts';
import { amount, table, times } from './markdown.ts';

const medianAnd95 = ({ p50, p95 }: Spread): string => [p50, p95].map(amount).join(' / ');

export function moderationTable({ queueing, fair, duplicates }: ModerationFigures): string {
  return [
    table(
      ['', 'questions a second', 'sent', 'checked on the desk', 'answered, ms, p50 / p95', 'on the desk, ms', 'checked on the desk, ms', 'node µs each', 'worker µs each', 'Redis µs each'],
      queueing.map((row) => [row.subject, row.perSecond, row.sent, row.queued, medianAnd95(row.ack), medianAnd95(row.onDesk), medianAnd95(row.checked), row.nodeUs, row.workerUs, row.redisUs]),
    ),
    table(
      ['ms of CPU for each', 'kept', 'anew', 'kept is', 'the same'],
      [
        [`one more supporter: the fair order of ${amount(fair.questions)} questions, ${amount(fair.people)} people with ${amount(fair.supports)} supports`, fair.keptMs, fair.anewMs, `${times(fair.anewMs / fair.keptMs)} cheaper`, fair.same ? 'yes' : 'NO'],
        [`a near duplicate among ${amount(duplicates.questions)} questions: the index, comparing with each`, duplicates.indexMs, duplicates.scanMs, `${times(duplicates.scanMs / duplicates.indexMs)} cheaper`, duplicates.same ? 'yes' : 'NO'],
      ],
    ),
  ].join('\n\n');
}
