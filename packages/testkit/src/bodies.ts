// Short ways to write the commands that tests send most.
import type { Command } from '@plenary/domain/commands';
import type { RawWriting } from '@plenary/domain/poll/commands';
import type { Ballot } from '@plenary/domain/poll/kinds/setups';

type Body<T extends Command['type']> = Extract<Command, { type: T }>;

export const ask = (text: string, more: Partial<Body<'question.submit'>> = {}): Command =>
  ({ type: 'question.submit', session: 'opening', text, anonymous: false, ...more });

export const draft = (more: Partial<Body<'poll.create'>> = {}): Command => ({
  type: 'poll.create', session: 'opening', title: 'Which first?', options: ['Skills', 'Rights', 'Data'],
  choice: 'single', maxOptions: 1, showWhileOpen: false, ...more,
});

export const votes = (poll: string, ...options: string[]): Command => ({ type: 'poll.vote', poll, options });

/** A poll as moderators write it whole: three options, one choice, seen while people vote. */
export const writing = (more: Partial<RawWriting> = {}): RawWriting => ({
  title: { en: 'Which first?' }, setup: { kind: 'single' }, options: ['Skills', 'Rights', 'Data'].map((text) => ({ text: { en: text } })),
  results: 'live', named: false, changeable: true, sealed: false, electorates: [], split: null, ...more,
});

export const casts = (poll: string, ballot: Ballot): Command => ({ type: 'poll.cast', poll, ballot });
