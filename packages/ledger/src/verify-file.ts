// `plenary verify <export>`: reads one file, a ledger or a list of ballots, says whether it is whole, and ends with 1 if it is not.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { sayBallots, type Said } from './ballots/say.ts';
import { isBallots, verifyBallots } from './ballots/verify.ts';
import { verifyExport, type Problem } from './verify.ts';

const usage = `plenary verify <export>                      checks an exported ledger, or a poll's list of ballots
plenary verify <export> --head "<head>"      … and that it has the head that was shown when the poll was closed
plenary verify <export> --receipt <receipt>  … and tells the ballot with this receipt
`;

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

const { file, heads, receipts } = asked();
const text = read(file);
const said = isBallots(text) ? sayBallots(verifyBallots(text), { heads, receipts }) : sayLedger();
process.stdout.write(`${said.sentences.join('\n')}\n`);
process.exit(said.ok ? 0 : 1);

function sayLedger(): Said {
  if (heads.length + receipts.length > 0) return { ok: false, sentences: ['This is no list of ballots: it has no head or receipt to compare.'] };
  const verdict = verifyExport(text);
  if (verdict.ok) return { ok: true, sentences: [`Whole: ${verdict.entries} decisions of ${verdict.event}. The last hash stands for all of them: ${verdict.head}`] };
  return { ok: false, sentences: [`Broken at line ${verdict.line}: ${sentences[verdict.problem]}.`] };
}

function asked(): { file: string; heads: string[]; receipts: string[] } {
  const several = { type: 'string', multiple: true } as const;
  try {
    const { positionals, values } = parseArgs({ args: joined(process.argv.slice(2)), allowPositionals: true, options: { head: several, receipt: several } });
    const [first, ...more] = positionals;
    if (first !== undefined && more.length === 0) return { file: first, heads: values.head ?? [], receipts: values.receipt ?? [] };
  } catch {
    // Said below: what was asked is none of these.
  }
  process.stderr.write(usage);
  process.exit(2);
}

/** A receipt may begin with a dash, and it and a head are often typed in groups of four. */
function joined(words: readonly string[]): string[] {
  const args: string[] = [];
  for (const word of words) {
    const last = args.at(-1) ?? '';
    const isGroup = /^--(head|receipt)=/.test(last) && /^[0-9a-z]{4}$/i.test(word);
    if (last === '--head' || last === '--receipt') args.splice(-1, 1, `${last}=${word}`);
    else if (isGroup) args.splice(-1, 1, `${last} ${word}`);
    else args.push(word);
  }
  return args;
}

function read(path: string): string {
  const bytes = bytesOf(path);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Bytes that are no text are not read as something else.
    return '';
  }
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    process.stderr.write('This file cannot be read.\n');
    process.exit(2);
  }
}
