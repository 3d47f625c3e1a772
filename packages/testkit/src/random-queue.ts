// Random afternoons at a queue: every command about questions, mostly where it can succeed and by people who may. Whatever anybody writes
// is marked with the number of its command, so that it can be looked for in bytes.
import fc from 'fast-check';
import type { Applied } from '@plenary/domain/apply';
import type { Command } from '@plenary/domain/commands';
import type { Actor } from '@plenary/domain/core/roles';
import { builtInReasons } from '@plenary/domain/event/settings';
import { questionRoles, type QuestionCommand } from '@plenary/domain/question/commands';
import { isPublic, type Question, type QuestionStatus } from '@plenary/domain/question/state';
import type { Hall } from './hall.ts';
import { person } from './people.ts';

type Type = QuestionCommand['type'];

/** One command, as numbers that are given a meaning when it is done: which question, which other one, and which of the people. */
export interface Deed { readonly type: Type; readonly which: number; readonly other: number; readonly who: number; readonly waitMs: number }

const types = Object.keys(questionRoles) as Type[];
/** What everything else needs before it can happen comes more often. */
const often: readonly Type[] = ['question.submit', 'question.submit', 'question.submit', 'question.approve', 'question.approve', 'question.approve', 'question.reject', 'question.support', 'question.support', 'question.merge', 'question.merge', 'question.merge', 'question.appeal'];

export const randomDeed: fc.Arbitrary<Deed> = fc.record({
  type: fc.constantFrom(...types, ...often), which: fc.nat({ max: 6 }), other: fc.nat({ max: 6 }), who: fc.nat({ max: 4 }), waitMs: fc.constantFrom(0, 0, 10, 400_000),
});

export const randomDeeds = (maxLength: number): fc.Arbitrary<Deed[]> => fc.array(randomDeed, { maxLength, size: 'max' });

/** A mark that is in nothing else, of one length: none is a part of another. */
export const markOf = (command: number, field: string): string => `mark-${String(command).padStart(5, '0')}-${field}`;
export const marks = /mark-\d{5}-[a-z]+/g;

export const supporterOf = (who: number): string => `supporter-participant-${who}`;

/** Does a deed in the session `opening`. */
export function doDeed(hall: Hall, { type, which, other, who, waitMs }: Deed): Applied {
  hall.wait(waitMs);
  const all = [...hall.state.questions.values()].filter(({ session }) => session === 'opening').toReversed();
  const fitting = all.filter(fits[type] ?? (() => true));
  const question = pick(fitting, which) ?? pick(all, which);
  const targets = all.filter((one) => open(one) && one !== question);
  const body = bodies[type]({ hall, question, into: pick(targets, other)?.id ?? question?.id ?? 'nowhere', other, mark: (field) => markOf(hall.log.length, field) });
  return hall.send(actorOf(type, { question, other, who }), body);
}

const pick = <T>(of: readonly T[], which: number): T | undefined => of[which % Math.max(1, of.length)];

/** Now and then somebody else tries what is an author's alone. */
function actorOf(type: Type, { question, other, who }: { question: Question | undefined; other: number; who: number }): Actor {
  const [role = 'system'] = questionRoles[type];
  if (type === 'question.submit') return person(other % 2 ? `anonymous-participant-${who}` : `participant-${who}`);
  if (type === 'question.support' || type === 'question.unsupport') return person(supporterOf(who));
  if (role === 'participant') return person(question && other % 4 ? question.author : `participant-${who}`);
  return person(`${role}-${who % 2}`, role);
}

const standing = (...statuses: QuestionStatus[]) => ({ status }: Question): boolean => statuses.includes(status);
const open = ({ status, replyTo }: Question): boolean => isPublic(status) && replyTo === undefined;

/** Where a command can succeed; anywhere for those that are not named. */
const fits: Partial<Record<Type, (question: Question) => boolean>> = {
  'question.withdraw': standing('screening', 'waiting', 'live', 'merged'),
  'question.submit': ({ status, replyTo }) => isPublic(status) && replyTo === undefined,
  'question.support': ({ status, replyTo }) => replyTo === undefined && (isPublic(status) || status === 'merged'),
  'question.unsupport': ({ status, supporters }) => supporters.size > 0 && (status === 'live' || status === 'merged'),
  'question.freeze': (question) => open(question) && !question.frozen,
  'question.unfreeze': ({ frozen }) => frozen !== undefined,
  'question.discount': ({ suspicion, merged }) => suspicion !== undefined && suspicion.people.size > 0 && !merged,
  'question.restoreCount': ({ discounted }) => discounted !== undefined,
  'question.approve': standing('screening', 'waiting', 'rejected'),
  'question.reject': standing('screening', 'waiting', 'live', 'onStage'),
  'question.stage': standing('live', 'answered', 'onNotice'),
  'question.unstage': standing('onStage'),
  'question.answer': standing('live', 'onStage', 'onNotice'),
  'question.merge': standing('screening', 'waiting', 'live'),
  'question.unmerge': standing('merged'),
  'question.notice': standing('live', 'onStage', 'onNotice'),
  'question.write': open,
  'question.uphold': ({ status, appeal }) => status === 'rejected' && appeal?.outcome === 'open',
  'question.context': open,
  'question.dropContext': ({ context, contextHidden }) => context !== undefined && !contextHidden,
  'question.pin': (question) => open(question) && question.status !== 'answered' && !question.pinned,
  'question.unpin': ({ pinned }) => pinned === true,
  'question.address': (question) => open(question) || question.status === 'waiting',
  'question.unlabel': ({ labels }) => labels !== undefined,
  'question.revise': (question) => standing('screening', 'waiting')(question) && question.originalText === null,
  'question.appeal': ({ status, appeal }) => status === 'rejected' && !appeal,
  'question.undo': ({ status, decisions }) => status !== 'withdrawn' && decisions.length > 0,
};

interface Circumstances { readonly hall: Hall; readonly question: Question | undefined; readonly into: string; readonly other: number; readonly mark: (field: string) => string }

const link = (mark: Circumstances['mark']) => ({ url: `https://${mark('url')}.example/`, title: mark('title') });
const about = ({ question }: Circumstances) => ({ question: question?.id ?? 'nowhere' });

/** One command of each type. A type that is not here does not compile: every test of whole afternoons sends it from then on. */
const bodies: { readonly [T in Type]: (at: Circumstances) => Extract<Command, { type: T }> } = {
  'question.submit': ({ question, other, mark }) => ({
    type: 'question.submit', session: 'opening', text: mark('text'), anonymous: other % 2 === 1, ...(other > 4 && question && { replyTo: question.id }),
  }),
  'question.withdraw': (at) => ({ type: 'question.withdraw', ...about(at) }),
  'question.support': (at) => ({ type: 'question.support', ...about(at) }),
  'question.unsupport': (at) => ({ type: 'question.unsupport', ...about(at) }),
  'question.screened': (at) => ({ type: 'question.screened', ...about(at), flags: at.other % 3 ? [] : [{ kind: 'duplicate', ranges: [], questionId: at.into, score: 0.9 }], revision: at.question?.revision ?? 0 }),
  'question.classified': (at) => ({ type: 'question.classified', ...about(at), flags: at.other % 3 ? [] : [{ kind: 'classifier', ranges: [], detail: 'hate' }] }),
  'question.suspected': (at) => ({
    type: 'question.suspected', ...about(at),
    evidence: { signals: [{ kind: 'same-minute', count: 3, of: 3 }], fromMs: 0, toMs: 60_000, questions: [at.into], people: [0, 1].map((n) => supporterOf((at.other + n) % 5)) },
  }),
  'question.freeze': (at) => ({ type: 'question.freeze', ...about(at) }),
  'question.unfreeze': (at) => ({ type: 'question.unfreeze', ...about(at) }),
  'question.discount': (at) => ({ type: 'question.discount', ...about(at) }),
  'question.restoreCount': (at) => ({ type: 'question.restoreCount', ...about(at) }),
  'question.approve': (at) => ({ type: 'question.approve', ...about(at) }),
  'question.reject': (at) => ({ type: 'question.reject', ...about(at), reason: builtInReasons[at.other % builtInReasons.length] ?? 'other', note: at.mark('note') }),
  'question.edit': (at) => ({ type: 'question.edit', ...about(at), text: at.mark('text') }),
  'question.stage': (at) => ({ type: 'question.stage', ...about(at) }),
  'question.unstage': (at) => ({ type: 'question.unstage', ...about(at) }),
  'question.answer': (at) => ({ type: 'question.answer', ...about(at) }),
  'question.merge': (at) => ({ type: 'question.merge', ...about(at), into: at.into }),
  'question.unmerge': (at) => ({ type: 'question.unmerge', ...about(at) }),
  'question.notice': (at) => ({ type: 'question.notice', ...about(at), who: at.mark('who'), untilMs: at.other % 2 ? null : at.hall.state.atMs + 1_000_000 }),
  'question.write': (at) => ({ type: 'question.write', ...about(at), text: at.mark('text'), links: [link(at.mark)] }),
  'question.uphold': (at) => ({ type: 'question.uphold', ...about(at), note: at.mark('note') }),
  'question.context': (at) => ({ type: 'question.context', ...about(at), text: at.mark('text'), sources: [link(at.mark)] }),
  'question.dropContext': (at) => ({ type: 'question.dropContext', ...about(at) }),
  'question.pin': (at) => ({ type: 'question.pin', ...about(at) }),
  'question.unpin': (at) => ({ type: 'question.unpin', ...about(at) }),
  'question.address': (at) => ({ type: 'question.address', ...about(at), to: [null, 'First Speaker', 'Second Speaker'][at.other % 3] ?? null }),
  'question.label': (at) => ({ type: 'question.label', ...about(at), label: at.mark('label') }),
  'question.unlabel': (at) => ({ type: 'question.unlabel', ...about(at), label: at.question?.labels?.[0] ?? at.mark('label') }),
  'question.revise': (at) => ({ type: 'question.revise', ...about(at), text: at.mark('text') }),
  'question.appeal': (at) => ({ type: 'question.appeal', ...about(at), text: at.mark('text') }),
  'question.undo': (at) => ({ type: 'question.undo', ...about(at), decision: at.question?.decisions.at(-1)?.seq ?? 0 }),
};
