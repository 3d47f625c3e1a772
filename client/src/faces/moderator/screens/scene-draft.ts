// A scene while it is being prepared, and what is still wrong with it. Pure.
import { cleanText, isReadable } from '@plenary/domain/core/text';
import { sceneLimits, type HalfScene, type Scene } from '@plenary/domain/screen/scenes';
import { momentOf } from '../decide/event-clock.ts';

export const halfKinds = ['question', 'poll', 'questions', 'now', 'session', 'countdown', 'announcement', 'captions', 'welcome'] as const satisfies readonly HalfScene['kind'][];
export type HalfKind = (typeof halfKinds)[number];
export const draftKinds = [...halfKinds, 'split', 'auto', 'blank'] as const;
export type DraftKind = (typeof draftKinds)[number];

export interface HalfDraft {
  readonly kind: HalfKind;
  /** Ids of what was chosen; empty while nothing is. */
  readonly question: string;
  readonly poll: string;
  /** The poll is told by group. */
  readonly isByGroup: boolean;
  readonly session: string;
  /** A countdown is to a time of the event's clock, or for some minutes. */
  readonly isAt: boolean;
  readonly minutes: string;
  readonly at: string;
  readonly word: string;
  readonly announcement: string;
}

export interface SceneDraft {
  readonly kind: DraftKind;
  /** The whole scene, or its first half. */
  readonly first: HalfDraft;
  readonly second: HalfDraft;
}

/** The codes with which the server would refuse it. */
export type DraftProblem = 'scene-not-available' | 'session-unknown' | 'countdown-time-invalid' | 'announcement-empty' | 'announcement-too-long';
export type DraftRead<S = Scene> = { readonly scene: S } | { readonly problem: DraftProblem };

const half: HalfDraft = { kind: 'question', question: '', poll: '', isByGroup: false, session: '', isAt: false, minutes: '10', at: '', word: '', announcement: '' };
export const emptyScene: SceneDraft = { kind: 'question', first: half, second: { ...half, kind: 'questions' } };

export const isHalfKind = (kind: DraftKind): kind is HalfKind => halfKinds.some((each) => each === kind);

export const ofKind = (draft: SceneDraft, kind: DraftKind): SceneDraft =>
  (isHalfKind(kind) ? { ...draft, kind, first: { ...draft.first, kind } } : { ...draft, kind });

/** What can be shown now, by id, and when it is. */
export interface Choosable {
  readonly question: readonly string[];
  readonly poll: readonly string[];
  /** Polls that the hall may see by group. */
  readonly byGroup: readonly string[];
  readonly session: readonly string[];
  readonly nowMs: number;
  readonly timeZone: string;
}

export function sceneOfDraft({ kind, first, second }: SceneDraft, among: Choosable): DraftRead {
  if (kind === 'auto' || kind === 'blank') return { scene: { kind } };
  const one = sceneOfHalf(first, among);
  if (kind !== 'split' || 'problem' in one) return one;
  const other = sceneOfHalf(second, among);
  return 'problem' in other ? other : { scene: { kind, first: one.scene, second: other.scene } };
}

function sceneOfHalf(draft: HalfDraft, among: Choosable): DraftRead<HalfScene> {
  const { kind } = draft;
  switch (kind) {
    case 'poll':
      return among.poll.includes(draft.poll) ? { scene: { kind, id: draft.poll, ...(draft.isByGroup && among.byGroup.includes(draft.poll) && { by: 'groups' }) } } : { problem: 'scene-not-available' };
    case 'question':
    case 'session':
      return among[kind].includes(draft[kind]) ? { scene: { kind, id: draft[kind] } } : { problem: kind === 'session' ? 'session-unknown' : 'scene-not-available' };
    case 'countdown':
      return countdownOf(draft, among);
    case 'announcement': {
      const text = cleanText(draft.announcement);
      const problem = textProblem(text, sceneLimits.announcementLength, 'announcement-empty');
      return problem ? { problem } : { scene: { kind, text } };
    }
    default:
      return { scene: { kind } };
  }
}

const longestMinutes = 99_999;

function countdownOf({ isAt, minutes, at, word }: HalfDraft, { nowMs, timeZone }: Choosable): DraftRead<HalfScene> {
  const text = cleanText(word).replaceAll('\n', ' ');
  const count = /^\d{1,5}$/.test(minutes.trim()) ? Math.min(Number(minutes), longestMinutes) : 0;
  const untilMs = isAt ? momentOf(at, timeZone) : nowMs + count * 60_000;
  if (untilMs === undefined || untilMs <= nowMs) return { problem: 'countdown-time-invalid' };
  const problem = textProblem(text, sceneLimits.countdownTextLength);
  return problem ? { problem } : { scene: { kind: 'countdown', untilMs, text } };
}

function textProblem(text: string, limit: number, ifEmpty?: DraftProblem): DraftProblem | undefined {
  if (ifEmpty && !isReadable(text)) return ifEmpty;
  return text.length > limit ? 'announcement-too-long' : undefined;
}
