// How polls were written and stored before there were kinds: single and multiple choice, in one language. Logs of those days replay to
// the same bytes for ever, and the short form is still a way to write such a poll.
import type { LocalText } from '../core/text.ts';
import { sumOf } from './cells.ts';
import type { RawWriting, ShortWriting } from './commands.ts';
import { choiceResult } from './kinds/choice.ts';
import type { Poll } from './state.ts';

/** The writing that a short form stands for, in the event's first language. */
export function writingOf({ title, options, choice, maxOptions, showWhileOpen }: ShortWriting, language: string): RawWriting {
  return {
    title: { [language]: title },
    setup: choice === 'single' ? { kind: 'single' } : { kind: 'multiple', min: 1, max: maxOptions },
    options: options.map((text) => ({ text: { [language]: text } })),
    results: showWhileOpen ? 'live' : 'revealed',
    named: false,
    changeable: true,
    sealed: false,
    electorates: [],
    split: null,
  };
}

const textIn = (text: LocalText): string => Object.values(text)[0] ?? '';

/** The state of such a poll as it was stored in those days, key by key. */
export function asFirstForm(poll: Poll): object {
  const { setup, now } = poll;
  return {
    title: textIn(poll.title),
    options: poll.options.map(({ text }) => textIn(text)),
    choice: setup.kind,
    maxOptions: setup.kind === 'multiple' ? setup.max : 1,
    showWhileOpen: poll.results === 'live',
    id: poll.id,
    session: poll.session,
    status: poll.status,
    revealed: now.revealed,
    openedAtMs: now.openedAtMs,
    closesAtMs: now.closesAtMs,
    closedAtMs: now.closedAtMs,
    everPublic: poll.everPublic,
    counts: choiceResult(poll.options.length, sumOf(now.cells).counts).counts,
    ballots: { $map: [...now.votes].map(([voter, { kept }]) => [voter, kept]) },
    rev: poll.rev,
    publicRev: poll.publicRev,
    ...(poll.order !== undefined && { order: poll.order }),
  };
}
