// Human text: one cleaning rule for everything people write, and text in several languages.
import * as z from 'zod/mini';
import { languageSchema } from './roles.ts';

/** The same text in several languages, by language tag. What may be left out has none. */
export const localTextSchema = z.record(languageSchema, z.string().check(z.maxLength(2000)));
export type LocalText = z.infer<typeof localTextSchema>;

/** Raw text as it may arrive: bounded here, judged by the domain so that the refusal can say what was wrong. */
export const rawTextSchema = z.string().check(z.maxLength(20_000));

// Control characters (keeping line feed), noncharacters, and Unicode tag characters that hide text.
const unwanted = /[\p{Cc}\u{FDD0}-\u{FDEF}\u{FFFE}\u{FFFF}\u{E0000}-\u{E007F}]/gu;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * Text as it is stored: well-formed UTF-16, NFC, no control characters but line feeds, at most two line feeds in a row, trimmed.
 * Joiners and direction marks stay: Persian, Hindi and emoji need them.
 */
export function cleanText(raw: string): string {
  return raw
    .toWellFormed()
    .replace(/\r\n?|\u{2028}|\u{2029}/gu, '\n')
    .replace(unwanted, (char) => (char === '\n' ? '\n' : char === '\t' ? ' ' : ''))
    .replace(/\n{3,}/g, '\n\n')
    .normalize('NFC')
    .trim();
}

/** As `cleanText`, in one line: for names and labels. */
export const cleanLine = (raw: string): string => cleanText(raw).replaceAll('\n', ' ');

/** Whether a reader would see anything at all. */
export function isReadable(text: string): boolean {
  return visible.test(text);
}
