// The answer, the organisers' note and the replies of a question, as far as there are any.
import type { QuestionView } from '../../../store/own.ts';
import { Answer } from '../answer/answer.tsx';
import { ContextNote } from '../answer/context-note.tsx';
import { Replies } from '../reply/replies.tsx';
import styles from './beside-shown.module.css';

export interface BesideShownProps {
  readonly question: QuestionView;
  readonly areRepliesOpen: boolean;
}

export function BesideShown({ question, areRepliesOpen }: BesideShownProps) {
  return (
    <div className={styles.beside}>
      <Answer notice={question.notice} written={question.written} />
      {question.context ? <ContextNote context={question.context} /> : null}
      <Replies question={question} areOpen={areRepliesOpen} />
    </div>
  );
}
