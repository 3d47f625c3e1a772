// One whole day as commands: what a golden log tells before chance takes over.
import fc from 'fast-check';
import type { RawWriting } from '@plenary/domain/poll/commands';
import { ask, casts, draft, votes, writing } from './bodies.ts';
import { createHall, idIn, type Hall } from './hall.ts';
import { people, person } from './people.ts';
import { play, randomStep } from './random-steps.ts';

const { ana, ben, cleo, moderator, host, system } = people;

/** The story, then `steps` random commands from a seed, in one log. */
export function goldenDay(seed: number, steps: number): Hall {
  const hall = createHall();
  questionsOfTheMorning(hall);
  pollOfTheMorning(hall);
  screensAndClosing(hall);
  repliesOfTheAfternoon(hall);
  stepsOfTheAfternoon(hall);
  for (const step of fc.sample(randomStep, { numRuns: steps, seed })) play(hall, step);
  hall.send(host, { type: 'event.close' });
  hall.send(host, { type: 'event.archive' });
  return hall;
}

function questionsOfTheMorning(hall: Hall): void {
  const asked = [
    [ana, ask('How do regular pathways reach small enterprises?')],
    [person('anonymous-ben'), ask('Qui finance la formation avant le départ ?', { anonymous: true })],
    [cleo, ask('¿Qué datos faltan sobre la migración de retorno?')],
    [ana, ask('كيف نقيس النتائج؟')],
    [ana, ask('BUY NOW https://example.org')],
  ] as const;
  const [first = '', second = '', third = '', fourth = '', spam = ''] = asked.map(([by, body]) => idIn(hall.did(by, body), 'question'));
  hall.wait(400);
  for (const question of [first, second, third, fourth]) hall.did(system, { type: 'question.screened', question, flags: [] });
  hall.did(system, { type: 'question.screened', question: spam, flags: [{ kind: 'link', ranges: [{ start: 8, end: 27 }] }] });
  hall.did(moderator, { type: 'question.reject', question: spam, reason: 'off-topic', note: 'Links are not shown.' });
  hall.did(moderator, { type: 'question.edit', question: third, text: '¿Qué datos faltan sobre el retorno?' });
  for (const question of [first, second, third]) hall.did(moderator, { type: 'question.approve', question });
  for (const supporter of ['one', 'two', 'three']) hall.did(person(supporter), { type: 'question.support', question: second });
  hall.did(person('two'), { type: 'question.unsupport', question: second });
  hall.wait(60_000);
  hall.did(moderator, { type: 'question.stage', question: second });
  hall.did(moderator, { type: 'question.answer', question: second });
  hall.did(moderator, { type: 'question.stage', question: first });
  const { decision } = hall.did(moderator, { type: 'question.reject', question: first, reason: 'duplicate' });
  hall.did(moderator, { type: 'question.undo', question: first, decision: Number(decision) });
  hall.did(ana, { type: 'question.withdraw', question: fourth });
}

function pollOfTheMorning(hall: Hall): void {
  const poll = idIn(hall.did(moderator, draft({ choice: 'multiple', maxOptions: 2 })), 'poll');
  hall.did(moderator, { type: 'poll.open', poll, closesAfterMs: 30_000 });
  for (let voter = 0; voter < 40; voter += 1) hall.did(person(`voter-${voter}`), votes(poll, ...(voter % 3 === 0 ? ['a', 'c'] : ['b'])));
  hall.did(person('voter-1'), votes(poll, 'c'));
  hall.send(person('voter-2'), votes(poll, 'a', 'b', 'c'));
  hall.wait(30_001);
  hall.send(person('late'), votes(poll, 'a'));
  hall.did(system, { type: 'poll.close', poll });
  hall.did(moderator, { type: 'poll.reveal', poll });
}

function screensAndClosing(hall: Hall): void {
  const screen = idIn(hall.did(moderator, { type: 'screen.pair', name: 'Left wall 📺', room: 'big-room' }), 'screen');
  hall.did(moderator, { type: 'screen.show', screen, scene: { kind: 'welcome' } });
  hall.did(moderator, { type: 'screen.cue', screen, scene: { kind: 'announcement', text: 'Please be seated.' } });
  hall.did(moderator, { type: 'screen.take', screens: [screen] });
  hall.did(moderator, { type: 'screen.cover', room: 'big-room' });
  hall.did(moderator, { type: 'screen.uncover', room: 'big-room' });
  hall.did(moderator, { type: 'stage.next', room: 'big-room' });
  hall.did(moderator, { type: 'stage.setModeration', session: 'panel', mode: 'live-first' });
  hall.did(moderator, { type: 'stage.next', room: 'big-room' });
  hall.did(ben, ask('Does this reach the regions?', { session: 'panel' }));
  hall.did(host, { type: 'event.close' });
  hall.send(ben, ask('Too late?', { session: 'panel' }));
  hall.did(host, { type: 'event.reopen' });
  hall.did(moderator, { type: 'stage.goLive', session: 'opening' });
}

function repliesOfTheAfternoon(hall: Hall): void {
  hall.did(host, { type: 'event.configure', reasons: [{ id: 'off-topic', label: {} }, { id: 'answered-already', label: { en: 'Answered in the morning' } }, { id: 'other', label: {} }] });
  hall.did(moderator, { type: 'stage.setReplies', session: 'opening', open: true });
  const question = idIn(hall.did(cleo, ask('Who keeps the data?')), 'question');
  hall.did(moderator, { type: 'question.approve', question });
  const reply = idIn(hall.did(ben, ask('The offices of statistics do.', { replyTo: question })), 'question');
  hall.did(system, { type: 'question.screened', question: reply, flags: [] });
  hall.did(moderator, { type: 'question.approve', question: reply });
  hall.did(moderator, { type: 'question.pin', question });
  hall.did(moderator, { type: 'question.address', question, to: 'First Speaker' });
  hall.did(moderator, { type: 'question.label', question, label: 'Data' });
  hall.did(moderator, { type: 'question.reject', question: reply, reason: 'answered-already' });
}

/** Polls that tell their result step by step while people vote: by room and remote, by bodies with weights, in a second round, and of words. */
function stepsOfTheAfternoon(hall: Hall): void {
  const opened = (more: Partial<RawWriting>): string => {
    const poll = idIn(hall.did(moderator, { type: 'poll.write', session: 'opening', writing: writing(more) }), 'poll');
    hall.did(moderator, { type: 'poll.open', poll });
    return poll;
  };
  const ended = (poll: string, round: number): void => {
    hall.did(moderator, { type: 'poll.close', poll });
    hall.wait(5000);
    const table = hall.state.polls.get(poll)?.now.table;
    hall.did(system, { type: 'poll.seal', poll, round, head: 'c0ffee00'.repeat(8), salt: 'x'.repeat(43), blind: 'y'.repeat(43), couldVote: 99, refused: 1, repeated: 0, ...(table && { table }) });
  };
  const split = opened({ setup: { kind: 'consent' }, options: [], split: { by: 'mode', seenBy: 'everyone', live: true } });
  for (let nth = 0; nth < 137; nth += 1) {
    const voter = person(`side-${(nth * 7) % 119}`, 'participant', { mode: nth % 5 === 0 ? 'remote' : 'room' });
    hall.did(voter, casts(split, { options: ['abcab'[nth % 4] ?? 'a'] }));
  }
  ended(split, 1);
  hall.did(moderator, { type: 'poll.reopen', poll: split });
  for (let nth = 0; nth < 23; nth += 1) hall.did(person(`side-${nth}`, 'participant', { mode: nth % 2 ? 'remote' : 'room' }), casts(split, { options: ['b'] }));
  ended(split, 2);
  const bodies = [{ label: { en: 'States' }, groups: ['states'], roles: [], weight: 40 }, { label: { en: 'Others' }, groups: [], roles: ['participant' as const], weight: 60 }];
  const weighed = opened({ electorates: bodies });
  for (let nth = 0; nth < 37; nth += 1) {
    hall.did(person(`body-${nth % 31}`, 'participant', { group: nth % 3 === 0 ? 'states' : null }), casts(weighed, { options: [nth % 4 === 0 ? 'c' : 'a'] }));
  }
  ended(weighed, 1);
  const cloud = opened({ setup: { kind: 'cloud', words: 2 }, options: [] });
  for (let nth = 0; nth < 17; nth += 1) hall.did(person(`word-${nth}`), casts(cloud, { words: [['hope', 'work', 'skills'][nth % 3] ?? 'hope', `word${nth % 6}`] }));
  hall.did(system, { type: 'poll.screened', poll: cloud, entries: ['hope', 'work', 'word1'].map((entry) => ({ entry, flagged: entry === 'work' })) });
  hall.did(moderator, { type: 'poll.judge', poll: cloud, entry: 'work', show: true });
}
