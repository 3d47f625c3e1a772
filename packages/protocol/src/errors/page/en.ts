// Sentences that a page carries, in English.
import type { PageCode } from './codes.ts';

export const en: Record<PageCode, string> = {
  'question-empty': 'Your question is empty. Write a few words first.',
  'question-too-long': 'A question can have 500 characters at most. Please shorten it.',
  'question-unreadable': 'Nothing in this text can be read. Write it in letters or numbers.',
  'text-unchanged': 'The text is the same as before.',
  'name-needed': 'This event takes questions with a name only. Add your name, then send it again.',
  'appeal-empty': 'Say in a sentence why it should be looked at again.',
  'appeal-too-long': 'This is too long: 300 characters at most.',
  'poll-title-empty': 'The poll needs a question.',
  'poll-title-too-long': 'The poll’s question can have 200 characters at most. Please shorten it.',
  'poll-options-invalid': 'A poll needs 2 to 12 different options of up to 120 characters, and cannot ask for more choices than there are options.',
  'poll-time-invalid': 'The closing time must lie between now and 24 hours from now.',
  'frame-too-large': 'This is too large to send. Please shorten it; your text is kept.',
  'protocol-unsupported': 'This page is older than the server. Reload it.',
  'link-revoked': 'This access has been taken back. Ask the host if you need it again.',
  unavailable: 'The server cannot save anything just now. What you sent is kept and will be sent again.',
  indeterminate: 'The server has not confirmed this yet. It will be sent again and counts only once.',
  internal: 'Something went wrong on our side. Please try again in a moment.',
};
