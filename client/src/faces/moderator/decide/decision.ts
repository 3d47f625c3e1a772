// What a moderator decides about a question, and the command that says so.
import type { QuestionCommand } from '@plenary/domain/question/commands';
import type { RejectReason } from '@plenary/domain/question/state';

export type Decision =
  | { readonly action: 'approve' | 'stage' | 'unstage' | 'answer' }
  | { readonly action: 'reject'; readonly reason: RejectReason; readonly note?: string | undefined }
  | { readonly action: 'edit'; readonly text: string };

export function commandOf(question: string, decision: Decision): QuestionCommand {
  switch (decision.action) {
    case 'reject': {
      const note = decision.note?.trim();
      return { type: 'question.reject', question, reason: decision.reason, ...(note && { note }) };
    }
    case 'edit':
      return { type: 'question.edit', question, text: decision.text };
    case 'approve':
      return { type: 'question.approve', question };
    case 'stage':
      return { type: 'question.stage', question };
    case 'unstage':
      return { type: 'question.unstage', question };
    case 'answer':
      return { type: 'question.answer', question };
  }
}
