// Polls of the whole event as they were written, without what they came to: for staff who start a new one from an earlier one.
import * as z from 'zod/mini';
import { pollRecordSchema } from '@plenary/domain/poll/record';

export const writtenPollSchema = z.pick(pollRecordSchema, {
  id: true, session: true, title: true, setup: true, options: true, results: true, named: true, changeable: true, sealed: true, electorates: true, split: true,
});
export type WrittenPoll = z.infer<typeof writtenPollSchema>;

/** In the order in which they were written. */
export const writtenPollsSchema = z.object({ polls: z.array(writtenPollSchema) });
export type WrittenPolls = z.infer<typeof writtenPollsSchema>;
