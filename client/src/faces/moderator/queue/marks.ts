// Cuts a text into pieces, each with the kinds of flags that marked it, so that what screening saw can be shown in its place.
import type { Flag, FlagKind } from '@plenary/domain/question/flags';

export interface Piece {
  /** Where it begins in the text. */
  readonly start: number;
  readonly text: string;
  /** Empty for unmarked text. */
  readonly kinds: readonly FlagKind[];
}

/** Ranges are in UTF-16 code units of `text`; what lies outside it is cut off. The pieces joined give the text again. */
export function piecesOf(text: string, flags: readonly Flag[]): Piece[] {
  const marks = flags.flatMap(({ kind, ranges }) => ranges.map(({ start, end }) => ({ kind, start, end: Math.min(end, text.length) })));
  const real = marks.filter(({ start, end }) => start < end);
  const cuts = [...new Set([0, text.length, ...real.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1];
    if (end === undefined) break;
    const kinds = [...new Set(real.filter((mark) => mark.start <= start && mark.end >= end).map(({ kind }) => kind))];
    const last = pieces.at(-1);
    // Two observations of one kind side by side are one mark.
    if (last && String(last.kinds) === String(kinds)) pieces[pieces.length - 1] = { ...last, text: text.slice(last.start, end) };
    else pieces.push({ start, text: text.slice(start, end), kinds });
  }
  return pieces;
}

/** What a classifier outside called what it saw; other kinds say it by themselves. */
export function labelsOf(kind: FlagKind, flags: readonly Flag[]): string[] {
  return kind === 'classifier' ? [...new Set(flags.flatMap((flag) => (flag.kind === kind ? (flag.detail ?? []) : [])))] : [];
}

/** In which language a question is written, as far as it is known: as screening saw it, else as its author says. */
export function writtenIn({ language, desk }: { readonly language: string | null; readonly desk?: { readonly flags: readonly Flag[] } | undefined }): string | null {
  return desk?.flags.find(({ kind }) => kind === 'language')?.detail ?? language;
}

/** Each kind once, in the order in which screening told of them. */
export function kindsOf(flags: readonly Flag[]): FlagKind[] {
  return [...new Set(flags.map(({ kind }) => kind))];
}
