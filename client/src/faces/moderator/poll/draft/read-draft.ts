// A draft from a poll that was written before: to go on with it, or as a copy.
import type { RawWriting } from '@plenary/domain/poll/commands';
import type { PollRecord } from '@plenary/domain/poll/record';
import { emptyDraft, type PollDraft } from './draft.ts';

type Written = Pick<PollRecord, 'title' | 'setup' | 'options' | 'results' | 'named' | 'changeable' | 'sealed' | 'electorates' | 'split'>;

export function draftOf(poll: Written): PollDraft {
  const { setup, title, named, changeable, split } = poll;
  const right = setup.kind === 'quiz' ? setup.right : [];
  const options = setup.kind === 'consent' ? [] : poll.options;
  const withOptions = options.length > 0
    ? options.map(({ id, text, detail = {}, picture }, key) => ({ key, text, detail, picture, isRight: right.includes(id) }))
    : emptyDraft.options;
  const bodies = poll.electorates.map(({ label, groups, roles, weight }, index) => ({ key: withOptions.length + index, label, groups, roles, weight: `${weight}` }));
  return {
    ...emptyDraft, ...setupOf(poll), kind: setup.kind, title, named, changeable, split, bodies,
    options: withOptions,
    results: poll.sealed ? 'sealed' : poll.results,
    nextKey: withOptions.length + bodies.length,
  };
}

/** The same once more, as the command wants it. */
export function writingOfPoll({ title, setup, options, results, named, changeable, sealed, electorates, split }: Written): RawWriting {
  return {
    title, setup, results, named, changeable, sealed, split,
    options: setup.kind === 'consent' ? [] : options.map(({ text, detail, picture }) => ({ text, ...(detail && { detail }), ...(picture !== undefined && { picture }) })),
    electorates: electorates.map(({ label, groups, roles, weight }) => ({ label, groups: [...groups], roles: [...roles], weight })),
  };
}

function setupOf({ setup }: Pick<Written, 'setup'>): Partial<PollDraft> {
  switch (setup.kind) {
    case 'multiple':
      return { min: setup.min, max: Math.max(setup.max, 2) };
    case 'rating':
      return { steps: setup.steps, low: setup.low, high: setup.high };
    case 'ranking':
      return { method: setup.method };
    case 'cloud':
      return { words: setup.words };
    case 'estimate':
      return { from: `${setup.min}`, to: `${setup.max}`, decimals: setup.decimals, unit: setup.unit };
    case 'quiz':
      return { leaders: setup.leaders };
    default:
      return {};
  }
}
