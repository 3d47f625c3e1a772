import { describe, expect, it } from 'vitest';
import { emptyScene, ofKind, sceneOfDraft, type Choosable, type HalfDraft, type SceneDraft } from './scene-draft.ts';

const nowMs = Date.UTC(2024, 10, 25, 9);
const among: Choosable = { question: ['q1', 'q2'], poll: ['p1'], byGroup: [], session: ['s1'], nowMs, timeZone: 'Europe/Zurich' };
const of = (kind: SceneDraft['kind'], first: Partial<HalfDraft> = {}): SceneDraft => {
  const draft = ofKind(emptyScene, kind);
  return { ...draft, first: { ...draft.first, ...first } };
};

describe('a scene that is prepared', () => {
  it('names what was chosen, and never another one when that is gone', () => {
    expect(sceneOfDraft(of('question', { question: 'q2' }), among)).toEqual({ scene: { kind: 'question', id: 'q2' } });
    expect(sceneOfDraft(of('question', { question: 'q2' }), { ...among, question: ['q1'] })).toEqual({ problem: 'scene-not-available' });
    expect(sceneOfDraft(of('poll'), among)).toEqual({ problem: 'scene-not-available' });
    expect(sceneOfDraft(of('session'), among)).toEqual({ problem: 'session-unknown' });
  });

  it('tells a poll by group only where the hall may see that', () => {
    const byGroup = of('poll', { poll: 'p1', isByGroup: true });
    expect(sceneOfDraft(byGroup, among)).toEqual({ scene: { kind: 'poll', id: 'p1' } });
    expect(sceneOfDraft(byGroup, { ...among, byGroup: ['p1'] })).toEqual({ scene: { kind: 'poll', id: 'p1', by: 'groups' } });
  });

  it('needs nothing more where its kind says everything', () => {
    for (const kind of ['auto', 'blank', 'welcome', 'now', 'questions'] as const) expect(sceneOfDraft(of(kind), among)).toEqual({ scene: { kind } });
  });

  it('counts down for some minutes, or to a time of the event’s clock', () => {
    expect(sceneOfDraft(of('countdown', { minutes: ' 5 ', word: ' We go\non ' }), among)).toEqual({ scene: { kind: 'countdown', untilMs: nowMs + 300_000, text: 'We go on' } });
    expect(sceneOfDraft(of('countdown', { isAt: true, at: '2024-11-25T10:30' }), among)).toEqual({ scene: { kind: 'countdown', untilMs: nowMs + 1_800_000, text: '' } });
    for (const wrong of [{ minutes: '0' }, { minutes: '-3' }, { minutes: 'soon' }, { isAt: true }, { isAt: true, at: '2024-11-25T10:00' }]) {
      expect(sceneOfDraft(of('countdown', wrong), among)).toEqual({ problem: 'countdown-time-invalid' });
    }
    expect(sceneOfDraft(of('countdown', { word: 'x'.repeat(81) }), among)).toEqual({ problem: 'announcement-too-long' });
  });

  it('says something, and not too much', () => {
    expect(sceneOfDraft(of('announcement', { announcement: ' Lunch is ready. ' }), among)).toEqual({ scene: { kind: 'announcement', text: 'Lunch is ready.' } });
    expect(sceneOfDraft(of('announcement', { announcement: ' ' }), among)).toEqual({ problem: 'announcement-empty' });
    expect(sceneOfDraft(of('announcement', { announcement: 'x'.repeat(281) }), among)).toEqual({ problem: 'announcement-too-long' });
  });

  it('has two halves, both of them whole', () => {
    const split: SceneDraft = { ...of('split', { kind: 'poll', poll: 'p1' }), second: { ...emptyScene.second, kind: 'question' } };
    expect(sceneOfDraft(split, among)).toEqual({ problem: 'scene-not-available' });
    expect(sceneOfDraft({ ...split, second: { ...split.second, question: 'q1' } }, among)).toEqual({ scene: { kind: 'split', first: { kind: 'poll', id: 'p1' }, second: { kind: 'question', id: 'q1' } } });
  });
});
