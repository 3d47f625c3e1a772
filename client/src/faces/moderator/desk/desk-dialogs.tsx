// Whichever dialog of the desk is open; after one about a question the keyboard focus goes back to the list.
import { recordOf } from '../../../store/selectors.ts';
import { useLive } from '../../../live/use-live.ts';
import { EditDialog } from '../decide/edit-dialog.tsx';
import { RejectDialog } from '../decide/reject-dialog.tsx';
import type { Decision } from '../decide/decision.ts';
import { KeysDialog } from '../keys/keys-dialog.tsx';
import { PollDialog } from '../poll/poll-dialog.tsx';
import { PairDialog } from '../screens/pair-dialog.tsx';
import { ProgrammeDialog } from '../stage/programme-dialog.tsx';
import { useDesk } from './desk-context.ts';

export function DeskDialogs() {
  const { dialog, close, session } = useDesk();
  const edited = useLive((snapshot) => (dialog?.kind === 'editPoll' ? recordOf(snapshot, 'poll', dialog.poll) : undefined));
  switch (dialog?.kind) {
    case 'reject':
    case 'edit':
      return <AboutQuestion />;
    case 'keys':
      return <KeysDialog />;
    case 'programme':
      return <ProgrammeDialog />;
    case 'pair':
      return <PairDialog />;
    case 'poll':
      return session ? <PollDialog session={session.id} onClose={close} /> : null;
    case 'editPoll':
      return edited ? <PollDialog session={edited.session} poll={edited} onClose={close} /> : null;
    case undefined:
      return null;
  }
}

function AboutQuestion() {
  const { dialog, close, decisions, column, goTo, questionOf } = useDesk();
  if (dialog?.kind !== 'reject' && dialog?.kind !== 'edit') return null;
  const question = questionOf(dialog.question.id) ?? dialog.question;
  const leave = (): void => {
    close();
    if (column !== 'stage') goTo(column);
  };
  const decide = (decision: Decision): void => {
    // What was seen is what was there when the dialog opened: whoever decided since, did so unseen.
    decisions.decide({ ...question, desk: dialog.question.desk }, decision);
    leave();
  };
  return dialog.kind === 'reject' ? (
    <RejectDialog question={question} onClose={leave} onReject={(reason, note) => decide({ action: 'reject', reason, note })} />
  ) : (
    <EditDialog question={question} onClose={leave} onSave={(text) => decide({ action: 'edit', text })} />
  );
}
