// What each key does at the desk, where the person is now; a key that fits nothing says what it needs.
import { useWords } from '../../../i18n/words.ts';
import type { DeskQuestion } from '../../../store/desk.ts';
import { useNotices } from '../../../ui/notice/notices.tsx';
import { useCounting } from '../campaign/use-counting.ts';
import type { Shortcut } from '../keys/key-of.ts';
import { useShortcuts } from '../keys/use-shortcuts.ts';
import type { Desk } from './desk-context.ts';

export function useDeskKeys(desk: Desk): void {
  const t = useWords('moderator');
  const notices = useNotices();
  const counting = useCounting();
  const { lists, focus, column, decisions } = desk;
  const waiting = lists.waiting.find(({ id }) => id === focus.waiting.focused);
  const live = lists.live.find(({ id }) => id === focus.live.focused);
  const onStage = lists.live.find(({ status }) => status === 'onStage');
  const inFocus = column === 'waiting' ? waiting : column === 'live' ? live : undefined;
  const needs = (what: 'waiting' | 'live' | 'question'): void => void notices.show({ text: t(`needs.${what}`), about: 'decision' });
  const about = (question: DeskQuestion | undefined, what: 'waiting' | 'live' | 'question', run: (question: DeskQuestion) => void): void => {
    if (question) run(question);
    else needs(what);
  };
  const step = (by: 1 | -1): void => {
    const list = column === 'live' ? 'live' : 'waiting';
    desk.setColumn(list);
    focus[list].step(by);
  };
  const acts: Record<Shortcut, () => void> = {
    next: () => step(1),
    previous: () => step(-1),
    approve: () => about(column === 'waiting' ? waiting : undefined, 'waiting', (question) => decisions.decide(question, { action: 'approve' })),
    reject: () => about(inFocus, 'question', (question) => desk.open({ kind: 'reject', question })),
    edit: () => about(inFocus, 'question', (question) => desk.open({ kind: 'edit', question })),
    stage: () => about(column === 'live' ? live : undefined, 'live', (question) => decisions.decide(question, { action: question.status === 'onStage' ? 'unstage' : 'stage' })),
    done: () => about(column === 'live' ? live : onStage, 'live', (question) => decisions.decide(question, { action: 'answer' })),
    undo: decisions.undoLast,
    freeze: () => about(inFocus, 'question', counting.freeze),
    discount: () => about(inFocus, 'question', counting.discount),
    filter: () => {
      desk.setColumn('waiting');
      desk.queue.setOpen(!desk.queue.isOpen);
    },
    poll: () => desk.open({ kind: 'poll' }),
    toWaiting: () => desk.goTo('waiting'),
    toLive: () => desk.goTo('live'),
    toStage: () => desk.goTo('stage'),
    help: () => desk.open({ kind: 'keys' }),
  };
  useShortcuts(desk.keysOn, (shortcut) => acts[shortcut]());
}
