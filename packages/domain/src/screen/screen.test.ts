// Rules SC-*: screens are paired, named and directed by the crew, and show only what the public may see.
import { describe, expect, it } from 'vitest';
import { ask, draft } from '../../../testkit/src/bodies.ts';
import { createBusyHall, createHall, idIn, stamp, type Hall } from '../../../testkit/src/hall.ts';
import { codeOf, seenAs, sight } from '../../../testkit/src/look.ts';
import { people } from '../../../testkit/src/people.ts';
import { OutcomeMemory } from '../core/memory.ts';
import type { Scene } from './scenes.ts';

const { moderator, ana, system } = people;
const paired = (hall: Hall, name = 'Left wall') => idIn(hall.did(moderator, { type: 'screen.pair', name, room: 'big-room' }), 'screen');
const show = (screen: string, scene: Scene) => ({ type: 'screen.show', screen, scene }) as const;

describe('screen', () => {
  it('SC-1 a paired screen has a name and a room, and follows it', () => {
    const hall = createHall();
    const screen = paired(hall);
    const record = { kind: 'screen', id: screen, name: 'Left wall', room: 'big-room', scene: { kind: 'auto' } };
    expect(seenAs(hall.state, `screen:${screen}`, 'screen')).toMatchObject(record);
    expect(seenAs(hall.state, `screen:${screen}`, 'moderator')).toMatchObject(record);
  });

  it('SC-2 a name is cleaned, one line, and 60 characters at most; an unreadable one is refused', () => {
    const hall = createHall();
    const nameOf = (raw: string) => hall.state.screens.get(paired(hall, raw))?.name;
    expect(nameOf('  Left\n\u0007wall ')).toBe('Left wall');
    expect(nameOf('📺'.repeat(80))).toBe('📺'.repeat(60));
    for (const name of ['', ' \n ', '\u0000\u200d']) {
      expect(codeOf(hall.send(moderator, { type: 'screen.pair', name, room: 'big-room' }))).toBe('screen-name-empty');
      expect(codeOf(hall.send(moderator, { type: 'screen.rename', screen: paired(hall), name }))).toBe('screen-name-empty');
    }
  });

  it('SC-3 a screen is in a room of the event', () => {
    expect(codeOf(createHall().send(moderator, { type: 'screen.pair', name: 'Wall', room: 'nowhere' }))).toBe('room-unknown');
  });

  it('SC-4 a screen shows the scene that it is given', () => {
    const hall = createHall();
    const screen = paired(hall);
    for (const kind of ['welcome', 'now', 'blank', 'auto'] as const) {
      hall.did(moderator, show(screen, { kind }));
      expect(seenAs(hall.state, `screen:${screen}`, 'screen')).toMatchObject({ scene: { kind } });
    }
  });

  it('SC-5 a scene names only a question that the public may see, or a poll that it has seen', () => {
    const hall = createHall();
    const screen = paired(hall);
    const question = idIn(hall.did(ana, ask('Why?')), 'question');
    const poll = idIn(hall.did(moderator, draft()), 'poll');
    const scenes = [{ kind: 'question', id: question }, { kind: 'poll', id: poll }] as const;
    for (const scene of scenes) expect(codeOf(hall.send(moderator, show(screen, scene)))).toBe('scene-not-available');
    hall.did(moderator, { type: 'question.approve', question });
    hall.did(moderator, { type: 'poll.open', poll });
    for (const scene of scenes) hall.did(moderator, show(screen, scene));
    hall.did(moderator, { type: 'question.reject', question, reason: 'other' });
    expect(codeOf(hall.send(moderator, show(screen, scenes[0])))).toBe('scene-not-available');
    expect(codeOf(hall.send(moderator, show(screen, { kind: 'poll', id: 'nowhere' })))).toBe('scene-not-available');
  });

  it('SC-6 an unpaired screen is gone for those who saw it, and unknown to commands', () => {
    const hall = createHall();
    const screen = paired(hall);
    const since = hall.state.seq;
    hall.did(moderator, { type: 'screen.unpair', screen });
    expect(sight(hall.state, { audience: 'screen', since }).gone).toEqual([`screen:${screen}`]);
    expect(codeOf(hall.send(moderator, show(screen, { kind: 'now' })))).toBe('screen-unknown');
    expect(codeOf(hall.send(moderator, { type: 'screen.unpair', screen: 'nowhere' }))).toBe('screen-unknown');
  });

  it('SC-7 participants never see screens', () => {
    const { state } = createBusyHall();
    expect(sight(state, { audience: 'moderator' }).records.filter((record) => record.kind === 'screen')).toHaveLength(1);
    expect(sight(state, { audience: 'participant' }).records.filter((record) => record.kind === 'screen')).toEqual([]);
  });

  it('SC-8 a screen is renamed', () => {
    const hall = createHall();
    const screen = paired(hall);
    hall.did(moderator, { type: 'screen.rename', screen, name: 'Right wall' });
    expect(seenAs(hall.state, `screen:${screen}`, 'moderator')).toMatchObject({ name: 'Right wall' });
  });

  it('SC-9 pairing that comes again after its outcome was forgotten leaves the screen as it is', () => {
    const hall = createHall();
    const command = stamp('pairing-1', moderator, { type: 'screen.pair', name: 'Wall', room: 'big-room' });
    const first = hall.replay(command);
    hall.did(moderator, { type: 'screen.rename', screen: command.newId, name: 'Other' });
    hall.state.outcomes = new OutcomeMemory();
    expect(hall.replay(command).outcome).toEqual(first.outcome);
    expect(hall.state.screens.get(command.newId)?.name).toBe('Other');
  });

  it('SC-10 only moderators and hosts direct screens', () => {
    const hall = createHall();
    const screen = paired(hall);
    for (const actor of [ana, people.screen, people.rapporteur, system]) {
      expect(codeOf(hall.send(actor, show(screen, { kind: 'now' })))).toBe('role-not-allowed');
    }
    hall.did(people.host, show(screen, { kind: 'now' }));
  });
});
