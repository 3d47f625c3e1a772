// What each key does at the desk, where the person is now; a key that fits nothing says what it needs.
import { useIdentity } from '../../../live/use-live.ts';
import { useWords } from '../../../i18n/words.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { eventOf } from '../../../store/selectors.ts';
import { useLiveParts } from '../../../live/live-context.ts';
import type { DeskQuestion } from '../../../store/desk.ts';
import { useNotices } from '../../../ui/notice/notices.tsx';
import { useCounting } from '../campaign/use-counting.ts';
import { canDo, forOthersUntilMs, type Act } from '../decide/possible.ts';
import type { QuestionDialog } from '../decide/question-dialogs.ts';
import type { Shortcut } from '../keys/key-of.ts';
import { pressKeyed, type Keyed } from '../keys/keyed.ts';
import { useShortcuts } from '../keys/use-shortcuts.ts';
import { useBulkOf } from '../queue/use-bulk.ts';
import { useBlanking } from '../screens/use-blanking.ts';
import type { Desk } from './desk-context.ts';

type What = 'waiting' | 'live' | 'question';
type Acts = Record<Shortcut, () => void>;

export function useDeskKeys(desk: Desk): void {
  const acts = { ...useMoves(desk), ...useDoings(desk) };
  useShortcuts(desk.keysOn, (shortcut) => acts[shortcut]());
}

/** Where a question is looked for: the one whose place in the page has the keyboard, else the one in focus of the column. */
function atHand(desk: Desk): DeskQuestion | undefined {
  const place = document.activeElement?.closest('[data-kind="question"][data-id]')?.getAttribute('data-id');
  const held = place ? desk.questionOf(place) : undefined;
  return held ?? (desk.column === 'stage' ? undefined : inFocusOf(desk, desk.column));
}

function inFocusOf({ lists, focus }: Desk, column: 'waiting' | 'live'): DeskQuestion | undefined {
  return lists[column].find(({ id }) => id === focus[column].focused);
}

type Doing = Exclude<Shortcut, Moving>;

function useDoings(desk: Desk): Pick<Acts, Doing> {
  const counting = useCounting();
  const perform = useActs();
  const bulk = { waiting: useBulkOf(desk, 'waiting'), live: useBulkOf(desk, 'live') };
  const { decisions, selection } = desk;
  const list = desk.column === 'live' ? 'live' : 'waiting';
  const dialog = (act: Act & QuestionDialog, what: What = 'question') => (): void => perform(atHand(desk), { act, what, run: (question) => desk.open({ kind: act, question }) });
  const several = (act: 'approve' | 'reject' | 'merge' | 'label', one: () => void) => (): void => (selection[list].chosen.size > 0 ? bulk[list][act]() : one());
  return {
    approve: several('approve', () => perform(atHand(desk), { act: 'approve', what: 'waiting', run: (question) => decisions.decide(question, { action: 'approve' }) })),
    reject: several('reject', dialog('reject')),
    merge: several('merge', dialog('merge')),
    edit: dialog('edit'),
    notice: dialog('notice', 'live'),
    write: dialog('write', 'live'),
    context: dialog('context', 'live'),
    uphold: dialog('uphold', 'waiting'),
    label: several('label', dialog('label')),
    address: dialog('address'),
    pin: () => perform(atHand(desk), { act: 'pin', what: 'live', run: (question) => decisions.decide(question, { action: question.pinned ? 'unpin' : 'pin' }) }),
    takeOut: () => perform(atHand(desk), { act: 'takeOut', what: 'question', run: (question) => takeOut(desk, question) }),
    stage: () => perform(atHand(desk), { act: 'stage', what: 'live', run: (question) => decisions.decide(question, { action: question.status === 'onStage' ? 'unstage' : 'stage' }) }),
    done: () => {
      const held = atHand(desk);
      const question = held && canDo(held, 'done') ? held : desk.lists.live.find(({ status }) => status === 'onStage');
      perform(question, { act: 'done', what: 'live', run: (one) => decisions.decide(one, { action: 'answer' }) });
    },
    choose: () => choose(desk, list),
    chooseAll: selection[list].toggleAll,
    freeze: () => perform(atHand(desk), { what: 'question', run: counting.freeze }),
    discount: () => perform(atHand(desk), { what: 'question', run: counting.discount }),
    undo: decisions.undoLast,
  };
}

/** Does something with a question, or says why not. */
function useActs() {
  const t = useWords('moderator');
  const notices = useNotices();
  const me = useIdentity();
  const format = useFormat();
  const { live } = useLiveParts();
  return (question: DeskQuestion | undefined, { act, what, run }: { act?: Act; what: What; run: (question: DeskQuestion) => void }): void => {
    const say = (text: string): void => void notices.show({ text, about: 'decision' });
    if (!question) return say(t(`needs.${what}`));
    const snapshot = live.store.getSnapshot();
    const untilMs = forOthersUntilMs(question, me.id, Date.now() + snapshot.clockOffsetMs);
    if (untilMs !== undefined && (act === 'approve' || act === 'uphold')) return say(t('appeal.forOthers', { time: format.time(untilMs, eventOf(snapshot)?.timeZone ?? 'UTC') }));
    if (act && !canDo(question, act)) return say(t('needs.notHere'));
    run(question);
  };
}

/** The question itself out of the one that it is in; or, of its parts, the only one, else the first is at hand. */
function takeOut({ decisions, lists }: Desk, question: DeskQuestion): void {
  const parts = lists.merged.filter(({ desk }) => desk?.mergedInto === question.id);
  const [only] = question.status === 'merged' ? [question] : parts;
  if (only && (parts.length < 2 || question.status === 'merged')) return decisions.decide(only, { action: 'unmerge' });
  const place = document.querySelector(`[data-kind="question"][data-id="${CSS.escape(question.id)}"] [data-parts]`);
  if (place instanceof HTMLDetailsElement) place.open = true;
  place?.querySelector<HTMLElement>('[data-take-out]')?.focus();
}

function choose(desk: Desk, list: 'waiting' | 'live'): void {
  const { focused } = desk.focus[list];
  if (focused !== null && desk.selection[list].canChoose(focused)) desk.selection[list].toggle(focused);
}

type Moving = 'next' | 'previous' | 'filter' | 'poll' | 'pollOn' | 'pollOff' | 'pollTold' | 'screens' | 'blank' | 'toWaiting' | 'toLive' | 'toStage' | 'help';

function useMoves(desk: Desk): Pick<Acts, Moving> {
  const t = useWords('moderator');
  const notices = useNotices();
  const blank = useBlanking();
  const step = (by: 1 | -1): void => {
    const list = desk.column === 'live' ? 'live' : 'waiting';
    desk.setColumn(list);
    desk.focus[list].step(by);
  };
  const pressed = (shortcut: Keyed, needs: 'needs.draft' | 'needs.openPoll' | 'needs.result'): void => {
    const came = pressKeyed(shortcut);
    if (came !== 'pressed') notices.show({ text: t(came === 'none' ? needs : 'needs.look'), about: 'decision' });
  };
  return {
    next: () => step(1),
    previous: () => step(-1),
    filter: () => {
      desk.setColumn('waiting');
      desk.queue.setOpen(!desk.queue.isOpen);
    },
    poll: () => desk.open({ kind: 'poll' }),
    pollOn: () => pressed('pollOn', 'needs.draft'),
    pollOff: () => pressed('pollOff', 'needs.openPoll'),
    pollTold: () => pressed('pollTold', 'needs.result'),
    screens: () => desk.open({ kind: 'screens' }),
    blank: () => blank(),
    toWaiting: () => desk.goTo('waiting'),
    toLive: () => desk.goTo('live'),
    toStage: () => desk.goTo('stage'),
    help: () => desk.open({ kind: 'keys' }),
  };
}
