// Writes what a run measured into the documentation: figures as JSON, plots, and the tables between two markers of performance.md.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { docsFolder, writeResults, type Results } from '../results.ts';
import { picturesOf, type Picture } from './plots.ts';
import { sectionsOf } from './tables.ts';

const [begin, end] = ['<!-- bench: written by npm run bench -- --write -->', '<!-- bench: end -->'];

/** Which pictures belong below which table. */
const picturesBelow: Readonly<Record<string, readonly string[]>> = {
  'Fan-out': ['fanout.svg', 'memory.svg'],
  'Ballots': ['ballots.svg', 'ballot-cpu.svg'],
  'A steady 1,000 ballots a second': ['steady.svg'],
  'Questions with upvotes': ['questions.svg'],
  'Joining': ['joining.svg'],
  'Coming back after kill -9 of a node': ['reconnecting.svg'],
};

export function writeDocument(results: Results): void {
  const pictures = picturesOf(results);
  mkdirSync(resolve(docsFolder, 'performance'), { recursive: true });
  for (const { file, svg } of pictures) writeFileSync(resolve(docsFolder, 'performance', file), svg);
  writeResults(results);
  const path = resolve(docsFolder, 'performance.md');
  writeFileSync(path, between(readFileSync(path, 'utf8'), textOf(results, pictures)));
}

function textOf(results: Results, pictures: readonly Picture[]): string {
  const sections = sectionsOf(results).map(({ title, text }) => {
    const below = (picturesBelow[title] ?? []).flatMap((file) => pictures.filter((picture) => picture.file === file));
    return [`### ${title}`, text, ...below.map(({ file, alt }) => `![${alt}](performance/${file})`)].join('\n\n');
  });
  return [`Measured on ${results.machine ?? 'an unknown machine'}.`, ...sections].join('\n\n');
}

function between(document: string, text: string): string {
  const [from, to] = [document.indexOf(begin), document.indexOf(end)];
  if (from < 0 || to < from) throw new Error('docs/performance.md has lost its markers');
  return `${document.slice(0, from + begin.length)}\n\n${text}\n\n${document.slice(to)}`;
}
