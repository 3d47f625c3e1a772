// Whichever dialog of the desk is open; after one about a question the keyboard focus goes back to the list.
import { recordOf } from '../../../store/selectors.ts';
import type { DeskQuestion } from '../../../store/desk.ts';
import { useLive } from '../../../live/use-live.ts';
import { EditDialog } from '../decide/edit-dialog.tsx';
import { RejectDialog } from '../decide/reject-dialog.tsx';
import type { Decision } from '../decide/decision.ts';
import { MeanwhileNote } from '../decide/meanwhile-note.tsx';
import { useMeanwhile } from '../decide/use-meanwhile.ts';
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
  const { dialog, questionOf } = useDesk();
  if (dialog?.kind !== 'reject' && dialog?.kind !== 'edit') return null;
  return <Decide kind={dialog.kind} opened={dialog.question} question={questionOf(dialog.question.id) ?? dialog.question} />;
}

interface DecideProps { readonly kind: 'reject' | 'edit'; readonly opened: DeskQuestion; readonly question: DeskQuestion }

function Decide({ kind, opened, question }: DecideProps) {
  const { close, decisions, column, goTo } = useDesk();
  const meanwhile = useMeanwhile(opened, question);
  const note = <MeanwhileNote question={question} meanwhile={meanwhile} />;
  const leave = (): void => {
    close();
    if (column !== 'stage') goTo(column);
  };
  const decide = (decision: Decision): void => {
    if (meanwhile.overtaken) return;
    decisions.decide(meanwhile.asRead, decision);
    leave();
  };
  return kind === 'reject' ? (
    <RejectDialog question={question} note={note} onClose={leave} onReject={(reason, text) => decide({ action: 'reject', reason, note: text })} />
  ) : (
    <EditDialog question={question} note={note} onClose={leave} onSave={(text) => decide({ action: 'edit', text })} />
  );
}
