// `plenary verify <export>`: reads one file, says whether it is whole, and ends with 1 if it is not.
import { readFileSync } from 'node:fs';
import { verifyExport, type Problem } from './verify.ts';

const sentences: Record<Problem, string> = {
  'unreadable': 'it is not as Plenary writes it',
  'first-line': 'the ledger does not begin where it should',
  'hash': 'it was changed after it was written',
  'previous': 'it does not follow the line before it: one was removed, added or moved',
  'number': 'its number does not follow',
  'after-end': 'something stands after the end',
  'no-end': 'the end is missing: the file was cut off',
  'cells': 'its cells are not those of its last column',
};

const [file] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('Which file? plenary verify <export>\n');
  process.exit(2);
}
const verdict = verifyExport(read(file));
if (verdict.ok) process.stdout.write(`Whole: ${verdict.entries} decisions of ${verdict.event}. The last hash stands for all of them: ${verdict.head}\n`);
else process.stdout.write(`Broken at line ${verdict.line}: ${sentences[verdict.problem]}.\n`);
process.exit(verdict.ok ? 0 : 1);

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    process.stderr.write('This file cannot be read.\n');
    process.exit(2);
  }
}
