// What each command about a poll comes to.
import { refuse, type Circumstance, type Decision } from '../core/decision.ts';
import { arrange } from './arrange.ts';
import { cast } from './cast.ts';
import type { PollCommand, ShortWriting } from './commands.ts';
import { judge, screened } from './entries.ts';
import { writingOf } from './first-form.ts';
import { close, open, reopen, seal, setClosing, setRevealed, unveil } from './life.ts';
import type { Poll } from './state.ts';
import { create, discard, edit, type Written } from './write.ts';

export function decidePoll(at: Circumstance, command: PollCommand): Decision {
  if (command.type === 'poll.create') return create(at, command.session, short(at, command));
  if (command.type === 'poll.write') return create(at, command.session, { writing: command.writing, first: false });
  const poll = at.state.polls.get(command.poll);
  if (!poll) return refuse('poll-unknown');
  switch (command.type) {
    case 'poll.edit':
      return edit(at, poll, short(at, command));
    case 'poll.rewrite':
      return edit(at, poll, { writing: command.writing, first: false });
    case 'poll.discard':
      return discard(at, poll);
    case 'poll.arrange':
      return arrange(at, poll, command.before);
    case 'poll.vote':
      // A draft is nobody's business: the same answer as for a poll that does not exist.
      return poll.everPublic ? cast(at, poll, { round: command.round, ballot: { options: command.options } }) : refuse('poll-unknown');
    case 'poll.cast':
      return poll.everPublic ? cast(at, poll, command) : refuse('poll-unknown');
    case 'poll.judge':
      return judge(at, poll, command);
    case 'poll.screened':
      return screened(at, poll, command);
    case 'poll.seal':
      return seal(at, poll, command);
    default:
      return decideLife(at, poll, command);
  }
}

type LifeCommand = Extract<PollCommand, { type: 'poll.open' | 'poll.reopen' | 'poll.setClosing' | 'poll.close' | 'poll.reveal' | 'poll.hide' | 'poll.unveil' }>;

function decideLife(at: Circumstance, poll: Poll, command: LifeCommand): Decision {
  if ('round' in command && command.round !== undefined && command.round !== poll.now.round) return refuse('decision-changed');
  switch (command.type) {
    case 'poll.open':
      return open(at, poll, command.closesAfterMs ?? null);
    case 'poll.reopen':
      return reopen(at, poll, command.closesAfterMs ?? null);
    case 'poll.setClosing':
      return setClosing(at, poll, command.closesAfterMs);
    case 'poll.close':
      return close(at, poll, command.closesAtMs);
    case 'poll.reveal':
      return setRevealed(at, poll, true);
    case 'poll.hide':
      return setRevealed(at, poll, false);
    case 'poll.unveil':
      return unveil(at, poll, command.place);
  }
}

function short({ state }: Circumstance, command: ShortWriting): Written {
  const language = state.event?.languages[0] ?? 'en';
  return { writing: writingOf(command, language), first: !state.event?.pollKinds };
}
