// The shape of what was seen of a campaign: figures and signals for people, and the supporters whom it names, whom nobody is shown.
import * as z from 'zod/mini';
import { idSchema } from '../core/roles.ts';

/**
 * `same-minute`: so many came within one minute. `new-people`: they had never supported anything before; `only-here`: they have supported
 * nothing else. `same-wording`: so many questions ask the same within a minute. `of`: among how many.
 */
export const signalKinds = ['same-minute', 'new-people', 'only-here', 'same-wording'] as const;

const count = z.int().check(z.nonnegative());
export const signalSchema = z.object({ kind: z.enum(signalKinds), count, of: count });

const seen = {
  signals: z.array(signalSchema).check(z.minLength(1), z.maxLength(10)),
  /** When it happened, by the log's clock. */
  fromMs: z.int(),
  toMs: z.int(),
  /** Other questions in the same words. */
  questions: z.array(idSchema).check(z.maxLength(50)),
};

/** `people`: supporters by their names in the log. */
export const evidenceSchema = z.object({ ...seen, people: z.array(idSchema).check(z.maxLength(5000)) });
/** As moderators see it. `people`: how many. `leftOut`: none of them counts any more. */
export const suspicionSchema = z.object({ ...seen, people: count, leftOut: z.boolean() });

export type Signal = z.infer<typeof signalSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type ShownSuspicion = z.infer<typeof suspicionSchema>;
export interface Suspicion extends Omit<Evidence, 'people'> { people: Set<string>; seq: number }
