// A draft: seen by staff alone, to be opened with or without a closing time, edited or thrown away.
import { useState } from 'react';
import type { PollRecord } from '@plenary/domain/poll/record';
import { pageSentence } from '../../../connection/page-sentences.ts';
import { pendingAbout } from '../../../store/selectors.ts';
import { useLive, useSend } from '../../../live/use-live.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { usePollWords } from '../../../i18n/poll-words.ts';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { IconButton } from '../../../ui/action/icon-button.tsx';
import { Select } from '../../../ui/form/select.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { CrossIcon, EditIcon, PlayIcon } from '../../../ui/icon/icons.tsx';
import { StateTag } from '../../../ui/state/state-tag.tsx';
import { Tag } from '../../../ui/state/tag.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { closings, closingTime, type Closing } from './closing.ts';
import styles from './poll-section.module.css';

export function DraftPoll({ poll, isBlocked }: { readonly poll: PollRecord; readonly isBlocked: boolean }) {
  const t = useWords('moderator');
  const send = useSend();
  const { open } = useDesk();
  const words = usePollWords()(poll);
  const isPending = useLive(({ outbox }) => pendingAbout(outbox, `poll:${poll.id}`).length > 0);
  return (
    <li className={styles.poll} tabIndex={-1} data-kind="poll" data-id={poll.id} data-status={poll.status}>
      <p className={styles.head}>
        <Tag icon={<EditIcon />}>{t('poll.draft')}</Tag>
        {isPending ? <StateTag state="sending" /> : null}
      </p>
      <p className={styles.name} dir="auto">{words.title.text}</p>
      <ol className={styles.options} type="A">
        {words.options.map(({ id, text }) => <li key={id} dir="auto">{text}</li>)}
      </ol>
      <p className={styles.facts}>
        {poll.setup.kind === 'multiple' ? t('poll.several', { count: poll.setup.max }) : t('poll.single')} · {t(poll.results === 'live' ? 'poll.showsWhileOpen' : 'poll.showsLater')}
      </p>
      {isBlocked ? <p className={styles.facts}>{t('poll.blocked')}</p> : null}
      <div className={styles.actions}>
        {isBlocked ? null : <Opening poll={poll} />}
        <IconButton label={t('poll.edit')} icon={<EditIcon />} onClick={() => open({ kind: 'editPoll', poll: poll.id })} />
        <IconButton label={t('poll.discard')} icon={<CrossIcon />} onClick={() => send({ type: 'poll.discard', poll: poll.id })} />
      </div>
    </li>
  );
}

function Opening({ poll }: { readonly poll: PollRecord }) {
  const t = useWords('moderator');
  const { language } = useLanguage();
  const send = useSend();
  const [closing, setClosing] = useState<Closing>('none');
  const [own, setOwn] = useState('');
  const [isTried, setTried] = useState(false);
  const time = closingTime(closing, own);
  const open = (): void => {
    if (!time.isValid) return setTried(true);
    send({ type: 'poll.open', poll: poll.id, ...(time.closesAfterMs !== undefined && { closesAfterMs: time.closesAfterMs }) });
  };
  return (
    <>
      <Button variant="primary" icon={<PlayIcon />} onClick={open}>{t('poll.openNow')}</Button>
      <Select
        label={t('closing.label')}
        labelHidden
        options={closings.map((value) => ({ value, label: t(`closing.${value}`) }))}
        value={closing}
        onChange={setClosing}
      />
      {closing === 'own' ? (
        <div className={styles.own}>
          <TextField
            label={t('closing.seconds')}
            inputMode="numeric"
            value={own}
            onChange={setOwn}
            error={isTried && !time.isValid ? pageSentence('poll-time-invalid', [language]) : undefined}
          />
        </div>
      ) : null}
    </>
  );
}
