// Rules: what a classifier outside saw.
import { describe, expect, it } from 'vitest';
import { ask } from '../../../testkit/src/bodies.ts';
import { createHall, idIn } from '../../../testkit/src/hall.ts';
import { codeOf, seenAs, sight } from '../../../testkit/src/look.ts';
import { people } from '../../../testkit/src/people.ts';
import type { ModerationMode } from '../stage/state.ts';
import type { Flag } from './flags.ts';

const { ana, moderator, system } = people;
const link: Flag = { kind: 'link', ranges: [{ start: 0, end: 3 }] };
type ClassifierFlag = Flag & { kind: 'classifier' };
const threat: ClassifierFlag = { kind: 'classifier', ranges: [], detail: 'threat', score: 0.9 };
const hate: ClassifierFlag = { kind: 'classifier', ranges: [], detail: 'hate' };

function askedIn(mode: ModerationMode) {
  const hall = createHall();
  hall.did(moderator, { type: 'stage.setModeration', session: 'opening', mode });
  const question = idIn(hall.did(ana, ask('Why?')), 'question');
  const classified = (...flags: ClassifierFlag[]) => ({ type: 'question.classified', question, flags }) as const;
  const screened = (...flags: Flag[]) => ({ type: 'question.screened', question, flags }) as const;
  return { hall, question, classified, screened, now: () => hall.state.questions.get(question) };
}

describe('a classification', () => {
  it('Q-42 adds to what screening saw, in either order, and replaces an earlier classification alone', () => {
    for (const order of ['screened', 'classified'] as const) {
      const { hall, now, classified, screened, question } = askedIn('approve-first');
      const [first, second] = order === 'screened' ? [screened(link), classified(threat)] : [classified(threat), screened(link)];
      hall.did(system, first);
      hall.did(system, second);
      expect(now()?.flags).toEqual([link, threat]);
      hall.did(system, classified(hate));
      expect(now()?.flags).toEqual([link, hate]);
      expect(seenAs(hall.state, `question:${question}`, 'moderator')).toMatchObject({ status: 'waiting', desk: { classified: true, flags: [link, hate] } });
      expect(seenAs(hall.state, `question:${question}`, 'participant')).toBe('unseen');
      hall.did(system, classified());
      expect(now()?.flags).toEqual([link]);
      hall.did(ana, { type: 'question.withdraw', question });
      expect(codeOf(hall.send(system, classified(threat)))).toBe('question-withdrawn');
    }
  });

  it('Q-42 leaves a question that is still being checked where it is', () => {
    const { hall, now, classified } = askedIn('clean-goes-live');
    hall.did(system, classified(threat));
    expect(now()?.status).toBe('screening');
  });

  it('Q-43 lets a live question that is flagged wait, where questions go live by themselves', () => {
    for (const mode of ['clean-goes-live', 'live-first'] as const) {
      const { hall, question, now, classified, screened } = askedIn(mode);
      hall.did(system, screened());
      hall.did(system, classified());
      expect(now()?.status).toBe('live');
      const since = hall.state.seq;
      hall.did(system, classified(threat));
      expect(now()?.status).toBe('waiting');
      expect(sight(hall.state, { audience: 'participant', since }).gone).toEqual([`question:${question}`]);
    }
  });

  it('Q-43 moves nothing that a moderator has decided on, nor where moderators approve first', () => {
    for (const decision of ['question.stage', 'question.answer', 'question.reject', 'question.approve'] as const) {
      const { hall, question, now, classified, screened } = askedIn(decision === 'question.approve' ? 'clean-goes-live' : 'live-first');
      hall.did(system, decision === 'question.approve' ? screened(link) : screened());
      hall.did(moderator, decision === 'question.reject' ? { type: decision, question, reason: 'other' } : { type: decision, question });
      const before = now()?.status;
      hall.did(system, classified(threat));
      expect(now()?.status).toBe(before);
    }
  });

  it('Q-44 is the system’s alone, and where meant once, refused after another one', () => {
    const { hall, question, classified } = askedIn('approve-first');
    for (const actor of [ana, moderator, people.host]) expect(codeOf(hall.send(actor, classified(threat)))).toBe('role-not-allowed');
    expect(codeOf(hall.send(system, { ...classified(threat), once: true }))).toBe('accepted');
    const before = seenAs(hall.state, `question:${question}`, 'moderator');
    expect(codeOf(hall.send(system, { ...classified(hate), once: true }))).toBe('question-already-screened');
    expect(seenAs(hall.state, `question:${question}`, 'moderator')).toEqual(before);
  });
});
