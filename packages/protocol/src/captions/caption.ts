// What is said in a room, line by line, as a captioner or a recogniser sends it. Goes over the lossy lane: shown, and kept nowhere.
import * as z from 'zod/mini';
import { idSchema, languageSchema } from '@plenary/domain/core/roles';

export const captionLimits = { textLength: 500, lines: 1_000_000_000 } as const;

const line = z.int().check(z.nonnegative(), z.lte(captionLimits.lines));

/** Up, over HTTP. */
export const captionRequestSchema = z.object({
  /** Nothing: the first room with a live session. */
  room: z.optional(idSchema),
  /** Its number: what comes with the same number again takes its place. */
  line,
  /** As far as it goes by now; empty takes the line back. */
  text: z.string().check(z.maxLength(captionLimits.textLength)),
  /** In which language, where that is known. */
  language: z.optional(languageSchema),
});

/** Down, `caption`: to screens, and to whoever is told what such a screen shows. May be late or missing. */
export const captionSchema = z.object({ room: idSchema, line: z.int(), text: z.string(), language: z.nullable(languageSchema) });

export type CaptionRequest = z.infer<typeof captionRequestSchema>;
export type Caption = z.infer<typeof captionSchema>;
