// One thing that a room or a screen shows, told flat: its titles in the best language there is, nobody's name who is anonymous.
import type { LocalText } from '@plenary/domain/core/text';
import type { RecordOf } from '@plenary/domain/records';
import type { OnAirPart, OnAirPoll, OnAirQuestion } from './schema.ts';
import { liveIn, type RoomSeen } from './seen.ts';

/** More than any wall can carry at a size that the back row reads. */
const mostQuestions = 8;
const mostAnswers = 20;

const nothing = {
  id: null, title: '', titleLanguage: null, text: null, textLanguage: null, who: null, supporters: null, startsAtMs: null, endsAtMs: null, untilMs: null, poll: null,
} as const;

/** A part of which nothing is said but what is given. */
export const partOf = (scene: OnAirPart['scene'], said: Partial<OnAirPart> = {}): OnAirPart => ({ scene, ...nothing, speakers: [], questions: [], ...said });

export function welcomePart({ event }: RoomSeen, wanted: readonly string[]): OnAirPart {
  return partOf('welcome', titleIn(event.title, wanted));
}

export function sessionPart(scene: 'now' | 'session', { id, title, speakers, startsAtMs, endsAtMs }: RecordOf<'session'>, wanted: readonly string[]): OnAirPart {
  return partOf(scene, { id, ...titleIn(title, wanted), speakers, startsAtMs, endsAtMs });
}

export function questionPart(question: RecordOf<'question'>, seen: RoomSeen, wanted: readonly string[]): OnAirPart {
  const session = liveIn(seen);
  return partOf('question', { ...toldOf(question, seen, wanted), ...(session && titleIn(session.title, wanted)) });
}

export interface PollShown {
  readonly poll: RecordOf<'poll'>;
  readonly byGroup: boolean;
}

export function pollPart({ poll, byGroup }: PollShown, { event }: RoomSeen, wanted: readonly string[]): OnAirPart {
  return partOf('poll', { id: poll.id, ...titleIn(poll.title, wanted), poll: { ...pollOf(poll, wanted), byGroup, groups: poll.table ? event.groups : [], record: withFewAnswers(poll) } });
}

/** Answers in people's own words, as far as anybody reads them. */
function withFewAnswers(poll: RecordOf<'poll'>): RecordOf<'poll'> {
  const { result } = poll;
  if (!result || !('clusters' in result)) return poll;
  const clusters = result.clusters.slice(0, mostAnswers).map(({ texts, count }) => ({ texts: texts.slice(0, 1), count }));
  const rest = result.clusters.slice(mostAnswers).reduce((sum, { count }) => sum + count, result.rest ?? 0);
  return { ...poll, result: { clusters, ...(rest > 0 && { rest }) } };
}

export function queuePart(session: RecordOf<'session'>, seen: RoomSeen, wanted: readonly string[]): OnAirPart {
  const questions = seen.queue(session.id).slice(0, mostQuestions).map((question) => toldOf(question, seen, wanted));
  return partOf('questions', { id: session.id, ...titleIn(session.title, wanted), questions });
}

function toldOf({ id, text, language, author, group, mode, supporters }: RecordOf<'question'>, { event }: RoomSeen, wanted: readonly string[]): OnAirQuestion {
  const label = event.groups.find((each) => each.id === group)?.label;
  return { id, text, textLanguage: language, who: { name: author, group: label ? titleIn(label, wanted).title : null, mode }, supporters };
}

function pollOf({ status, closesAtMs, turnout, options, result }: RecordOf<'poll'>, wanted: readonly string[]): Pick<OnAirPoll, 'status' | 'closesAtMs' | 'voters' | 'options'> {
  const counts = result && 'counts' in result ? result.counts : null;
  return {
    status: status === 'open' ? 'open' : 'closed',
    closesAtMs,
    voters: turnout.voters,
    options: options.map(({ id, text }, index) => ({ id, text: titleIn(text, wanted).title, count: counts?.[index] ?? null })),
  };
}

export function titleIn(local: LocalText, wanted: readonly string[]): Pick<OnAirPart, 'title' | 'titleLanguage'> {
  const tag = [...wanted, ...Object.keys(local)].find((each) => local[each]);
  return { title: (tag && local[tag]) ?? '', titleLanguage: tag ?? null };
}
