// The oracle must be able to say no: each test makes one thing of a good world bad, and it has to find just that.
import { describe, expect, it } from 'vitest';
import { ask, draft, votes, writing } from '@plenary/testkit/bodies';
import { createHall, type Hall } from '@plenary/testkit/hall';
import { people, person } from '@plenary/testkit/people';
import type { Actor } from '@plenary/domain/core/roles';
import type { Command } from '@plenary/domain/commands';
import { viewPersonal, viewSince } from '@plenary/domain/views';
import type { Case, Held } from './oracle/case.ts';
import { ownBallotIsTheLast, tallyIsTheRecount } from './oracle/effects.ts';
import { judge } from './oracle/oracle.ts';
import { replay } from './oracle/replay.ts';
import { createLedger, type LedgerEntry } from './swarm/ledger.ts';

const { ana, ben, moderator, system } = people;

/** A small morning, as the crowd and the log both remember it: two questions, of which one waits, and a poll whose counts are hidden. */
function goodMorning(): { hall: Hall; good: Case; questions: { live: string; waiting: string }; poll: string } {
  const hall = createHall();
  const ledger = createLedger();
  for (const { command } of hall.log) Object.assign(ledger.open({ person: command.actor.id, type: command.body.type, payload: {} }), { id: command.id });
  for (const [index, entry] of ledger.entries.entries()) ledger.accepted(entry, { seq: index + 1 });
  const say = (actor: Actor, body: Command): string => {
    const { type, ...payload } = body;
    const entry = ledger.open({ person: actor.id, type, payload });
    const { outcome, seq } = hall.send(actor, body, entry.id);
    if (outcome.ok) ledger.accepted(entry, { seq, result: outcome.result });
    else ledger.refused(entry, outcome.code);
    return String(entry.result?.['question'] ?? entry.result?.['poll']);
  };
  const live = say(ana, ask('What about mark-livequestion1?'));
  const waiting = say(ben, ask('What about mark-waiting00001?'));
  for (const question of [live, waiting]) hall.did(system, { type: 'question.screened', question, flags: [] });
  say(moderator, { type: 'question.approve', question: live });
  const poll = say(moderator, draft());
  say(moderator, { type: 'poll.open', poll });
  say(ana, { type: 'poll.vote', poll, options: ['a'] });
  say(ana, { type: 'poll.vote', poll, options: ['b'] });
  say(ben, { type: 'poll.vote', poll, options: ['b'] });
  const held = (actor: Actor, audience: Held['audience']): Held => {
    const sight = viewSince(hall.state, { audience, session: 'opening', nameOf: () => undefined }, -1);
    const personal = viewPersonal(hall.state, { authors: [actor.id], supporter: actor.id, voterIn: () => actor.id });
    const frames = [JSON.stringify(['delta', { cursor: { epoch: 'e', seq: hall.state.seq }, ...sight }])];
    return { person: actor.id, name: null, token: `token-of-${actor.id}`, audience, session: 'opening', records: sight.records, personal, frames };
  };
  const members = [held(ana, 'participant'), held(ben, 'participant'), held(moderator, 'moderator')];
  return { hall, good: { ledger: ledger.entries, log: logOf(hall), members, recovery: { tookMs: 1, withinMs: 10 } }, questions: { live, waiting }, poll };
}

const logOf = (hall: Hall, commands = hall.log): Case['log'] => replay(commands.map(({ command, atMs }, index) => ({ id: `${atMs}-${index}`, atMs, commands: [command] })));
const broken = (given: Case): string[] => [...new Set(judge(given).violations.map(({ rule }) => rule))];
const last = (ledger: readonly LedgerEntry[], type: string): LedgerEntry => {
  const found = ledger.findLast((entry) => entry.type === type);
  if (!found) throw new Error(`no ${type}`);
  return found;
};
/** The case with one entry of the ledger told otherwise. */
const retold = (good: Case, entry: LedgerEntry, change: Partial<LedgerEntry>): Case => ({ ...good, ledger: good.ledger.map((one) => (one === entry ? { ...one, ...change } : one)) });
/** The case with the first participant told otherwise. */
const seen = (good: Case, change: (held: Held) => Partial<Held>): Case => ({ ...good, members: good.members.map((held, index) => (index === 0 ? { ...held, ...change(held) } : held)) });

describe('the oracle', () => {
  it('finds nothing in a good world', () => {
    const { good } = goodMorning();
    expect(judge(good)).toMatchObject({ lost: 0, doubled: 0, resent: 0, violations: [] });
  });

  it('finds an acknowledged ballot that is not in the log', () => {
    const { hall, good } = goodMorning();
    const gone = last(good.ledger, 'poll.vote').id;
    const verdict = judge({ ...good, log: logOf(hall, hall.log.filter(({ command }) => command.id !== gone)) });
    expect(verdict.lost).toBe(1);
    expect(verdict.violations.map(({ rule }) => rule)).toContain('acknowledged is in the log');
  });

  it('finds an acknowledgement that names another place than the log', () => {
    const { good } = goodMorning();
    expect(broken(retold(good, last(good.ledger, 'poll.vote'), { seq: 999 }))).toEqual(['acknowledged is in the log']);
  });

  it('counts an entry that stands there twice, and does not call it a violation: it has one effect', () => {
    const { hall, good } = goodMorning();
    const verdict = judge({ ...good, log: logOf(hall, [...hall.log, ...hall.log.slice(-1)]) });
    expect(verdict).toMatchObject({ doubled: 1, violations: [] });
  });

  it('finds a question that is there twice', () => {
    const { hall, good, questions } = goodMorning();
    const twice = hall.log.flatMap((entry) => (entry.command.newId === questions.live ? [entry, { ...entry, command: { ...entry.command, id: 'another-id', newId: 'another-question' } }] : [entry]));
    const found = broken({ ...good, log: logOf(hall, twice) });
    expect(found).toContain('each question once');
    expect(found).toContain('nothing from nowhere');
  });

  it('finds a job that took effect twice', () => {
    const { hall, good, questions } = goodMorning();
    const log = logOf(hall);
    const screened = [...log.decided.values()].find(({ command }) => command.body.type === 'question.screened' && command.body.question === questions.live);
    if (!screened) throw new Error('nothing was screened');
    const decided = new Map([...log.decided, ['again', screened]]);
    expect(broken({ ...good, log: { ...log, decided } })).toEqual(['each job once']);
  });

  it('finds a refusal that counts, and one that nobody could expect', () => {
    const { good } = goodMorning();
    const vote = last(good.ledger, 'poll.vote');
    expect(judge(retold(good, vote, { outcome: 'refused', code: 'poll-closed' })).violations.map(({ what }) => what)).toEqual([expect.stringContaining('was refused (poll-closed) and counts')]);
    const extra = { ...vote, id: 'was-refused', outcome: 'refused' as const, code: 'internal' };
    expect(judge({ ...good, ledger: [...good.ledger, extra] }).violations.map(({ what }) => what)).toEqual([expect.stringContaining('was refused for good with internal')]);
  });

  it('finds a command that never got an answer', () => {
    const { good } = goodMorning();
    expect(broken(retold(good, last(good.ledger, 'poll.vote'), { outcome: 'unknown' }))).toEqual(['unknown is settled']);
  });

  it('finds two things of one person in the wrong order', () => {
    const { good } = goodMorning();
    const second = good.ledger.filter(({ person, type }) => person === ana.id && type === 'poll.vote')[1];
    const first = good.ledger.find(({ person, type }) => person === ana.id && type === 'poll.vote');
    if (!first || !second) throw new Error('two votes were cast');
    const turned = good.ledger.map((entry) => (entry === first ? { ...entry, seq: second.seq } : entry === second ? { ...entry, seq: first.seq } : entry));
    expect(broken({ ...good, ledger: turned })).toContain('order of each is kept');
  });

  it('finds a page that shows something else than the replay', () => {
    const { good } = goodMorning();
    expect(broken(seen(good, ({ records }) => ({ records: records.filter(({ kind }) => kind !== 'question') })))).toEqual(['everybody sees the replay']);
  });

  it('finds a tally that is not the recount', () => {
    const { good } = goodMorning();
    for (const change of [{ result: { counts: [2, 0, 0] } }, { result: { counts: [0, 2, 0] } }, { turnout: { voters: 3, changed: 1, couldVote: null, refused: null, repeated: null } }]) {
      const wrong = seen(good, ({ records }) => ({ records: records.map((record) => (record.kind === 'poll' ? { ...record, ...change } : record)) }));
      expect(broken(wrong)).toEqual(['tally is the recount', 'everybody sees the replay']);
    }
  });

  it('takes the counts of the step before the last for right while people vote, and the exact ones once the poll is closed', () => {
    const { hall, good, poll } = goodMorning();
    const isRight = (counts: number[]): boolean => {
      const log = logOf(hall);
      const { records } = viewSince(log.state, { audience: 'moderator', session: 'opening', nameOf: () => undefined }, -1);
      const told = records.map((record) => (record.kind === 'poll' ? { ...record, result: { counts } } : record));
      return tallyIsTheRecount({ log, members: good.members.map((held) => ({ ...held, records: told })) }).length === 0;
    };
    for (let nth = 1; nth <= 9; nth += 1) hall.did(person(`vera-${nth}`), votes(poll, 'a'));
    expect([isRight([3, 2, 0]), isRight([8, 2, 0])]).toEqual([true, false]);
    hall.did(moderator, { type: 'poll.close', poll });
    expect([isRight([3, 2, 0]), isRight([9, 2, 0])]).toEqual([false, true]);
  });

  it('finds counters that are not the recount', () => {
    const { good } = goodMorning();
    for (const change of [{ asked: 0 }, { asked: 9 }, { taken: 0 }, { notTaken: { other: 1 } }]) {
      const wrong = seen(good, ({ records }) => ({ records: records.map((record) => (record.kind === 'tally' ? { ...record, ...change } : record)) }));
      expect(broken(wrong)).toEqual(['counters are the recount', 'everybody sees the replay']);
    }
  });

  it('finds a ballot that is not the one last acknowledged', () => {
    const { good, poll } = goodMorning();
    expect(broken(seen(good, () => ({ personal: { questions: [], ballots: { [poll]: { options: ['a'] } } } })))).toEqual(['own ballot is the last']);
  });

  it.each([
    ['a waiting question by its id', (it: ReturnType<typeof goodMorning>) => it.questions.waiting],
    ['a waiting question by its text', () => 'What about mark-waiting00001?'],
    ['somebody else by their token', () => `token-of-${ben.id}`],
  ])('finds a leak: %s', (_what, leaked) => {
    const world = goodMorning();
    const frame = JSON.stringify(['delta', { cursor: { epoch: 'e', seq: world.hall.state.seq }, records: [], gone: [leaked(world)] }]);
    expect(broken(seen(world.good, ({ frames }) => ({ frames: [...frames, frame] })))).toEqual(['nothing leaked']);
  });

  it('finds a leak in time: a question that was sent before it was approved', () => {
    const { good, questions } = goodMorning();
    const early = JSON.stringify(['delta', { cursor: { epoch: 'e', seq: (good.log.publicSince.get(questions.live) ?? 0) - 1 }, records: [{ kind: 'question', id: questions.live }], gone: [] }]);
    const told = { ...good, members: good.members.map((held, index) => (index === 1 ? { ...held, frames: [early] } : held)) };
    expect(broken(told)).toEqual(['nothing leaked']);
  });

  it('counts polls of other kinds too: takes the recount for right, and finds a wrong one and a ballot that is not its voter’s', () => {
    const { hall, good } = goodMorning();
    const poll = String(hall.did(moderator, { type: 'poll.write', session: 'panel', writing: writing({ setup: { kind: 'ranking', method: 'borda' } }) })['poll']);
    hall.did(moderator, { type: 'poll.open', poll });
    const cast = (voter: string, order: string): unknown => hall.did(person(voter), { type: 'poll.cast', poll, ballot: { order: [...order] } });
    for (const [n, order] of ['abc', 'bca', 'cab', 'abc', 'acb', 'bca'].entries()) cast(`ranker-${n}`, order);
    cast('ranker-0', 'cba');
    const tallies = (result: unknown): string[] => {
      const { records } = viewSince(hall.state, { audience: 'participant', session: 'panel', nameOf: () => undefined }, -1);
      const told = records.map((record) => (record.kind === 'poll' && result !== undefined ? { ...record, result } : record)) as Held['records'];
      return tallyIsTheRecount({ log: logOf(hall), members: [{ ...(good.members[0] ?? expect.fail('nobody is here')), records: told }] }).map(({ what }) => what);
    };
    expect(tallies(undefined)).toEqual([]);
    expect(tallies({ points: [1, 2, 3] })).toHaveLength(1);
    hall.did(moderator, { type: 'poll.close', poll });
    expect(tallies(undefined)).toEqual([]);
    const ledger = createLedger();
    ledger.accepted(ledger.open({ person: ana.id, type: 'poll.cast', payload: { poll, ballot: { order: ['a', 'b', 'c'] } } }), { seq: 1 });
    const own = (ballot: object | null): string[] => ownBallotIsTheLast({ ledger: ledger.entries, members: good.members.map((member) => ({ ...member, personal: { questions: [], ballots: ballot ? { [poll]: ballot } : {} } }) as Held) }).map(({ rule }) => rule);
    expect([own({ order: ['a', 'b', 'c'] }), own({ order: ['b', 'a', 'c'] }), own(null)]).toEqual([[], ['own ballot is the last'], ['own ballot is the last']]);
  });

  it('finds a leak: the counts of a poll that hides them', () => {
    const { good, poll } = goodMorning();
    const frame = JSON.stringify(['delta', { cursor: { epoch: 'e', seq: 99 }, records: [{ kind: 'poll', id: poll, result: { counts: [1, 1] } }], gone: [] }]);
    expect(broken(seen(good, () => ({ frames: [frame] })))).toEqual(['nothing leaked']);
  });

  it('finds that it took too long', () => {
    const { good } = goodMorning();
    expect(broken({ ...good, recovery: { tookMs: 11, withinMs: 10 } })).toEqual(['recovered in time']);
  });
});
