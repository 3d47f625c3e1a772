// The open dialog about a question: told what others did meanwhile, and after a decision the keyboard focus goes on in the list.
import type { DeskQuestion } from '../../../store/desk.ts';
import { useDesk } from '../desk/desk-context.ts';
import { AddressDialog } from './address-dialog.tsx';
import { ContextDialog } from './context-dialog.tsx';
import type { Decision } from './decision.ts';
import type { DecideDialogProps } from './dialog-props.ts';
import { EditDialog } from './edit-dialog.tsx';
import { formKinds, type KeptForms } from './kept-forms.ts';
import { LabelDialog } from './label-dialog.tsx';
import { MeanwhileNote } from './meanwhile-note.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { NoticeDialog } from './notice-dialog.tsx';
import type { QuestionDialog } from './question-dialogs.ts';
import { RejectDialog } from './reject-dialog.tsx';
import { UpholdDialog } from './uphold-dialog.tsx';
import { useMeanwhile } from './use-meanwhile.ts';
import { WriteDialog } from './write-dialog.tsx';

export interface AboutQuestionProps {
  readonly kind: QuestionDialog;
  /** As it was when the dialog opened. */
  readonly opened: DeskQuestion;
  readonly question: DeskQuestion;
}

export function AboutQuestion({ kind, opened, question }: AboutQuestionProps) {
  const { close, decisions, column, goTo, kept, lists } = useDesk();
  const meanwhile = useMeanwhile(opened, question);
  const isInList = [...lists.waiting, ...lists.live].some(({ id }) => id === opened.id);
  const leave = (isDone: boolean): void => {
    close();
    // What was opened from one of the folded lists returns to its button there.
    if (column !== 'stage' && (isInList || isDone)) goTo(column);
  };
  const props: DecideDialogProps = {
    question,
    kept,
    note: <MeanwhileNote question={question} meanwhile={meanwhile} />,
    onClose: () => leave(false),
    onCancel: () => {
      forget(kept, kind, question.id);
      leave(false);
    },
    onDecide: (decision: Decision) => {
      if (meanwhile.overtaken) return;
      decisions.decide(meanwhile.asRead, decision);
      leave(true);
    },
  };
  return <Dialog kind={kind} props={props} />;
}

function forget(kept: KeptForms, kind: QuestionDialog, question: string): void {
  const form = formKinds.find((one) => one === kind);
  if (form) kept.forget(form, question);
}

function Dialog({ kind, props }: { readonly kind: QuestionDialog; readonly props: DecideDialogProps }) {
  const { questions, decisions } = useDesk();
  switch (kind) {
    case 'reject':
      return <RejectDialog {...props} />;
    case 'edit':
      return <EditDialog {...props} />;
    case 'notice':
      return <NoticeDialog {...props} />;
    case 'write':
      return <WriteDialog {...props} />;
    case 'context':
      return <ContextDialog {...props} />;
    case 'uphold':
      return <UpholdDialog {...props} />;
    case 'address':
      return <AddressDialog {...props} />;
    case 'label':
      return <LabelDialog questions={[props.question]} all={questions} onClose={props.onClose} onLabel={(changed, action, label) => decisions.decideAll(changed, { action, label })} />;
    case 'merge':
      return <MergeDialog questions={[props.question]} all={questions} note={props.note} onClose={props.onClose} onMerge={(into) => props.onDecide({ action: 'merge', into })} />;
  }
}
