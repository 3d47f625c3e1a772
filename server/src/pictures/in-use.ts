// Which pictures polls show, and which a poll that is being written wants to.
import type { Command } from '@plenary/domain/commands';
import type { PollOption } from '@plenary/domain/poll/state';
import type { EventState } from '@plenary/domain/state';

/** Pictures of a discarded poll are shown by nobody. */
export function picturesIn({ polls }: Pick<EventState, 'polls'>): ReadonlySet<string> {
  return new Set([...polls.values()].filter(({ status }) => status !== 'discarded').flatMap(({ options }) => picturesOf(options)));
}

export function picturesWanted(body: Command): string[] {
  return body.type === 'poll.write' || body.type === 'poll.rewrite' ? picturesOf(body.writing.options) : [];
}

const picturesOf = (options: readonly Pick<PollOption, 'picture'>[]): string[] => options.flatMap(({ picture }) => (picture === undefined ? [] : [picture]));
