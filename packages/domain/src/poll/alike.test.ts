// Rule P-152: options that nobody can tell apart.
import { describe, expect, it } from 'vitest';
import { draft, writing } from '../../../testkit/src/bodies.ts';
import { createHall, idIn } from '../../../testkit/src/hall.ts';
import { people } from '../../../testkit/src/people.ts';
import { areAlike, hasAlikeOptions } from './alike.ts';

const pairs = [['Yes', 'Yes\u{200B}'], ['Yes', 'yes\u{AD}'], ['Yes', '\u{202A}Yes\u{202C}'], ['Yes', 'Ye\u{FE0F}s'], ['Yes', 'Ｙｅｓ'], ['Open  borders', 'open\u{A0}borders']] as const;

describe('options', () => {
  it('P-152 that differ by nothing that can be seen are told, in the short form as in the whole one', () => {
    for (const [one, other] of pairs) {
      const options = [one, 'No', other].map((en) => ({ text: { en } }));
      const first = { type: 'poll.write', session: 'opening', writing: writing({ options }) } as const;
      expect([first, { type: 'poll.rewrite', poll: 'p', writing: first.writing } as const, draft({ options: [one, 'No', other] })].map(hasAlikeOptions)).toEqual([true, true, true]);
    }
    expect([{ type: 'poll.write', session: 'opening', writing: writing({}) } as const, draft(), { type: 'poll.open', poll: 'p' } as const].map(hasAlikeOptions)).toEqual([false, false, false]);
  });

  it('P-152 are held against each other within a language, and where they say something', () => {
    expect(areAlike([{ en: 'Yes', fr: 'Oui' }, { en: 'No', fr: 'O\u{200B}ui' }])).toBe(true);
    expect(areAlike([{ en: 'Yes', fr: '' }, { en: 'No', fr: '\u{200B}' }, { fr: 'Yes' }])).toBe(false);
    expect(areAlike([{ en: '👨\u{200D}👩\u{200D}👧' }, { en: '👨👩👧' }])).toBe(false);
  });

  it('P-152 of a log of before are decided as they were', () => {
    const hall = createHall();
    const poll = idIn(hall.did(people.moderator, draft({ options: ['Yes', 'Yes\u{200B}'] })), 'poll');
    expect(hall.state.polls.get(poll)?.options).toHaveLength(2);
  });
});
