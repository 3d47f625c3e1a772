// Whichever dialog of the desk is open.
import { recordOf } from '../../../store/selectors.ts';
import { useLive } from '../../../live/use-live.ts';
import { AboutMany } from '../decide/about-many.tsx';
import { AboutQuestion } from '../decide/about-question.tsx';
import { KeysDialog } from '../keys/keys-dialog.tsx';
import { PollDialog } from '../poll/write/poll-dialog.tsx';
import { PairDialog } from '../screens/pair-dialog.tsx';
import { ScreensDialog } from '../screens/screens-dialog.tsx';
import { ProgrammeDialog } from '../stage/programme-dialog.tsx';
import { useDesk } from './desk-context.ts';

export function DeskDialogs() {
  const { dialog, close, session, questionOf } = useDesk();
  const edited = useLive((snapshot) => (dialog?.kind === 'editPoll' ? recordOf(snapshot, 'poll', dialog.poll.id) : undefined));
  if (!dialog) return null;
  switch (dialog.kind) {
    case 'rejectAll':
    case 'mergeAll':
    case 'labelAll':
      return <AboutMany kind={dialog.kind} questions={dialog.questions} />;
    case 'keys':
      return <KeysDialog />;
    case 'programme':
      return <ProgrammeDialog />;
    case 'screens':
      return <ScreensDialog />;
    case 'pair':
      return <PairDialog />;
    case 'poll':
      return session ? <PollDialog session={session.id} like={dialog.like} onClose={close} /> : null;
    case 'editPoll':
      return <PollDialog session={dialog.poll.session} edited={{ opened: dialog.poll, now: edited }} onClose={close} />;
    default:
      return <AboutQuestion kind={dialog.kind} opened={dialog.question} question={questionOf(dialog.question.id) ?? dialog.question} />;
  }
}
