// The open dialog about several questions: one reason and note for all, or one question that all are merged into.
import { useState } from 'react';
import type { DeskQuestion } from '../../../store/desk.ts';
import { useWords } from '../../../i18n/words.ts';
import { useDesk } from '../desk/desk-context.ts';
import { excerpt } from '../desk/local-text.ts';
import { isUndecided } from '../queue/lists.ts';
import { decideAll } from '../queue/use-bulk.ts';
import { LabelDialog } from './label-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { suggestedReason } from './reasons.ts';
import { RejectSheet, useOffered } from './reject-dialog.tsx';
import type { BulkDecision } from './use-decisions.ts';

export function AboutMany({ kind, questions }: { readonly kind: 'rejectAll' | 'mergeAll' | 'labelAll'; readonly questions: readonly DeskQuestion[] }) {
  const t = useWords('moderator');
  const desk = useDesk();
  const offered = useOffered();
  const [note, setNote] = useState('');
  const column = questions.some(isUndecided) ? 'waiting' : 'live';
  const leave = (): void => {
    desk.close();
    desk.goTo(column);
  };
  const decide = (decision: BulkDecision): void => {
    desk.close();
    decideAll(desk, column, { questions, decision });
  };
  if (kind === 'labelAll') {
    const now = questions.map((question) => desk.questionOf(question.id) ?? question);
    return <LabelDialog questions={now} all={desk.questions} onClose={leave} onLabel={(changed, action, label) => desk.decisions.decideAll(changed, { action, label })} />;
  }
  if (kind === 'mergeAll') return <MergeDialog questions={questions} all={desk.questions} note={null} onClose={leave} onMerge={(into) => decide({ action: 'merge', into })} />;
  return (
    <RejectSheet
      title={t(column === 'waiting' ? 'rejecting.titleAll' : 'rejecting.unpublishAll', { count: questions.length })}
      about={questions.map(({ text }) => excerpt(text, 40)).slice(0, 3).join(' · ')}
      suggested={suggestedReason(questions.flatMap(({ desk: own }) => own?.flags ?? []), offered)}
      text={note}
      onText={setNote}
      onClose={leave}
      onReject={(reason) => decide({ action: 'reject', reason, note })}
    />
  );
}
