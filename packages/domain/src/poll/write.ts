// Writing polls: only drafts can be written, and a draft is seen by staff alone.
import { accept, refuse, touchForStaff, type Circumstance, type Decision } from '../core/decision.ts';
import { cleanText, isReadable } from '../core/text.ts';
import { Ballots } from './ballots.ts';
import { pollLimits, type Poll, type PollText } from './state.ts';

/** A poll that this command made before, so long ago that its outcome is forgotten, is left as it is. */
export function create(at: Circumstance, session: string, raw: PollText): Decision {
  if (at.state.polls.has(at.newId)) return accept(() => ({ poll: at.newId }));
  if (!at.state.sessions.has(session)) return refuse('session-unknown');
  const text = clean(raw);
  const problem = pollTextProblem(text);
  if (problem) return refuse(problem);
  return accept(() => {
    const poll: Poll = {
      ...text,
      id: at.newId,
      session,
      status: 'draft',
      revealed: text.showWhileOpen,
      openedAtMs: null,
      closesAtMs: null,
      closedAtMs: null,
      everPublic: false,
      counts: text.options.map(() => 0),
      ballots: new Ballots(),
      rev: at.seq,
      publicRev: at.seq,
    };
    at.state.polls.set(poll.id, poll);
    touchForStaff(at, `poll:${poll.id}`, poll);
    return { poll: poll.id };
  });
}

export function edit(at: Circumstance, poll: Poll, raw: PollText): Decision {
  if (poll.status !== 'draft') return refuse('poll-not-draft');
  const text = clean(raw);
  const problem = pollTextProblem(text);
  if (problem) return refuse(problem);
  return accept(() => {
    Object.assign(poll, text, { revealed: text.showWhileOpen, counts: text.options.map(() => 0) });
    touchForStaff(at, `poll:${poll.id}`, poll);
  });
}

export function discard(at: Circumstance, poll: Poll): Decision {
  if (poll.status !== 'draft') return refuse('poll-not-draft');
  return accept(() => {
    poll.status = 'discarded';
    touchForStaff(at, `poll:${poll.id}`, poll);
  });
}

export type PollTextProblem = 'poll-title-empty' | 'poll-title-too-long' | 'poll-options-invalid';

/** Why a poll cannot be asked like this, or nothing. */
export function pollTextProblem(text: PollText): PollTextProblem | undefined {
  const { title, options } = text;
  if (!isReadable(title)) return 'poll-title-empty';
  if (title.length > pollLimits.titleLength) return 'poll-title-too-long';
  const fits = options.length >= pollLimits.minOptions && options.length <= pollLimits.maxOptions;
  const readable = options.every((option) => isReadable(option) && option.length <= pollLimits.optionLength);
  const different = new Set(options.map((option) => option.toLowerCase())).size === options.length;
  const maxFits = text.choice === 'single' || (text.maxOptions >= 1 && text.maxOptions <= options.length);
  return fits && readable && different && maxFits ? undefined : 'poll-options-invalid';
}

function clean(raw: PollText): PollText {
  const { choice, maxOptions, showWhileOpen } = raw;
  const options = raw.options.map(cleanText);
  return { title: cleanText(raw.title), options, choice, maxOptions: choice === 'single' ? 1 : maxOptions, showWhileOpen };
}
