// A text of very many short lines pushes everything else out of sight: its lines then run on.

const mostLines = 20;
const shortLine = 20;

/** One character stands for one, so that marks in the text stay in their places. */
export function inFewLines(text: string): string {
  const lines = text.split('\n').length;
  return lines > mostLines && text.length < lines * shortLine ? text.replaceAll('\n', ' ') : text;
}
