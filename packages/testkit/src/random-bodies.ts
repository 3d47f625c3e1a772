// Random command bodies, sensible and senseless. Ids of what earlier commands made are written `#3` and filled in when played.
import fc from 'fast-check';
import type { Command } from '@plenary/domain/commands';
import { flagKinds, type Flag } from '@plenary/domain/question/flags';
import { builtInReasons } from '@plenary/domain/event/settings';
import type { Evidence } from '@plenary/domain/question/suspicion';
import type { RawWriting } from '@plenary/domain/poll/commands';
import type { Ballot, PollSetup } from '@plenary/domain/poll/kinds/setups';
import { resultTimes } from '@plenary/domain/poll/state';
import type { HalfScene, Scene } from '@plenary/domain/screen/scenes';
import { moderationModes } from '@plenary/domain/stage/state';

type Body = fc.Arbitrary<Command>;
const is = <T extends Command['type']>(type: T) => fc.constant(type);

const text = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('What about skills?', 'Et les droits ?', '¿Y la diáspora?', 'لماذا؟', 'Data 📊?') },
  { weight: 1, arbitrary: fc.constantFrom('', '   ', '\u0000\u0007', '\u200d', 'x'.repeat(501)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
);
/** Few numbers, so that commands meet each other on the same things. */
const one = fc.oneof({ weight: 9, arbitrary: fc.constantFrom('#0', '#0', '#1', '#2', '#3') }, { weight: 1, arbitrary: fc.constant('nowhere') });
const session = fc.oneof(
  { weight: 6, arbitrary: fc.constant('opening') },
  { weight: 3, arbitrary: fc.constantFrom('panel', 'workshop', 'welcome', 'coffee') },
  { weight: 1, arbitrary: fc.constant('nowhere') },
);
const room = fc.constantFrom('big-room', 'big-room', 'small-room', 'nowhere');
const options = fc.oneof(
  { weight: 6, arbitrary: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.array(fc.oneof(fc.constantFrom('a', 'A', 'z', '_', '\u0000', ''), fc.string({ maxLength: 3 })), { maxLength: 4 }) },
);
const pollText = {
  title: fc.oneof({ weight: 9, arbitrary: fc.constantFrom('Which first?', 'Do you agree?') }, { weight: 1, arbitrary: fc.constantFrom('', 'x'.repeat(201)) }),
  options: fc.oneof({ weight: 9, arbitrary: fc.constantFrom<string[][]>(['Yes', 'No'], ['One', 'Two', 'Three']) }, { weight: 1, arbitrary: fc.array(fc.string({ maxLength: 5 }), { maxLength: 14 }) }),
  choice: fc.constantFrom('single' as const, 'multiple' as const),
  maxOptions: fc.integer({ min: 1, max: 4 }),
  showWhileOpen: fc.boolean(),
};
const word = fc.constantFrom('skills', 'rights', 'Data');
const randomBallot: fc.Arbitrary<Ballot> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ options }) },
  { weight: 1, arbitrary: fc.record({ scores: fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ order: fc.shuffledSubarray(['a', 'b', 'c'], { minLength: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ words: fc.array(word, { maxLength: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ text: word }) },
  { weight: 1, arbitrary: fc.record({ number: fc.integer({ min: -1, max: 20 }) }) },
  { weight: 1, arbitrary: fc.record({ points: fc.constantFrom<number[][]>([50, 50], [60, 40], [100, 0], [1, 2]) }) },
);
const randomSetup: fc.Arbitrary<PollSetup> = fc.oneof(
  fc.constant<PollSetup>({ kind: 'single' }),
  fc.record({ kind: fc.constant('multiple' as const), min: fc.integer({ min: 0, max: 2 }), max: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constant('quiz' as const), right: fc.subarray(['a', 'b']), leaders: fc.boolean() }),
);
const local = (...words: string[]) => words.map((each) => ({ text: { en: each } }));
const randomWriting: fc.Arbitrary<RawWriting> = fc.record({
  title: fc.constantFrom({ en: 'Which first?' }, { en: 'Which first?', fr: 'Lequel d’abord ?' }, {}),
  setup: randomSetup,
  options: fc.constantFrom(local('Yes', 'No'), local('One', 'Two', 'Three'), local('One', 'Two', 'Three'), local('One')),
  results: fc.constantFrom(...resultTimes),
  named: fc.constant(false),
  changeable: fc.constantFrom(true, true, false),
  sealed: fc.constantFrom(false, false, true),
  electorates: fc.constantFrom<RawWriting['electorates']>([], [], [{ label: { en: 'States' }, groups: ['states'], roles: [], weight: 50 }, { label: { en: 'Others' }, groups: [], roles: ['participant'], weight: 50 }]),
  split: fc.constantFrom<RawWriting['split']>(null, null, { by: 'group', seenBy: 'staff', live: false }, { by: 'mode', seenBy: 'everyone', live: true }),
});
const flag: fc.Arbitrary<Flag> = fc.record({ kind: fc.constantFrom(...flagKinds), ranges: fc.constant([]) });
const half: fc.Arbitrary<HalfScene> = fc.oneof(
  fc.record({ kind: fc.constantFrom('welcome' as const, 'now' as const, 'questions' as const, 'captions' as const) }),
  fc.record({ kind: fc.constantFrom('question' as const, 'poll' as const), id: one }),
  fc.record({ kind: fc.constant('session' as const), id: session }),
  fc.record({ kind: fc.constant('announcement' as const), text }),
);
const scene: fc.Arbitrary<Scene> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('auto' as const, 'blank' as const) }) },
  { weight: 3, arbitrary: half },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('split' as const), first: half, second: half }) },
);
const about = { question: one };
/** `0` is the newest decision when played, as for an undo. */
const decided = { ...about, seen: fc.constantFrom(undefined, undefined, undefined, null, 0, 0, 1) };

const askers: Body = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: is('question.submit'), session, text, anonymous: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ type: is('question.submit'), session, text, anonymous: fc.boolean(), replyTo: one }) },
  { weight: 1, arbitrary: fc.record({ type: is('question.withdraw'), ...about }) },
  { weight: 3, arbitrary: fc.record({ type: is('question.support'), ...about }) },
  { weight: 1, arbitrary: fc.record({ type: is('question.unsupport'), ...about }) },
  { weight: 1, arbitrary: fc.record({ type: is('question.revise'), ...about, text }) },
  { weight: 1, arbitrary: fc.record({ type: is('question.appeal'), ...about, text }) },
  { weight: 6, arbitrary: fc.record({ type: is('poll.vote'), poll: one, options }) },
  { weight: 6, arbitrary: fc.record({ type: is('poll.cast'), poll: one, ballot: randomBallot }) },
);

const moderators: Body = fc.oneof(
  { weight: 9, arbitrary: fc.record({ type: fc.constantFrom('question.approve', 'question.approve', 'question.stage', 'question.stage', 'question.unstage', 'question.answer'), ...decided }) },
  { weight: 2, arbitrary: fc.record({ type: is('question.reject'), ...decided, reason: fc.constantFrom(...builtInReasons, 'own-words'), note: text }) },
  { weight: 2, arbitrary: fc.record({ type: is('question.edit'), ...decided, text }) },
  { weight: 4, arbitrary: fc.record({ type: is('question.merge'), ...decided, into: one }) },
  { weight: 2, arbitrary: fc.record({ type: is('question.unmerge'), ...decided }) },
  { weight: 1, arbitrary: fc.record({ type: is('question.notice'), ...decided, who: text, untilMs: fc.constant(null) }) },
  { weight: 1, arbitrary: fc.record({ type: is('question.write'), ...decided, text, links: fc.constant<{ url: string; title: string }[]>([]) }) },
  { weight: 1, arbitrary: fc.record({ type: is('question.uphold'), ...decided, note: text }) },
  { weight: 1, arbitrary: fc.record({ type: is('question.context'), ...about, text, sources: fc.constant<{ url: string; title: string }[]>([{ url: 'https://example.org/facts', title: 'Facts' }]) }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constantFrom('question.freeze', 'question.unfreeze', 'question.discount', 'question.restoreCount'), ...about }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constantFrom('question.pin', 'question.pin', 'question.unpin'), ...decided }) },
  { weight: 1, arbitrary: fc.record({ type: is('question.address'), ...decided, to: fc.constantFrom('First Speaker', 'Second Speaker', 'Nobody', null) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constantFrom('question.label', 'question.unlabel'), ...about, label: text }) },
  { weight: 3, arbitrary: fc.record({ type: is('question.undo'), ...about, decision: fc.constantFrom(0, 0, 0, 1) }) },
  { weight: 2, arbitrary: fc.record({ type: is('poll.create'), session, ...pollText }) },
  { weight: 1, arbitrary: fc.record({ type: is('poll.edit'), poll: one, ...pollText }) },
  { weight: 5, arbitrary: fc.record({ type: fc.constantFrom('poll.open', 'poll.open', 'poll.open', 'poll.close', 'poll.reopen', 'poll.reveal', 'poll.hide', 'poll.discard'), poll: one }) },
  { weight: 3, arbitrary: fc.record({ type: is('poll.write'), session, writing: randomWriting }) },
  { weight: 1, arbitrary: fc.record({ type: is('poll.rewrite'), poll: one, writing: randomWriting }) },
  { weight: 2, arbitrary: fc.record({ type: is('poll.unveil'), poll: one, place: fc.integer({ min: 0, max: 4 }) }) },
  { weight: 2, arbitrary: fc.record({ type: is('poll.judge'), poll: one, entry: word, show: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ type: is('poll.open'), poll: one, closesAfterMs: fc.constantFrom(1, 50, 5000, 0, -1, 0.5, 86_400_001) }) },
);

const stage: Body = fc.oneof(
  { weight: 2, arbitrary: fc.record({ type: is('stage.goLive'), session }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constantFrom('stage.next', 'stage.clear'), room }) },
  { weight: 2, arbitrary: fc.record({ type: is('stage.setModeration'), session, mode: fc.constantFrom(...moderationModes) }) },
  { weight: 1, arbitrary: fc.record({ type: is('stage.setQuestions'), session, open: fc.constantFrom(true, true, true, false) }) },
  { weight: 2, arbitrary: fc.record({ type: is('stage.setReplies'), session, open: fc.constantFrom(true, true, true, false) }) },
  { weight: 1, arbitrary: fc.record({ type: is('screen.pair'), name: text, room }) },
  { weight: 1, arbitrary: fc.record({ type: is('screen.rename'), screen: one, name: text }) },
  { weight: 2, arbitrary: fc.record({ type: is('screen.show'), screen: one, scene }) },
  { weight: 2, arbitrary: fc.record({ type: is('screen.cue'), screen: one, scene }) },
  { weight: 2, arbitrary: fc.record({ type: is('screen.take'), screens: fc.constantFrom<string[][]>(['#0'], ['#0', '#1']) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constantFrom('screen.cover', 'screen.uncover'), room }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constantFrom('screen.confirm', 'screen.decline'), screen: one }) },
  { weight: 1, arbitrary: fc.record({ type: is('screen.swap'), screen: one, with: one }) },
  { weight: 1, arbitrary: fc.record({ type: is('screen.setUp'), screen: one, languages: fc.constantFrom<string[][]>([], ['en'], ['en', 'fr'], ['de']), theme: fc.constant('dark' as const) }) },
  { weight: 1, arbitrary: fc.record({ type: is('screen.unpair'), screen: one }) },
);

type Reasons = { id: string; label: Record<string, string> }[];
const settings: Body = fc.record({
  type: is('event.configure'),
  asking: fc.constantFrom('both' as const, 'both' as const, 'anonymous' as const, 'named' as const),
  appeals: fc.constantFrom(true, true, false),
  reasons: fc.constantFrom<Reasons[]>([{ id: 'other', label: {} }, { id: 'off-topic', label: { en: 'Not for this panel' } }], [{ id: 'own-words', label: { en: 'Words of our own' } }], []),
});

const group: Body = fc.record({ type: is('event.addGroup'), label: fc.record({ en: text }), reserved: fc.constantFrom(true as const, undefined) });

/** An event is soon open again, or hardly anything else would be tried. */
const doors: Body = fc.oneof(
  { weight: 1, arbitrary: fc.record({ type: is('event.close') }) },
  { weight: 1, arbitrary: settings },
  { weight: 1, arbitrary: group },
  { weight: 7, arbitrary: fc.record({ type: is('event.reopen') }) },
);
const classifierFlag: fc.Arbitrary<Flag & { kind: 'classifier' }> = fc.record({ kind: fc.constant('classifier'), ranges: fc.constant([]), detail: fc.constantFrom('hate', 'threat') });
/** Names of people of a random day, of whom some support what they are said to. */
const evidence: fc.Arbitrary<Evidence> = fc.record({
  signals: fc.constant([{ kind: 'same-minute', count: 3, of: 3 }]), fromMs: fc.constant(0), toMs: fc.constant(60_000), questions: fc.constant([]),
  people: fc.uniqueArray(fc.constantFrom('supporter-participant-0', 'supporter-participant-1', 'supporter-participant-2', 'supporter-participant-3'), { maxLength: 3 }),
});
const screening: Body = fc.oneof(
  { weight: 2, arbitrary: fc.record({ type: is('poll.screened'), poll: one, entries: fc.array(fc.record({ entry: word, flagged: fc.boolean() }), { maxLength: 2 }) }) },
  { weight: 3, arbitrary: fc.record({ type: is('question.screened'), ...about, flags: fc.array(flag, { maxLength: 1 }) }) },
  { weight: 2, arbitrary: fc.record({ type: is('question.suspected'), ...about, evidence }) },
  { weight: 1, arbitrary: fc.record({ type: is('question.classified'), ...about, flags: fc.array(classifierFlag, { maxLength: 1 }) }) },
);

export const randomBody: Body = fc.oneof(
  { weight: 16, arbitrary: askers },
  { weight: 12, arbitrary: moderators },
  { weight: 4, arbitrary: screening },
  { weight: 4, arbitrary: stage },
  { weight: 2, arbitrary: doors },
);
