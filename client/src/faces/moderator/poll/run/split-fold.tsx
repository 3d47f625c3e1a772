// The result by group, or by hall and remote, folded away; drawn when it is opened.
import { useState } from 'react';
import type { PollRecord } from '@plenary/domain/poll/record';
import { useWords } from '../../../../i18n/words.ts';
import fold from '../../../../ui/surface/fold.module.css';
import { PollPicture } from './poll-picture.tsx';
import styles from '../poll-section.module.css';

export function SplitFold({ poll }: { readonly poll: PollRecord }) {
  const t = useWords('moderator');
  const [wasOpened, setOpened] = useState(false);
  const { table, split } = poll;
  if (!table || !split) return null;
  return (
    <details className={fold.fold} onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)} data-split>
      <summary>{t(`pollMore.splitWay.${split.by}`)}</summary>
      {wasOpened ? (
        <>
          <PollPicture poll={poll} look="groups" />
          <p className={styles.facts}>{t('pollMore.splitHint')}</p>
        </>
      ) : null}
    </details>
  );
}
