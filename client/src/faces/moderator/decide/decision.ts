// What a moderator decides about a question, and the command that says so.
import type { QuestionCommand } from '@plenary/domain/question/commands';
import type { DecisionAction, SourceLink } from '@plenary/domain/question/state';

export type Decision =
  | { readonly action: 'approve' | 'stage' | 'unstage' | 'answer' | 'unmerge' | 'dropContext' | 'pin' | 'unpin' }
  | { readonly action: 'label' | 'unlabel'; readonly label: string }
  /** A speaker of the session; `null`: nobody in particular. */
  | { readonly action: 'address'; readonly to: string | null }
  | { readonly action: 'uphold'; readonly note?: string | undefined }
  | { readonly action: 'merge'; readonly into: string }
  | { readonly action: 'reject'; readonly reason: string; readonly note?: string | undefined }
  | { readonly action: 'edit'; readonly text: string }
  | { readonly action: 'notice'; readonly who: string; readonly untilMs: number | null }
  | { readonly action: 'write'; readonly text: string; readonly links: readonly SourceLink[] }
  | { readonly action: 'context'; readonly text: string; readonly sources: readonly SourceLink[] };

/** The fact desk's note and labels are no decisions about the author's words; they are told and taken back like one. */
export type Doing = DecisionAction | 'context' | 'dropContext' | 'label' | 'unlabel';

interface About { readonly question: string; readonly seen: number | null; readonly revision?: number }

/** `seen`: the number of the newest decision that the moderator saw, if there was one. */
export function commandOf(about: About, decision: Decision): QuestionCommand {
  switch (decision.action) {
    case 'reject': {
      const note = decision.note?.trim();
      return { type: 'question.reject', ...about, reason: decision.reason, ...(note && { note }) };
    }
    case 'edit':
      return { type: 'question.edit', ...about, text: decision.text };
    case 'uphold':
      return { type: 'question.uphold', ...about, note: decision.note?.trim() ?? '' };
    case 'merge':
      return { type: 'question.merge', ...about, into: decision.into };
    case 'notice':
      return { type: 'question.notice', ...about, who: decision.who.trim(), untilMs: decision.untilMs };
    case 'write':
      return { type: 'question.write', ...about, text: decision.text, links: [...decision.links] };
    case 'context':
      return { type: 'question.context', question: about.question, text: decision.text, sources: [...decision.sources] };
    case 'dropContext':
      return { type: 'question.dropContext', question: about.question };
    case 'label':
    case 'unlabel':
      return { type: `question.${decision.action}`, question: about.question, label: decision.label };
    case 'address':
      return { type: 'question.address', ...about, to: decision.to };
    case 'pin':
    case 'unpin':
    case 'approve':
    case 'stage':
    case 'unstage':
    case 'answer':
    case 'unmerge':
      return { type: `question.${decision.action}`, ...about };
  }
}
