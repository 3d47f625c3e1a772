// Questions as each audience may see them: unapproved ones only by moderators, authors only when they signed, by nobody else.
import * as z from 'zod/mini';
import type { Audience, Directory, Seen } from '../core/view.ts';
import { idSchema, presenceModes } from '../core/roles.ts';
import type { EventState } from '../state.ts';
import { countedOf } from './counting.ts';
import { flagSchema } from './flags.ts';
import { aboveOf, isShown, shownReplies, wholeOf } from './shown.ts';
import { decisionActions, isPinned, isPublic, questionStatuses, type Appeal, type Question } from './state.ts';
import { suspicionSchema, type ShownSuspicion, type Suspicion } from './suspicion.ts';

const linkSchema = z.object({ url: z.string(), title: z.string() });
const noticeSchema = z.object({ who: z.string(), untilMs: z.nullable(z.int()) });
const writtenSchema = z.object({ text: z.string(), links: z.array(linkSchema), atMs: z.int() });
/** The organiser's note beside a question, in its newest version. */
const contextSchema = z.object({ version: z.int(), text: z.string(), sources: z.array(linkSchema), atMs: z.int() });
const appealSchema = z.object({ text: z.string(), atMs: z.int(), outcome: z.enum(['open', 'upheld', 'granted']) });

/** Staff only: what a moderator needs to decide, and to undo. */
export const deskSchema = z.object({
  askedAtMs: z.int(),
  screened: z.boolean(),
  classified: z.optional(z.literal(true)),
  flags: z.array(flagSchema),
  suspicion: z.optional(suspicionSchema),
  /** How many supporters are left out. */
  discounted: z.optional(z.int()),
  originalText: z.nullable(z.string()),
  reason: z.nullable(idSchema),
  note: z.nullable(z.string()),
  labels: z.optional(z.array(z.string())),
  /** Who rejected it is `of`: an appeal is for somebody else, at first. */
  appeal: z.optional(z.extend(appealSchema, { of: idSchema })),
  /** The question that it is merged into, how many are merged into this one, and how often its author rewrote it. */
  mergedInto: z.optional(idSchema),
  parts: z.optional(z.int()),
  revision: z.optional(z.int()),
  decision: z.nullable(z.object({ seq: z.int(), action: z.enum(decisionActions), atMs: z.int(), by: idSchema, name: z.nullable(z.string()) })),
});

export const questionRecordSchema = z.object({
  kind: z.literal('question'),
  id: idSchema,
  rev: z.int(),
  session: idSchema,
  text: z.string(),
  edited: z.boolean(),
  language: z.nullable(z.string()),
  /** `null` for an anonymous question and for somebody who is no longer known. */
  author: z.nullable(z.string()),
  anonymous: z.boolean(),
  group: z.nullable(idSchema),
  mode: z.nullable(z.enum(presenceModes)),
  status: z.enum(questionStatuses),
  /** Those that count. */
  supporters: z.int(),
  /** Moderators hold the count still. */
  frozen: z.optional(z.literal(true)),
  liveAtMs: z.nullable(z.int()),
  answeredAtMs: z.nullable(z.int()),
  notice: z.optional(noticeSchema),
  written: z.optional(writtenSchema),
  context: z.optional(contextSchema),
  /** Moderators keep it at the top of the lists. */
  pinned: z.optional(z.literal(true)),
  /** The speaker whom it is for. */
  addressed: z.optional(z.string()),
  /** The question beneath which this reply stands; and how many replies of its own everyone sees. */
  replyTo: z.optional(idSchema),
  replies: z.optional(z.int()),
  desk: z.optional(deskSchema),
});

/** An author's own question, as only they see it. */
export const ownQuestionSchema = z.object({
  id: idSchema,
  session: idSchema,
  text: z.string(),
  originalText: z.nullable(z.string()),
  anonymous: z.boolean(),
  status: z.enum(questionStatuses),
  reason: z.nullable(idSchema),
  note: z.nullable(z.string()),
  supporters: z.int(),
  askedAtMs: z.int(),
  /** The public question that it was merged into. */
  merged: z.optional(z.object({ into: idSchema, text: z.string() })),
  appeal: z.optional(appealSchema),
  /** The question that this one replies to, while everyone sees it. */
  replyTo: z.optional(z.object({ question: idSchema, text: z.string() })),
  /** When and how it was answered, or who promised to. The page may not hold the public record of it. */
  answeredAtMs: z.optional(z.int()),
  notice: z.optional(noticeSchema),
  written: z.optional(writtenSchema),
});

export type QuestionRecord = z.infer<typeof questionRecordSchema>;
export type QuestionDesk = z.infer<typeof deskSchema>;
export type Notice = z.infer<typeof noticeSchema>;
export type WrittenAnswer = z.infer<typeof writtenSchema>;
export type ShownContext = z.infer<typeof contextSchema>;
export type ShownLink = z.infer<typeof linkSchema>;
export type OwnQuestion = z.infer<typeof ownQuestionSchema>;

/** Who looks, at which state. */
export interface QuestionLook { readonly state: EventState; readonly audience: Audience; readonly nameOf: Directory }

export function viewQuestion(question: Question, { state, audience, nameOf }: QuestionLook): Seen<QuestionRecord> {
  if (audience === 'moderator') return { show: { ...shown(question, nameOf, question.rev), ...placed(state, question), desk: desk(question, nameOf) } };
  if (isShown(state, question)) return { show: { ...shown(question, nameOf, question.publicRev), ...placed(state, question) } };
  if (!question.everPublic) return undefined;
  return { gone: question.hiddenSince ?? question.publicRev };
}

/** What a question is a reply to, and how many replies it has. */
function placed(state: EventState, question: Question): Pick<QuestionRecord, 'replyTo' | 'replies'> {
  const above = aboveOf(state, question);
  const replies = shownReplies(state, question);
  return { ...(above && { replyTo: above.id }), ...(replies > 0 && { replies }) };
}

export function viewOwnQuestion(state: EventState, question: Question): OwnQuestion {
  const { id, session, text, originalText, anonymous, status, reason, note, askedAtMs } = question;
  const into = question.merged && wholeOf(state, question);
  const above = aboveOf(state, question);
  return {
    id, session, text, originalText, anonymous, status, reason, note, askedAtMs, supporters: countedOf(question).size,
    ...(into && isPublic(into.status) && { merged: { into: into.id, text: into.text } }),
    ...(question.appeal && { appeal: shownAppeal(question.appeal) }),
    ...(above && isShown(state, above) && { replyTo: { question: above.id, text: above.text } }),
    ...ownAnswer(question),
  };
}

function ownAnswer({ status, answeredAtMs, notice, written }: Question): Pick<OwnQuestion, 'answeredAtMs' | 'notice' | 'written'> {
  if (status === 'onNotice') return { ...(notice && { notice }) };
  return status === 'answered' ? { ...(answeredAtMs !== null && { answeredAtMs }), ...(written && { written }) } : {};
}

const shownAppeal = ({ text, atMs, outcome }: Appeal): z.infer<typeof appealSchema> => ({ text, atMs, outcome });

function shown(question: Question, nameOf: Directory, rev: number): QuestionRecord {
  const { id, session, text, language, anonymous, group, mode, status, liveAtMs, answeredAtMs } = question;
  return {
    kind: 'question', id, rev, session, text, language, anonymous, group, mode, status, liveAtMs, answeredAtMs,
    edited: question.originalText !== null,
    author: anonymous ? null : (nameOf(question.author) ?? null),
    supporters: countedOf(question).size,
    ...(question.frozen && { frozen: true as const }),
    ...moreShown(question),
  };
}

/** Each of these only where there is something to say. */
function moreShown(question: Question): Pick<QuestionRecord, 'notice' | 'written' | 'context' | 'pinned' | 'addressed'> {
  const { status, notice, written, context, contextHidden, addressed } = question;
  const note = contextHidden ? undefined : context?.at(-1);
  return {
    ...(status === 'onNotice' && notice && { notice }),
    ...(status === 'answered' && written && { written }),
    ...(note && { context: { version: note.version, text: note.text, sources: note.sources, atMs: note.atMs } }),
    ...(isPinned(question) && { pinned: true as const }),
    ...(addressed !== undefined && { addressed }),
  };
}

function desk(question: Question, nameOf: Directory): QuestionDesk {
  const { askedAtMs, screened, flags, originalText, reason, note } = question;
  const newest = question.decisions.at(-1);
  const decision = newest ? { seq: newest.seq, action: newest.action, atMs: newest.atMs, by: newest.by, name: nameOf(newest.by) ?? null } : null;
  return { askedAtMs, screened, ...(question.classified && { classified: question.classified }), flags, ...suspected(question), originalText, reason, note, decision, ...moreOnDesk(question) };
}

function moreOnDesk({ appeal, merged, parts, revision, labels }: Question): Pick<QuestionDesk, 'appeal' | 'mergedInto' | 'parts' | 'revision' | 'labels'> {
  return {
    ...(labels && { labels }),
    ...(appeal && { appeal: { ...shownAppeal(appeal), of: appeal.of } }),
    ...(merged && { mergedInto: merged.into }),
    ...(parts && { parts: parts.length }),
    ...(revision && { revision }),
  };
}

/** What looked like a campaign, without those whom it names, and how many supporters are left out. */
function suspected({ suspicion, discounted, counted, frozen, supporters }: Question): Pick<QuestionDesk, 'suspicion' | 'discounted'> {
  return {
    ...(suspicion && { suspicion: shownSuspicion(suspicion, discounted) }),
    ...(discounted && counted && { discounted: (frozen ?? supporters).size - counted.size }),
  };
}

const shownSuspicion = ({ signals, fromMs, toMs, questions, people }: Suspicion, discounted: Question['discounted']): ShownSuspicion =>
  ({ signals, fromMs, toMs, questions, people: people.size, leftOut: people.size > 0 && discounted !== undefined && [...people].every((person) => discounted.has(person)) });
