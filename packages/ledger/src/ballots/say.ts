// What a check of a list of ballots found, in sentences; and one voter's ballot, for whoever knows its receipt.
import { shortHead, typedHead } from '@plenary/domain/poll/short-head';
import { ballotText, withheldIn } from './export.ts';
import type { BallotLine, Sheet } from './format.ts';
import type { BallotsProblem, BallotsVerdict, CheckedBallots } from './verify.ts';

const sentences: Record<BallotsProblem, string> = {
  'unreadable': 'it is not as Plenary writes it',
  'first-line': 'the list does not begin where it should',
  'hash': 'it was changed after it was written',
  'previous': 'it does not follow the line before it: one was removed, added or moved',
  'after-end': 'something stands after the end',
  'no-end': 'the end is missing: the file was cut off',
  'cells': 'its cells are not those of its last column',
  'sheet': 'no poll can be set up like this one',
  'rounds': 'a round or ballots are missing, added or moved',
  'number': 'its number does not follow',
  'twice': 'this receipt stands on more than one ballot',
  'order': 'the ballots do not stand in the order of their receipts',
  'ballot': 'this is no ballot of this poll',
  'voters': 'the number of voters told is not the number of ballots',
  'turnout': 'more have voted than could',
  'head': 'these are not the ballots that were committed to: one was changed, removed or added, or what is asked or how it is weighed is another',
  'result': 'counted again, the ballots give another result than the one told',
  'parts': 'counted again, the ballots of each body of voters give another result than the one told',
};

export interface Asking { readonly heads: readonly string[]; readonly receipts: readonly string[] }
export interface Said { readonly ok: boolean; readonly sentences: readonly string[] }

/** `heads`: as people were shown them. `receipts`: of ballots to be told. */
export function sayBallots(verdict: BallotsVerdict, { heads, receipts }: Asking): Said {
  if (!verdict.ok) return { ok: false, sentences: verdict.broken.map(({ line, problem }) => `Broken at line ${line}: ${sentences[problem]}.`) };
  const answers = [...heads.map((head) => sayHead(verdict, head)), ...receipts.map((receipt) => sayReceipt(verdict, receipt))];
  const isOk = answers.every(({ ok }) => ok);
  const doubt = heads.length === 0 ? ['Whoever can write such a file can write another one. Compare a head with the one that was shown when the poll was closed: plenary verify <export> --head "<head>".'] : [];
  return { ok: isOk, sentences: [...sayWhole(verdict), ...answers.flatMap((each) => each.sentences), ...doubt] };
}

function sayWhole({ sheet, rounds }: CheckedBallots): string[] {
  const all = rounds.reduce((sum, { ballots }) => sum + ballots.length, 0);
  const rows = rounds.map(({ round, ballots, told, head }) => {
    if (told.result === null) return `Round ${round}: hidden, so that nothing of it can be counted again; head ${shortHead(head)}`;
    const withheld = ballots.reduce((sum, ballot) => sum + withheldIn(ballot), 0);
    return `Round ${round}: ${ballots.length} ballots, head ${shortHead(head)}${withheld > 0 ? `; of what was written, ${withheld} are withheld` : ''}`;
  });
  return [`Whole: ${all} ballots of “${titleOf(sheet)}”, poll ${sheet.poll} of ${sheet.event}. Counted again, they give the result that was told.`, ...rows];
}

function sayHead({ rounds }: CheckedBallots, given: string): Said {
  const typed = typedHead(given);
  if (!typed) return { ok: false, sentences: ['This is no head: give the eight groups of four digits that were shown, or more of it.'] };
  const of = rounds.find(({ head }) => head.startsWith(typed));
  if (of?.told.result === null) return { ok: false, sentences: [`The head that you gave is told of round ${of.round}, whose ballots are not here: nothing can be held against it.`] };
  return of ? { ok: true, sentences: [`The head that you gave is that of round ${of.round}.`] } : { ok: false, sentences: ['No round here has the head that you gave: these are not the ballots that were committed to, or it is the head of another poll.'] };
}

function sayReceipt({ sheet, rounds }: CheckedBallots, receipt: string): Said {
  const found = rounds.flatMap(({ round, ballots }) => ballots.filter((ballot) => isReceipt(ballot.receipt, receipt)).map((ballot) => `Your ballot in round ${round}: ${sayBallot(sheet, ballot)}`));
  return found.length > 0 ? { ok: true, sentences: found } : { ok: false, sentences: ['No ballot here has the receipt that you gave.'] };
}

/** As it was shown, or as somebody writes it down: in groups, or in small letters. */
function isReceipt(receipt: string, typed: string): boolean {
  return receipt === typed.trim() || (/^[0-9A-Z]+$/.test(receipt) && receipt === typed.replace(/[\s-]/g, '').toUpperCase());
}

function sayBallot({ options }: Sheet, line: BallotLine): string {
  const { ballot } = line;
  const named = ballot && ('options' in ballot ? ballot.options : 'order' in ballot ? ballot.order : null);
  const withheld = withheldIn(line);
  const said = named ? named.map((id) => nameOf(options.find((option) => option.id === id))).join(', ') : ballotText(line);
  if (withheld === 0) return printable(said);
  return said === '' ? `nothing that may be told (${withheld} withheld)` : `${printable(said)} (and ${withheld} withheld)`;
}

const nameOf = (option: Sheet['options'][number] | undefined): string => [option?.id ?? '?', ...Object.values(option?.text ?? {}).slice(0, 1)].join(' – ');
const titleOf = ({ title }: Sheet): string => printable(Object.values(title)[0] ?? '');

/** Nothing that somebody wrote may steer a terminal, nor turn the direction of what stands after it. */
const printable = (text: string): string => text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ');
