// The last lines of captions that were heard: what comes with a line's number again takes its place. Pure.
import type { Caption } from '@plenary/protocol/captions/caption';

export interface HeardLine extends Caption {
  /** Since when its words are as they are, on this device's clock. */
  readonly atMs: number;
  /** Since when there is such a line. */
  readonly sinceMs: number;
}

/** More than any wall can show. */
const mostLines = 40;
/** A line that is older than so many others is not put right any more: its number is used again. */
const openLines = 8;
/** What was said this long ago is not what is being said. */
export const staleAfterMs = 60_000;

export function captionsAfter(lines: readonly HeardLine[], caption: Caption, nowMs: number): readonly HeardLine[] {
  const isSame = ({ room, line, language }: HeardLine): boolean => room === caption.room && line === caption.line && language === caption.language;
  const at = lines.findLastIndex((line, index) => index >= lines.length - openLines && isSame(line));
  const heard = { ...caption, atMs: nowMs, sinceMs: lines[at]?.sinceMs ?? nowMs };
  if (at < 0) return caption.text === '' ? lines : [...lines, heard].slice(-mostLines);
  return caption.text === '' ? lines.toSpliced(at, 1) : lines.with(at, heard);
}

/** What of it is being said in a room, in the first of the wanted languages that somebody captions, else in any. */
export function captionsFor(lines: readonly HeardLine[], { room, languages, nowMs }: { readonly room: string; readonly languages: readonly string[]; readonly nowMs: number }): readonly HeardLine[] {
  const here = lines.filter((line) => line.room === room && nowMs - line.atMs < staleAfterMs);
  const primary = (tag: string | null): string => tag?.split('-', 1)[0] ?? '';
  const spoken = new Set(here.map(({ language }) => primary(language)));
  // Lines of which nobody said the language are for everyone.
  const wanted = [...languages.map(primary), '', primary(here.at(-1)?.language ?? null)].find((each) => spoken.has(each));
  return here.filter(({ language }) => language === null || primary(language) === wanted);
}
