// Options that look the same although they are not: by characters that nobody sees, or that are drawn alike. Asked before a command is in
// the log, at the servers' border and on moderators' pages, so that logs of before are decided as they were.
import type { Command } from '../commands.ts';
import { skeletonOf } from '../core/skeleton.ts';
import type { LocalText } from '../core/text.ts';
import { mostOptions } from './kinds/options.ts';

/** Whether what a poll is written from has two options that nobody can tell apart in some language. */
export function hasAlikeOptions(command: Command): boolean {
  switch (command.type) {
    case 'poll.write':
    case 'poll.rewrite':
      return areAlike(command.writing.options.map(({ text }) => text));
    case 'poll.create':
    case 'poll.edit':
      return areAlike(command.options.map((text) => ({ '': text })));
    default:
      return false;
  }
}

/** Of more options than a poll may have nothing is asked: it is refused for these. */
export function areAlike(options: readonly LocalText[]): boolean {
  if (options.length > mostOptions) return false;
  const seen = new Set<string>();
  for (const text of options) {
    for (const [language, words] of Object.entries(text)) {
      const skeleton = skeletonOf(words);
      const name = `${language} ${skeleton}`;
      if (skeleton !== '' && seen.has(name)) return true;
      seen.add(name);
    }
  }
  return false;
}
