// Short ways to write the commands that tests send most.
import type { Command } from '@plenary/domain/commands';

type Body<T extends Command['type']> = Extract<Command, { type: T }>;

export const ask = (text: string, more: Partial<Body<'question.submit'>> = {}): Command =>
  ({ type: 'question.submit', session: 'opening', text, anonymous: false, ...more });

export const draft = (more: Partial<Body<'poll.create'>> = {}): Command => ({
  type: 'poll.create', session: 'opening', title: 'Which first?', options: ['Skills', 'Rights', 'Data'],
  choice: 'single', maxOptions: 1, showWhileOpen: false, ...more,
});

export const votes = (poll: string, ...options: string[]): Command => ({ type: 'poll.vote', poll, options });
