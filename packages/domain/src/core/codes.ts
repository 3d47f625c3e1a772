// Every reason for which the domain refuses a command. The error catalogue has a row for each.

export const refusalCodes = [
  'event-exists', 'event-unknown', 'event-closed', 'event-still-open', 'event-archived', 'role-not-allowed', 'command-reused',
  'session-unknown', 'room-unknown', 'session-is-last', 'session-already-live', 'nothing-on-stage',
  'questions-closed', 'question-unknown', 'question-empty', 'question-too-long', 'question-unreadable',
  'question-not-yours', 'question-own', 'question-withdrawn', 'question-not-live', 'question-already-decided', 'question-already-asked', 'question-already-screened',
  'question-not-on-stage', 'question-limit', 'text-unchanged', 'note-too-long', 'nothing-to-undo', 'nothing-to-discount', 'decision-changed',
  'merge-into-itself', 'merge-other-session', 'merge-in-a-circle', 'merge-target-not-live', 'merge-count-held', 'question-not-merged',
  'question-merged', 'too-many-links', 'link-not-allowed', 'notice-needs-name', 'name-too-long', 'notice-in-the-past',
  'answer-empty', 'answer-too-long', 'appeal-already-made', 'question-not-rejected', 'appeal-empty', 'appeal-too-long',
  'no-appeal', 'appeal-for-others', 'context-empty', 'context-too-long', 'context-needs-source', 'no-context',
  'text-changed',
  'reasons-invalid', 'reason-empty', 'reason-too-long', 'reason-unknown', 'name-needed', 'name-not-allowed', 'appeals-closed',
  'replies-closed', 'question-is-reply', 'too-many-pins', 'speaker-unknown', 'label-empty', 'label-too-long', 'too-many-labels',
  'poll-unknown', 'poll-title-empty', 'poll-title-too-long', 'poll-options-invalid', 'poll-not-draft', 'poll-not-open',
  'poll-closed', 'poll-already-open', 'option-unknown', 'option-repeated', 'too-many-options', 'no-option', 'poll-time-invalid',
  'screen-unknown', 'screen-name-empty', 'scene-not-available',
  'countdown-time-invalid', 'announcement-empty', 'announcement-too-long', 'too-many-cues', 'cue-unknown', 'nothing-cued', 'nothing-to-cover', 'nothing-asked',
  'second-look-by-other', 'language-not-of-event', 'too-many-languages',
  'too-many-groups', 'group-name-empty', 'group-name-too-long', 'group-exists',
  'poll-not-closed', 'poll-not-sealed', 'too-few-options', 'ballot-invalid', 'ballot-final', 'not-eligible', 'scores-invalid', 'ranking-incomplete', 'points-invalid', 'number-invalid', 'word-empty', 'word-too-long', 'too-many-words',
  'entry-empty', 'entry-too-long', 'entry-unknown', 'quiz-needs-answer', 'scale-invalid', 'estimate-range-invalid', 'words-invalid', 'electorates-invalid', 'weights-not-for-kind', 'split-not-for-kind', 'place-invalid', 'picture-unknown', 'seal-invalid',
  'leaders-need-names',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];
