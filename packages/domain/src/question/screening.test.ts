// Rules Q-*: screening informs, and moves a question only as the session's mode says.
import { describe, expect, it } from 'vitest';
import { ask } from '../../../testkit/src/bodies.ts';
import { createHall, idIn, type Hall } from '../../../testkit/src/hall.ts';
import { codeOf, seenAs, sight } from '../../../testkit/src/look.ts';
import { people } from '../../../testkit/src/people.ts';
import type { ModerationMode } from '../stage/state.ts';
import type { Flag } from './flags.ts';

const { ana, moderator, system } = people;
const link: Flag = { kind: 'link', ranges: [{ start: 0, end: 3 }] };

function askedIn(mode: ModerationMode): { hall: Hall; question: string; status: () => string | undefined } {
  const hall = createHall();
  hall.did(moderator, { type: 'stage.setModeration', session: 'opening', mode });
  const question = idIn(hall.did(ana, ask('Why?')), 'question');
  return { hall, question, status: () => hall.state.questions.get(question)?.status };
}
const screened = (question: string, ...flags: Flag[]) => ({ type: 'question.screened', question, flags }) as const;

describe('screening', () => {
  it('Q-12 where a moderator approves first, a checked question waits with what was seen', () => {
    for (const flags of [[], [link]]) {
      const { hall, question, status } = askedIn('approve-first');
      hall.did(system, screened(question, ...flags));
      expect(status()).toBe('waiting');
      expect(seenAs(hall.state, `question:${question}`, 'moderator')).toMatchObject({ desk: { screened: true, flags } });
      expect(seenAs(hall.state, `question:${question}`, 'participant')).toBe('unseen');
    }
  });

  it('Q-13 where clean goes live, a clean question is live and a flagged one waits', () => {
    const clean = askedIn('clean-goes-live');
    clean.hall.did(system, screened(clean.question));
    expect(clean.status()).toBe('live');
    const flagged = askedIn('clean-goes-live');
    flagged.hall.did(system, screened(flagged.question, link));
    expect(flagged.status()).toBe('waiting');
  });

  it('Q-14 where live comes first, a question is live at once, and pulled when it is flagged', () => {
    const { hall, question, status } = askedIn('live-first');
    expect(status()).toBe('live');
    const since = hall.state.seq;
    hall.did(system, screened(question, link));
    expect(status()).toBe('waiting');
    expect(sight(hall.state, { audience: 'participant', since }).gone).toEqual([`question:${question}`]);
  });

  it('Q-75 in which language a question is written is no flag against it', () => {
    const language: Flag = { kind: 'language', ranges: [], detail: 'fr' };
    for (const mode of ['clean-goes-live', 'live-first'] as const) {
      const { hall, question, status } = askedIn(mode);
      hall.did(system, screened(question, language));
      expect(status()).toBe('live');
      const flagged = askedIn(mode);
      flagged.hall.did(system, screened(flagged.question, language, link));
      expect(flagged.status()).toBe('waiting');
    }
  });

  it('Q-15 screening never goes against a moderator’s decision', () => {
    for (const decision of ['question.stage', 'question.answer'] as const) {
      const { hall, question, status } = askedIn('live-first');
      hall.did(moderator, { type: decision, question });
      const before = status();
      hall.did(system, screened(question, link));
      expect(status()).toBe(before);
    }
    const rejected = askedIn('clean-goes-live');
    rejected.hall.did(moderator, { type: 'question.reject', question: rejected.question, reason: 'other' });
    rejected.hall.did(system, screened(rejected.question));
    expect(rejected.status()).toBe('rejected');
  });

  it('Q-41 a screening that is meant once is refused after another one, and changes nothing', () => {
    const { hall, question } = askedIn('clean-goes-live');
    expect(codeOf(hall.send(system, { ...screened(question, link), once: true }))).toBe('accepted');
    const before = seenAs(hall.state, `question:${question}`, 'moderator');
    expect(codeOf(hall.send(system, { ...screened(question), once: true }))).toBe('question-already-screened');
    expect(seenAs(hall.state, `question:${question}`, 'moderator')).toEqual(before);
  });

  it('Q-16 screening again only renews what was seen', () => {
    const { hall, question, status } = askedIn('clean-goes-live');
    hall.did(system, screened(question, link));
    hall.did(system, screened(question));
    expect(status()).toBe('waiting');
    expect(hall.state.questions.get(question)?.flags).toEqual([]);
  });

  it('Q-17 only the system screens', () => {
    const { hall, question } = askedIn('approve-first');
    for (const actor of [ana, moderator, people.host]) expect(codeOf(hall.send(actor, screened(question)))).toBe('role-not-allowed');
  });
});
