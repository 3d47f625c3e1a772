// What screening saw in a question's text: data only, shared by the screening rules, the log and the moderator's view.
import * as z from 'zod/mini';

/** Kinds of things screening can see. Each has a sentence in the catalogues (`flag.<kind>`). */
export const flagKinds = ['length', 'script', 'language', 'shouting', 'repetition', 'link', 'email', 'phone', 'document', 'profanity', 'duplicate', 'classifier'] as const;

/** What helps to read a question, and is no reason to look at it before others do. */
export const onlyInforms = (kind: FlagKind): boolean => kind === 'language';

/** Half-open range in UTF-16 code units of the question's text. */
export const rangeSchema = z.object({
  start: z.int().check(z.nonnegative()),
  end: z.int().check(z.nonnegative()),
});

/**
 * One observation. `ranges` mark where in the text; `questionId` belongs to `duplicate`; `score` says how sure it is, from 0 to 1 (for `duplicate`, how alike);
 * `classifier` is what a service outside saw, with its label and how sure it is;
 * `detail` is a machine word that narrows the kind (for example `bidi-control`), never text of the author.
 */
export const flagSchema = z.object({
  kind: z.enum(flagKinds),
  ranges: z.array(rangeSchema).check(z.maxLength(50)),
  detail: z.optional(z.string().check(z.maxLength(40))),
  questionId: z.optional(z.string().check(z.maxLength(64))),
  score: z.optional(z.number().check(z.gte(0), z.lte(1))),
});

/** What the classifier outside saw, with its label as `detail`. */
export const classifierFlagSchema = z.extend(flagSchema, { kind: z.literal('classifier') });

export type FlagKind = (typeof flagKinds)[number];
export type TextRange = z.infer<typeof rangeSchema>;
export type Flag = z.infer<typeof flagSchema>;
