// Which commands bring words of somebody's own into a poll: each new one is kept by every server, whether or not it stays on a ballot.
import type { Command } from '@plenary/domain/commands';

export const isInOwnWords = (command: Command): boolean => command.type === 'poll.cast' && ('words' in command.ballot || 'text' in command.ballot);
