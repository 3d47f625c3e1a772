// Rules SC-11 to SC-23: what screens can show, and the remote control.
import { describe, expect, it } from 'vitest';
import { ask } from '../../../testkit/src/bodies.ts';
import { createHall, idIn, opensAtMs, type Hall } from '../../../testkit/src/hall.ts';
import { codeOf, seenAs } from '../../../testkit/src/look.ts';
import { people, person } from '../../../testkit/src/people.ts';
import type { HalfScene, Scene } from './scenes.ts';
import { screenLimits } from './state.ts';

const { moderator, host, ana } = people;
const paired = (hall: Hall, name = 'Wall', room = 'big-room') => idIn(hall.did(moderator, { type: 'screen.pair', name, room }), 'screen');
const staff = (hall: Hall, screen: string) => seenAs(hall.state, `screen:${screen}`, 'moderator');
const sceneOf = (hall: Hall, screen: string) => hall.state.screens.get(screen)?.scene;
const announcement = (text: string): HalfScene => ({ kind: 'announcement', text });
const show = (hall: Hall, screen: string, scene: Scene, by = moderator) => codeOf(hall.send(by, { type: 'screen.show', screen, scene }));
const cue = (hall: Hall, screen: string, scene: Scene) => codeOf(hall.send(moderator, { type: 'screen.cue', screen, scene }));
const take = (hall: Hall, ...screens: string[]) => codeOf(hall.send(moderator, { type: 'screen.take', screens }));
function liveQuestion(hall: Hall): string {
  const question = idIn(hall.did(ana, ask('Why?')), 'question');
  hall.did(moderator, { type: 'question.approve', question });
  return question;
}

describe('screens', () => {
  it('SC-11 a screen speaks up to two of the event’s languages, and has a theme', () => {
    const hall = createHall();
    const screen = paired(hall);
    const setUp = (...languages: string[]) => codeOf(hall.send(moderator, { type: 'screen.setUp', screen, languages, theme: 'contrast' }));
    expect([setUp('de'), setUp('en', 'en'), setUp('en', 'fr'), setUp()]).toEqual(['language-not-of-event', 'language-not-of-event', 'accepted', 'accepted']);
    setUp('fr');
    expect(seenAs(hall.state, `screen:${screen}`, 'screen')).toMatchObject({ look: { languages: ['fr'], theme: 'contrast' } });
  });

  it('SC-12 shows each kind of scene, and two of them side by side', () => {
    const hall = createHall();
    const screen = paired(hall);
    const question = liveQuestion(hall);
    const first: Scene = { kind: 'question', id: question };
    const scenes: Scene[] = [
      { kind: 'questions' }, { kind: 'session', id: 'panel' }, { kind: 'countdown', untilMs: opensAtMs + 60_000, text: ' Coffee\nbreak ' }, announcement(' Please be seated. '), { kind: 'captions' }, { kind: 'split', first, second: { kind: 'captions' } },
    ];
    for (const scene of scenes) expect(show(hall, screen, scene)).toBe('accepted');
    expect(hall.state.screens.get(screen)?.history?.map(({ scene }) => scene.kind)).toEqual(['captions', 'announcement', 'countdown', 'session', 'questions', 'auto']);
    expect(hall.state.screens.get(screen)?.history?.[1]?.scene).toEqual(announcement('Please be seated.'));
    expect(hall.state.screens.get(screen)?.history?.[2]?.scene).toMatchObject({ text: 'Coffee break' });
    expect(show(hall, screen, { kind: 'session', id: 'nowhere' })).toBe('session-unknown');
    expect(show(hall, screen, { kind: 'split', first: { kind: 'now' }, second: { kind: 'question', id: 'nowhere' } })).toBe('scene-not-available');
    expect(sceneOf(hall, screen)).toEqual(scenes.at(-1));
  });

  it('SC-13 a countdown is to a moment ahead, an announcement has something to say and is short', () => {
    const hall = createHall();
    const screen = paired(hall);
    hall.wait(1000);
    expect(show(hall, screen, { kind: 'countdown', untilMs: opensAtMs + 1000, text: '' })).toBe('countdown-time-invalid');
    expect(show(hall, screen, { kind: 'countdown', untilMs: opensAtMs + 1001, text: '' })).toBe('accepted');
    // A date that no page can write would end the page.
    for (const untilMs of [253_402_300_800_000, 8.64e15 + 1, Number.MAX_SAFE_INTEGER]) expect(show(hall, screen, { kind: 'countdown', untilMs, text: '' })).toBe('countdown-time-invalid');
    expect(show(hall, screen, { kind: 'countdown', untilMs: opensAtMs + 9000, text: 'x'.repeat(81) })).toBe('announcement-too-long');
    expect([show(hall, screen, announcement('\u200d')), show(hall, screen, announcement('x'.repeat(281))), show(hall, screen, announcement('x'.repeat(280)))])
      .toEqual(['announcement-empty', 'announcement-too-long', 'accepted']);
  });

  it('SC-14 scenes wait in a queue and are taken first first; one can be taken out', () => {
    const hall = createHall();
    const screen = paired(hall);
    const ids = ['One', 'Two', 'Three'].map((text) => String(hall.did(moderator, { type: 'screen.cue', screen, scene: announcement(text) })['cue']));
    expect(codeOf(hall.send(moderator, { type: 'screen.uncue', screen, cue: ids[1] ?? '' }))).toBe('accepted');
    expect(codeOf(hall.send(moderator, { type: 'screen.uncue', screen, cue: ids[1] ?? '' }))).toBe('cue-unknown');
    expect([take(hall, screen), sceneOf(hall, screen)]).toEqual(['accepted', announcement('One')]);
    expect([take(hall, screen), sceneOf(hall, screen)]).toEqual(['accepted', announcement('Three')]);
    expect(take(hall, screen)).toBe('nothing-cued');
    for (let n = 0; n < screenLimits.cues; n += 1) expect(cue(hall, screen, { kind: 'now' })).toBe('accepted');
    expect(cue(hall, screen, { kind: 'now' })).toBe('too-many-cues');
  });

  it('SC-15 several screens take what comes next, or show one scene, together: all or none', () => {
    const hall = createHall();
    const [left, right] = [paired(hall, 'Left'), paired(hall, 'Right')];
    cue(hall, left, announcement('Left'));
    expect([take(hall, left, right), sceneOf(hall, left)]).toEqual(['nothing-cued', { kind: 'auto' }]);
    cue(hall, right, announcement('Right'));
    expect(take(hall, left, 'nowhere')).toBe('screen-unknown');
    expect([take(hall, left, right, left), sceneOf(hall, left), sceneOf(hall, right)]).toEqual(['accepted', announcement('Left'), announcement('Right')]);
    hall.did(moderator, { type: 'screen.showOn', screens: [left, right], scene: { kind: 'welcome' } });
    for (const screen of [left, right]) expect(sceneOf(hall, screen)).toEqual({ kind: 'welcome' });
  });

  it('SC-16 what cannot be shown any more is not taken, and stays where it was', () => {
    const hall = createHall();
    const screen = paired(hall);
    const question = liveQuestion(hall);
    cue(hall, screen, { kind: 'question', id: question });
    hall.did(moderator, { type: 'question.reject', question, reason: 'other' });
    expect([take(hall, screen), sceneOf(hall, screen)]).toEqual(['scene-not-available', { kind: 'auto' }]);
    hall.did(moderator, { type: 'question.approve', question });
    expect([take(hall, screen), sceneOf(hall, screen)]).toEqual(['accepted', { kind: 'question', id: question }]);
  });

  it('SC-17 a screen remembers the last twenty scenes that it showed, newest first', () => {
    const hall = createHall();
    const screen = paired(hall);
    for (let n = 0; n < 25; n += 1) {
      hall.wait(1);
      show(hall, screen, announcement(`Number ${n}`));
    }
    show(hall, screen, announcement('Number 24'));
    const { history = [] } = hall.state.screens.get(screen) ?? {};
    expect(history).toHaveLength(screenLimits.history);
    expect(history[0]).toEqual({ scene: announcement('Number 23'), atMs: opensAtMs + 25 });
  });

  it('SC-18 one command makes every screen of a room blank, another gives each its scene back', () => {
    const hall = createHall();
    const [left, right, elsewhere] = [paired(hall, 'Left'), paired(hall, 'Right'), paired(hall, 'Small', 'small-room')];
    show(hall, left, announcement('Left'));
    const cover = (type: 'screen.cover' | 'screen.uncover', room = 'big-room') => codeOf(hall.send(moderator, { type, room }));
    expect([cover('screen.uncover'), cover('screen.cover', 'nowhere'), cover('screen.cover'), cover('screen.cover')]).toEqual(['nothing-to-cover', 'room-unknown', 'accepted', 'nothing-to-cover']);
    expect([left, right, elsewhere].map((screen) => sceneOf(hall, screen)?.kind)).toEqual(['blank', 'blank', 'auto']);
    expect(staff(hall, left)).toMatchObject({ remote: { covered: announcement('Left') } });
    show(hall, right, { kind: 'welcome' });
    expect(cover('screen.uncover')).toBe('accepted');
    expect([left, right].map((screen) => sceneOf(hall, screen)?.kind)).toEqual(['announcement', 'welcome']);
  });

  it('SC-19 where two people are wanted for a kind of scene, it waits for somebody else', () => {
    const hall = createHall();
    const screen = paired(hall);
    hall.did(host, { type: 'event.configure', secondLook: ['announcement'] });
    expect([show(hall, screen, announcement('Leave the hall.')), sceneOf(hall, screen)]).toEqual(['accepted', { kind: 'auto' }]);
    const confirm = (by = moderator) => codeOf(hall.send(by, { type: 'screen.confirm', screen }));
    expect([confirm(), confirm(person('other', 'moderator')), confirm(host)]).toEqual(['second-look-by-other', 'accepted', 'nothing-asked']);
    expect(sceneOf(hall, screen)).toEqual(announcement('Leave the hall.'));
    show(hall, screen, { kind: 'split', first: { kind: 'now' }, second: { kind: 'announcement', text: 'Again.' } });
    hall.did(moderator, { type: 'screen.decline', screen });
    expect([codeOf(hall.send(moderator, { type: 'screen.decline', screen })), sceneOf(hall, screen)?.kind]).toEqual(['nothing-asked', 'announcement']);
    expect([show(hall, screen, { kind: 'welcome' }), sceneOf(hall, screen)?.kind]).toEqual(['accepted', 'welcome']);
    hall.did(host, { type: 'event.configure', secondLook: [] });
    expect([show(hall, screen, announcement('At once.')), sceneOf(hall, screen)?.kind]).toEqual(['accepted', 'announcement']);
  });

  it('SC-19 what waits is confirmed only while the public may see it', () => {
    const hall = createHall();
    const screen = paired(hall);
    const question = liveQuestion(hall);
    hall.did(host, { type: 'event.configure', secondLook: ['question'] });
    show(hall, screen, { kind: 'question', id: question });
    hall.did(moderator, { type: 'question.reject', question, reason: 'other' });
    expect(codeOf(hall.send(host, { type: 'screen.confirm', screen }))).toBe('scene-not-available');
  });

  it('SC-22 who confirms a scene lets the one that they saw onto the screen, and no other', () => {
    const hall = createHall();
    const screen = paired(hall);
    hall.did(host, { type: 'event.configure', secondLook: ['announcement', 'split'] });
    const confirm = (scene?: Scene) => codeOf(hall.send(host, { type: 'screen.confirm', screen, scene }));
    show(hall, screen, announcement('Please be seated.'));
    const seen = announcement('Please be seated.');
    // Asked for between the look and the word: in its place, or as it was with a little more.
    show(hall, screen, announcement('Leave the hall.'));
    expect([confirm(seen), sceneOf(hall, screen)]).toEqual(['decision-changed', { kind: 'auto' }]);
    show(hall, screen, { kind: 'split', first: seen, second: announcement('Leave the hall.') });
    expect([confirm(seen), confirm({ kind: 'split', first: announcement('Leave the hall.'), second: seen })]).toEqual(['decision-changed', 'decision-changed']);
    show(hall, screen, announcement(' Please be seated. '));
    expect([confirm(seen), sceneOf(hall, screen)]).toEqual(['accepted', seen]);
    show(hall, screen, announcement('Without a word of what was seen.'));
    expect(confirm()).toBe('accepted');
  });

  it('SC-23 of two who take what comes next at the same moment, one does', () => {
    const hall = createHall();
    const [left, right] = [paired(hall, 'Left'), paired(hall, 'Right')];
    const cueOn = (screen: string, text: string) => String(hall.did(moderator, { type: 'screen.cue', screen, scene: announcement(text) })['cue']);
    const [one, two, other] = [cueOn(left, 'One'), cueOn(left, 'Two'), cueOn(right, 'Other')];
    const takeSeen = (screens: string[], ...cues: string[]) => codeOf(hall.send(moderator, { type: 'screen.take', screens, cues }));
    expect([takeSeen([left], one), takeSeen([left], one), sceneOf(hall, left)]).toEqual(['accepted', 'cue-unknown', announcement('One')]);
    expect([takeSeen([left, right], one, other), sceneOf(hall, right)]).toEqual(['cue-unknown', { kind: 'auto' }]);
    expect([takeSeen([left, right], two, other), sceneOf(hall, left), sceneOf(hall, right)]).toEqual(['accepted', announcement('Two'), announcement('Other')]);
  });

  it('SC-20 two screens swap their places, with all that they show and will show', () => {
    const hall = createHall();
    const [wall, spare] = [paired(hall, 'Wall'), paired(hall, 'Spare', 'small-room')];
    show(hall, wall, announcement('Shown'));
    cue(hall, wall, announcement('Next'));
    hall.did(moderator, { type: 'screen.setUp', screen: wall, languages: ['fr'], theme: 'dark' });
    const before = hall.state.screens.get(wall);
    const kept = { name: before?.name, room: before?.room, scene: before?.scene, look: before?.look, cues: before?.cues };
    hall.did(moderator, { type: 'screen.swap', screen: spare, with: wall });
    expect(hall.state.screens.get(spare)).toMatchObject(kept);
    expect(hall.state.screens.get(wall)).toMatchObject({ name: 'Spare', room: 'small-room', scene: { kind: 'auto' } });
    expect(staff(hall, wall)).toMatchObject({ remote: { cues: [] } });
    expect(codeOf(hall.send(moderator, { type: 'screen.swap', screen: spare, with: spare }))).toBe('screen-unknown');
  });

  it('SC-21 what waits, what was shown and what was asked for is seen by staff alone, with the name of who asked', () => {
    const hall = createHall();
    const screen = paired(hall);
    hall.did(host, { type: 'event.configure', secondLook: ['announcement'] });
    cue(hall, screen, { kind: 'welcome' });
    show(hall, screen, announcement('Not yet.'));
    expect(staff(hall, screen)).toMatchObject({ remote: { cues: [{ scene: { kind: 'welcome' } }], asked: { by: 'moderator', name: 'Name of moderator' } } });
    expect(seenAs(hall.state, `screen:${screen}`, 'screen')).not.toHaveProperty('remote');
    expect(JSON.stringify(seenAs(hall.state, `screen:${screen}`, 'screen'))).not.toContain('Not yet.');
    expect(seenAs(hall.state, `screen:${screen}`, 'participant')).toBe('unseen');
  });
});
