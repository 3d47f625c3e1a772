// Puts a draft earlier or later among those that wait; the keyboard stays on the button, wherever its draft goes.
import { useEffect, useRef } from 'react';
import type { PollRecord } from '@plenary/domain/poll/record';
import { useSend } from '../../../../live/use-live.ts';
import { useWords } from '../../../../i18n/words.ts';
import { IconButton } from '../../../../ui/action/icon-button.tsx';
import { ArrowUpIcon } from '../../../../ui/icon/icons.tsx';
import { useAnnounce } from '../../../../ui/notice/announcer.tsx';
import styles from '../poll-section.module.css';

export interface DraftPlace {
  /** From 0. */
  readonly index: number;
  /** The drafts beside it. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export function Moves({ poll: { id }, place: { index, before, after } }: { readonly poll: PollRecord; readonly place: DraftPlace }) {
  const t = useWords('moderator');
  const send = useSend();
  const announce = useAnnounce();
  const pressed = useRef<HTMLElement | null>(null);
  useEffect(() => {
    pressed.current?.focus();
    pressed.current = null;
  }, [index]);
  const move = (button: HTMLElement, to: number, body: { readonly poll: string; readonly before: string }): void => {
    pressed.current = button;
    send({ type: 'poll.arrange', ...body });
    announce(t('poll.moved', { place: to + 1 }));
  };
  return (
    <>
      <IconButton label={t('poll.earlierPlace')} icon={<ArrowUpIcon />} aria-disabled={before === undefined} onClick={({ currentTarget }) => before !== undefined && move(currentTarget, index - 1, { poll: id, before })} />
      <IconButton label={t('poll.laterPlace')} icon={<ArrowUpIcon className={styles.down} />} aria-disabled={after === undefined} onClick={({ currentTarget }) => after !== undefined && move(currentTarget, index + 1, { poll: after, before: id })} />
    </>
  );
}
