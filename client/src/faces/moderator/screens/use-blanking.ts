// One key makes every screen of the room blank, and gives each its picture back: at once, without a question.
import { useIdentity, useSend } from '../../../live/use-live.ts';
import { useLiveParts } from '../../../live/live-context.ts';
import { useWords } from '../../../i18n/words.ts';
import { stageRoomOf } from '../../../store/selectors.ts';
import { useNotices } from '../../../ui/notice/notices.tsx';
import { isCovered } from './covered.ts';
import { screensSeen } from './use-screens.ts';

/** For the room that the desk works on, unless another one is named. */
export function useBlanking(): (room?: string) => void {
  const t = useWords('moderator');
  const me = useIdentity();
  const send = useSend();
  const notices = useNotices();
  const { live } = useLiveParts();
  return (named) => {
    const snapshot = live.store.getSnapshot();
    const room = named ?? stageRoomOf(snapshot)?.id;
    const there = screensSeen(snapshot, me.id).filter((screen) => screen.room === room);
    if (room === undefined || there.length === 0) return void notices.show({ text: t('screens.noneHere'), about: 'decision' });
    send({ type: there.some(isCovered) ? 'screen.uncover' : 'screen.cover', room });
  };
}
