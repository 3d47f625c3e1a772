// One reason of the list: its words in the languages of the event, or those that the pages have; its place, and the way off the list.
import { isBuiltIn, settingsLimits } from '@plenary/domain/event/settings';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useWords } from '../../../i18n/words.ts';
import { useLive } from '../../../live/use-live.ts';
import { builtInOf } from '../../../live/use-reasons.ts';
import { eventOf } from '../../../store/selectors.ts';
import { IconButton } from '../../../ui/action/icon-button.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { ArrowUpIcon, CrossIcon } from '../../../ui/icon/icons.tsx';
import { moveReason, takeOff, writeReason, type ReasonsDraft, type WrittenReason } from './reasons-draft.ts';
import styles from './questions-card.module.css';

export interface ReasonRowProps {
  readonly reason: WrittenReason;
  readonly index: number;
  readonly draft: ReasonsDraft;
  readonly onChange: (draft: ReasonsDraft) => void;
}

export function ReasonRow({ reason, index, draft, onChange }: ReasonRowProps) {
  const t = useWords('host');
  const place = { place: index + 1 };
  const isLast = index === draft.offered.length - 1;
  return (
    <li className={styles.row} data-reason={reason.id}>
      <Words reason={reason} onWrite={(words) => onChange(writeReason(draft, reason.id, words))} />
      <span className={styles.tools}>
        <IconButton label={t('questions.up', place)} icon={<ArrowUpIcon />} aria-disabled={index === 0} onClick={() => onChange(moveReason(draft, reason.id, -1))} />
        <IconButton label={t('questions.down', place)} icon={<ArrowUpIcon className={styles.down} />} aria-disabled={isLast} onClick={() => onChange(moveReason(draft, reason.id, 1))} />
        <IconButton label={t('questions.takeOff', place)} icon={<CrossIcon />} disabled={draft.offered.length === 1} onClick={() => onChange(takeOff(draft, reason.id))} />
      </span>
    </li>
  );
}

function Words({ reason, onWrite }: { readonly reason: WrittenReason; readonly onWrite: (words: { language: string; text: string }) => void }) {
  const t = useWords('host');
  const u = useWords('ui');
  const { language } = useLanguage();
  const languages = useLive((snapshot) => eventOf(snapshot)?.languages) ?? [language];
  // What the pages say already, and nobody has said otherwise.
  if (isBuiltIn(reason.id) && Object.keys(reason.label).length === 0) return <p className={styles.words}>{u(`reject.reason.${builtInOf(reason.id)}`)}</p>;
  const nameOf = (tag: string): string => new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
  return (
    <div className={styles.fields}>
      {languages.map((tag) => (
        <TextField
          key={tag}
          label={t('questions.words', { language: nameOf(tag) })}
          lang={tag}
          value={reason.label[tag] ?? ''}
          maxLength={settingsLimits.labelLength}
          onChange={(text) => onWrite({ language: tag, text })}
        />
      ))}
    </div>
  );
}
