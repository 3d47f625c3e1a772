// Rules L-*: what is in the ledger, and what a check of an export finds.
import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { StampedCommand } from '@plenary/domain/commands';
import { emptyState } from '@plenary/domain/state';
import { ask } from '../../testkit/src/bodies.ts';
import { createBusyHall, createHall, idIn, type Hall } from '../../testkit/src/hall.ts';
import { people, person } from '../../testkit/src/people.ts';
import { play, randomSteps } from '../../testkit/src/random-steps.ts';
import { chain, type LedgerLine } from './chain.ts';
import { applyWatched, type LedgerDecision } from './decision.ts';
import { toCsv } from './export.ts';
import { toJsonLines } from './lines.ts';
import { verifyExport } from './verify.ts';

const { ana, moderator, system } = people;
const nameOf = (id: string): string => `name-${[...id].toReversed().join('')}`;

function decisionsOf(log: readonly { command: StampedCommand; atMs: number }[]): LedgerDecision[] {
  const state = emptyState();
  return log.flatMap(({ command, atMs }) => applyWatched(state, command, { atMs, nameOf }) ?? []);
}
const linesOf = (hall: Hall): LedgerLine[] => chain('idm', decisionsOf(hall.log));

/** A morning with each kind of decision, and texts that would be formulas. */
function createMorning(): { hall: Hall; question: string } {
  const hall = createHall();
  const question = idIn(hall.did(ana, ask('=1+1 Why?')), 'question');
  hall.did(moderator, { type: 'question.reject', question, reason: 'unclear', note: 'Only for the author' });
  hall.did(moderator, { type: 'question.approve', question });
  hall.did(moderator, { type: 'question.edit', question, text: '@ana, why "so", now?\n-2' });
  hall.did(moderator, { type: 'question.stage', question });
  hall.did(moderator, { type: 'question.reject', question, reason: 'offensive' });
  return { hall, question };
}

describe('decisions', () => {
  it('L-1 a rejection, an edit, an unpublishing and a restoring are in it, with who, when, why, before and after, and nothing else', () => {
    const { hall, question } = createMorning();
    const decisions = decisionsOf(hall.log);
    expect(decisions.map(({ action, reason }) => [action, reason])).toEqual([['reject', 'unclear'], ['restore', null], ['edit', null], ['unpublish', 'offensive']]);
    const by = { role: 'moderator', name: nameOf('moderator') };
    expect(decisions[0]).toMatchObject({ question, session: 'opening', by, undoes: false, before: { status: 'screening', text: '=1+1 Why?' }, after: { status: 'rejected' } });
    expect(decisions[2]).toMatchObject({ before: { text: '=1+1 Why?' }, after: { text: '@ana, why "so", now?\n-2', status: 'live' } });
    expect(new Date(decisions[0]?.at ?? '').getTime()).toBe(hall.state.atMs);
  });

  it('L-1 an edit before anybody else has seen the words is in it, and an author’s own rewriting is not', () => {
    const hall = createHall();
    const question = idIn(hall.did(ana, ask('Why?')), 'question');
    hall.did(ana, { type: 'question.revise', question, text: 'Why not?' });
    hall.did(moderator, { type: 'question.edit', question, text: 'For what reason not?' });
    expect(decisionsOf(hall.log)).toMatchObject([{ action: 'edit', before: { text: 'Why not?', status: 'screening' }, after: { text: 'For what reason not?' } }]);
  });

  it('L-2 what screening takes from everyone’s sight is the system’s doing', () => {
    const hall = createHall();
    hall.did(moderator, { type: 'stage.setModeration', session: 'opening', mode: 'live-first' });
    const question = idIn(hall.did(ana, ask('Why?')), 'question');
    hall.did(system, { type: 'question.screened', question, flags: [{ kind: 'profanity', ranges: [] }] });
    expect(decisionsOf(hall.log)).toMatchObject([{ action: 'unpublish', by: { role: 'system' } }]);
  });

  it('L-3 taking a decision back adds a line', () => {
    const hall = createHall();
    const question = idIn(hall.did(ana, ask('Why?')), 'question');
    const { decision } = hall.did(moderator, { type: 'question.reject', question, reason: 'other' });
    hall.did(moderator, { type: 'question.undo', question, decision: Number(decision) });
    expect(decisionsOf(hall.log)).toMatchObject([{ action: 'reject', undoes: false }, { action: 'restore', undoes: true }]);
  });

  it('L-11 holding a count still and leaving supporters out are in it with the counts, once each, and so is taking them back', () => {
    const hall = createHall();
    const question = idIn(hall.did(ana, ask('Why?')), 'question');
    hall.did(moderator, { type: 'question.approve', question });
    for (const id of ['one', 'two', 'three']) hall.did(person(id), { type: 'question.support', question });
    const evidence = { signals: [{ kind: 'same-minute' as const, count: 2, of: 3 }], fromMs: 0, toMs: 1, questions: [], people: ['one', 'two'] };
    hall.did(system, { type: 'question.suspected', question, evidence });
    for (const type of ['question.discount', 'question.discount', 'question.freeze', 'question.restoreCount', 'question.unfreeze'] as const) hall.send(moderator, { type, question });
    expect(decisionsOf(hall.log).map(({ action, undoes, before, after }) => [action, undoes, before.supporters, after.supporters])).toEqual([
      ['discount', false, 3, 1], ['freeze', false, 1, 1], ['discount', true, 1, 3], ['freeze', true, 3, 3],
    ]);
    expect(toJsonLines(linesOf(hall))).not.toContain('"one"');
  });

  it('L-12 merging and upholding are in it, and so is taking them back', () => {
    const hall = createHall();
    const [first = '', second = ''] = ['Why?', 'Why then?'].map((text) => idIn(hall.did(ana, ask(text)), 'question'));
    const undo = (question: string) => hall.did(moderator, { type: 'question.undo', question, decision: hall.state.questions.get(question)?.decisions.at(-1)?.seq ?? 0 });
    hall.did(moderator, { type: 'question.approve', question: first });
    hall.did(moderator, { type: 'question.merge', question: second, into: first });
    hall.did(moderator, { type: 'question.unmerge', question: second });
    undo(second);
    undo(second);
    hall.send(moderator, { type: 'question.merge', question: first, into: first });
    hall.did(moderator, { type: 'question.reject', question: second, reason: 'unclear' });
    hall.did(ana, { type: 'question.appeal', question: second, text: 'It is clear.' });
    hall.did(people.host, { type: 'question.uphold', question: second, note: '' });
    undo(second);
    expect(decisionsOf(hall.log).map(({ action, undoes }) => [action, undoes])).toEqual([
      ['merge', false], ['merge', true], ['merge', true], ['merge', true], ['reject', false], ['uphold', false], ['uphold', true],
    ]);
  });

  it('L-13 pinning is in it, and so is taking it back, by whatever way', () => {
    const hall = createHall();
    const question = idIn(hall.did(ana, ask('Why?')), 'question');
    hall.did(moderator, { type: 'question.approve', question });
    hall.did(moderator, { type: 'question.pin', question });
    const { decision } = hall.did(moderator, { type: 'question.unpin', question });
    hall.did(moderator, { type: 'question.undo', question, decision: Number(decision) });
    hall.send(moderator, { type: 'question.pin', question });
    expect(decisionsOf(hall.log).map(({ action, undoes, before, after }) => [action, undoes, before.pinned, after.pinned])).toEqual([
      ['pin', false, undefined, true], ['pin', true, true, undefined], ['pin', true, undefined, true],
    ]);
  });

  it('L-4 L-6 the same log gives the same bytes, a longer one the same beginning, and both forms are found whole', () => {
    fc.assert(fc.property(randomSteps(150), fc.nat(), (steps, cut) => {
      const hall = createBusyHall();
      for (const step of steps) play(hall, step);
      const lines = linesOf(hall);
      expect(toJsonLines(linesOf(hall))).toBe(toJsonLines(lines));
      const decisions = decisionsOf(hall.log.slice(0, cut % hall.log.length));
      expect(decisionsOf(hall.log).slice(0, decisions.length)).toEqual(decisions);
      const whole = { ok: true, event: 'idm', entries: lines.length - 2, head: lines.at(-1)?.hash };
      expect(verifyExport(toJsonLines(lines))).toEqual(whole);
      expect(verifyExport(toCsv(lines))).toEqual(whole);
    }), { numRuns: 60 });
  });

  it('L-5 no person’s own id is in it', () => {
    const text = toJsonLines(linesOf(createMorning().hall));
    expect(text).not.toContain('"moderator","name":"moderator"');
    expect(text).not.toMatch(/"name":"ana"|author/);
  });
});

describe('an export', () => {
  const lines = linesOf(createMorning().hall);
  const texts = toJsonLines(lines).trimEnd().split('\n');
  const again = (changed: readonly string[]): string => `${changed.join('\n')}\n`;

  it('L-7 a changed, removed, added, doubled, moved or cut off line is found, and the first broken one is named', () => {
    const changedAt = (n: number) => texts.map((text, index) => (index === n ? text.replace('"at":"2', '"at":"3') : text));
    expect(verifyExport(again(changedAt(2)))).toEqual({ ok: false, line: 3, problem: 'hash' });
    expect(verifyExport(again(texts.toSpliced(2, 1)))).toEqual({ ok: false, line: 3, problem: 'previous' });
    expect(verifyExport(again(texts.toSpliced(3, 0, texts[2] ?? '')))).toEqual({ ok: false, line: 4, problem: 'previous' });
    expect(verifyExport(again([texts[0] ?? '', texts[2] ?? '', texts[1] ?? '', ...texts.slice(3)]))).toEqual({ ok: false, line: 2, problem: 'previous' });
    expect(verifyExport(again(texts.slice(0, -1)))).toEqual({ ok: false, line: texts.length, problem: 'no-end' });
    expect(verifyExport(again([...texts, texts.at(-1) ?? '']))).toEqual({ ok: false, line: texts.length + 1, problem: 'after-end' });
    expect(verifyExport(again(texts.slice(1)))).toEqual({ ok: false, line: 1, problem: 'first-line' });
    // Nor can a line be passed off in another spelling.
    expect(verifyExport(again(texts.with(1, `${texts[1]} `)))).toEqual({ ok: false, line: 2, problem: 'unreadable' });
  });

  it('L-7 no character of any line can be changed', () => {
    fc.assert(fc.property(fc.nat(texts.length - 1), fc.nat(), fc.string({ minLength: 1, maxLength: 1 }), (n, at, other) => {
      const text = texts[n] ?? '';
      const where = at % text.length;
      const changed = `${text.slice(0, where)}${other}${text.slice(where + 1)}`;
      if (changed !== text) expect(verifyExport(again(texts.with(n, changed)))).toMatchObject({ ok: false });
    }), { numRuns: 400 });
  });

  it('L-8 a changed cell of a table is found', () => {
    expect(verifyExport(toCsv(lines).replace(',unclear,', ',other,'))).toEqual({ ok: false, line: 3, problem: 'cells' });
    expect(verifyExport(toCsv(lines).replace('\r\n1,', '\r\n9,'))).toEqual({ ok: false, line: 3, problem: 'cells' });
  });

  it('L-9 no cell of a table can be taken for a formula', () => {
    const cells: string[][] = parse(toCsv(lines), { bom: true });
    for (const cell of cells.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    expect(cells.flat()).toContain("'=1+1 Why?");
  });

  it('L-10 what names an event that no event has is unreadable: nothing of a file may steer a terminal', () => {
    expect(verifyExport(toJsonLines(chain('idm\u001B[2J', [])))).toEqual({ ok: false, line: 1, problem: 'unreadable' });
  });

  it('L-10 what is no export is unreadable, whatever it is', () => {
    for (const text of ['', '\n', '{}', '[]', 'null', 'n,at\n1,2', '"', '\u0000', '{"kind":"ledger"}']) expect(verifyExport(text)).toMatchObject({ ok: false });
    fc.assert(fc.property(fc.string(), (text) => !verifyExport(text).ok));
  });
});
