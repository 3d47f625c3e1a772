// Breaks a text into lines of at most so many characters and so many em. A break stands after a space, a hyphen, a slash or
// an ideograph; a word that is longer than a whole line is broken between graphemes, so nothing ever runs out of its box.

/** Width of a text in em, in the font that it will be shown in. */
export type Measure = (text: string) => number;

export interface Line {
  /** How many lines stand before it. */
  readonly row: number;
  readonly text: string;
  /** What stands between this line and the next in the original: a space, or nothing. */
  readonly after: '' | ' ';
  /** Whether a paragraph ends here. */
  readonly endsParagraph: boolean;
}

export interface LineLimits {
  readonly widthEm: number;
  readonly maxChars: number;
}

/** One piece that is never broken unless it alone is too long for a line. */
interface Piece {
  readonly text: string;
  readonly widthEm: number;
  readonly chars: number;
  readonly spaceAfter: boolean;
}

/** A text whose pieces are measured once, to be broken at many widths. */
export interface MeasuredText {
  readonly paragraphs: readonly (readonly Piece[])[];
  readonly spaceEm: number;
  readonly measure: Measure;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
// Ideographs and kana stand alone, with the closing marks that must not begin a line.
const ideograph = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const unbreakable = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}][\p{Pe}\p{Pf}、。，．！？：；ー…]*|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[^-/–—])+[-/–—]*|[-/–—]+/gu;

export function measureText(text: string, measure: Measure): MeasuredText {
  const paragraphs = text.split(/\n+/).map((paragraph) => piecesOf(paragraph, measure));
  return { paragraphs: paragraphs.filter((pieces) => pieces.length > 0), spaceEm: measure(' '), measure };
}

export function breakLines(text: MeasuredText, limits: LineLimits): Line[] {
  return text.paragraphs.flatMap((pieces) => breakParagraph(text, pieces, limits)).map((line, row) => ({ ...line, row }));
}

function breakParagraph(text: MeasuredText, pieces: readonly Piece[], limits: LineLimits): Omit<Line, 'row'>[] {
  const lines: Omit<Line, 'row'>[] = [];
  let line = { text: '', widthEm: 0, chars: 0, space: false };
  const end = (after: Line['after'], endsParagraph: boolean): void => {
    lines.push({ text: line.text, after, endsParagraph });
    line = { text: '', widthEm: 0, chars: 0, space: false };
  };
  for (const piece of pieces.flatMap((whole) => shortEnough(text, whole, limits))) {
    const gapEm = line.space ? text.spaceEm : 0;
    const isOver = line.widthEm + gapEm + piece.widthEm > limits.widthEm || line.chars + (line.space ? 1 : 0) + piece.chars > limits.maxChars;
    if (line.text !== '' && isOver) end(line.space ? ' ' : '', false);
    const joint = line.space ? ' ' : '';
    line = {
      text: line.text + joint + piece.text,
      widthEm: line.widthEm + (joint ? text.spaceEm : 0) + piece.widthEm,
      chars: line.chars + joint.length + piece.chars,
      space: piece.spaceAfter,
    };
  }
  end(' ', true);
  return lines;
}

/** The piece itself, or its graphemes in runs that each fit on a line. */
function shortEnough(text: MeasuredText, piece: Piece, { widthEm, maxChars }: LineLimits): Piece[] {
  if (piece.widthEm <= widthEm && piece.chars <= maxChars) return [piece];
  const runs: Piece[] = [];
  let run = '';
  let chars = 0;
  const flush = (spaceAfter: boolean): void => {
    if (run) runs.push({ text: run, widthEm: text.measure(run), chars, spaceAfter });
    run = '';
    chars = 0;
  };
  for (const { segment } of graphemes.segment(piece.text)) {
    if (run && (chars + 1 > maxChars || text.measure(run + segment) > widthEm)) flush(false);
    run += segment;
    chars += 1;
  }
  flush(piece.spaceAfter);
  return runs;
}

function piecesOf(paragraph: string, measure: Measure): Piece[] {
  return paragraph.split(/\s+/).filter(Boolean).flatMap((word) => {
    const parts = ideograph.test(word) || /[-/–—]/.test(word) ? (word.match(unbreakable) ?? [word]) : [word];
    return parts.map((part, index) => ({
      text: part,
      widthEm: measure(part),
      chars: [...graphemes.segment(part)].length,
      spaceAfter: index === parts.length - 1,
    }));
  });
}
