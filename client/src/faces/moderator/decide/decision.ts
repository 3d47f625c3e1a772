// What a moderator decides about a question, and the command that says so.
import type { QuestionCommand } from '@plenary/domain/question/commands';

export type Decision =
  | { readonly action: 'approve' | 'stage' | 'unstage' | 'answer' | 'uphold' }
  | { readonly action: 'merge'; readonly into: string }
  | { readonly action: 'reject'; readonly reason: string; readonly note?: string | undefined }
  | { readonly action: 'edit'; readonly text: string };

/** `seen`: the number of the newest decision that the moderator saw, if there was one. */
export function commandOf(about: { readonly question: string; readonly seen: number | null; readonly revision?: number }, decision: Decision): QuestionCommand {
  switch (decision.action) {
    case 'reject': {
      const note = decision.note?.trim();
      return { type: 'question.reject', ...about, reason: decision.reason, ...(note && { note }) };
    }
    case 'edit':
      return { type: 'question.edit', ...about, text: decision.text };
    case 'uphold':
      return { type: 'question.uphold', ...about, note: '' };
    case 'merge':
      return { type: 'question.merge', ...about, into: decision.into };
    case 'approve':
      return { type: 'question.approve', ...about };
    case 'stage':
      return { type: 'question.stage', ...about };
    case 'unstage':
      return { type: 'question.unstage', ...about };
    case 'answer':
      return { type: 'question.answer', ...about };
  }
}
