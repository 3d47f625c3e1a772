// What moderators see of the words that people wrote: those that wait for them, and those that are hidden. Its shape alone.
import * as z from 'zod/mini';

const list = z.array(z.string());
/** `held`, `hidden`: at most 100 each, with how many there are. */
export const entryDeskSchema = z.object({ held: list, holds: z.int(), hidden: list, hides: z.int(), shows: z.int(), checks: z.int() });
export type EntryDesk = z.infer<typeof entryDeskSchema>;
