// One option: its text, a right answer's mark in a quiz, moves, and behind a button what is told about it.
import { useState, type KeyboardEvent } from 'react';
import { pollLimits } from '@plenary/domain/poll/state';
import { pollText } from '../../../../i18n/poll-words.ts';
import { useWords } from '../../../../i18n/words.ts';
import { IconButton } from '../../../../ui/action/icon-button.tsx';
import { letterOf } from '../../../../ui/data/letter-of.ts';
import { MoreIcon } from '../../../../ui/icon/desk-icons.tsx';
import { ArrowUpIcon, CrossIcon } from '../../../../ui/icon/icons.tsx';
import { PictureField } from '../../picture/picture-field.tsx';
import { changeOption, leastOf, type DraftOption } from '../draft/draft.ts';
import { LocalArea, LocalField } from './local-field.tsx';
import type { FormPart } from './poll-form.ts';
import styles from './poll-options.module.css';

export interface OptionRowProps extends FormPart {
  readonly option: DraftOption;
  readonly index: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onMove: (step: 1 | -1) => void;
  readonly onRemove: () => void;
}

export function OptionRow({ form, option, index, onKeyDown, onMove, onRemove }: OptionRowProps) {
  const t = useWords('moderator');
  const { draft, set, tongue } = form;
  const { key, text, detail } = option;
  const [isOpen, setOpen] = useState(false);
  const letter = letterOf(index);
  const isLast = index === draft.options.length - 1;
  return (
    <div className={styles.option} data-option={key}>
      <span className={styles.letter} aria-hidden="true">{letter}</span>
      <LocalField
        label={t('pollText.option', { letter })}
        labelHidden
        text={text}
        tongue={tongue}
        maxLength={pollLimits.optionLength}
        onChange={(words) => set(changeOption(draft, key, { text: words }))}
        onKeyDown={onKeyDown}
      />
      <span className={styles.tools}>
        <IconButton label={t('pollText.up', { letter })} icon={<ArrowUpIcon />} aria-disabled={index === 0} onClick={() => index > 0 && onMove(-1)} />
        <IconButton label={t('pollText.down', { letter })} icon={<ArrowUpIcon className={styles.down} />} aria-disabled={isLast} onClick={() => !isLast && onMove(1)} />
        <IconButton label={t('pollText.more', { letter })} icon={<MoreIcon />} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)} />
        <IconButton label={t('pollText.remove', { letter })} icon={<CrossIcon />} disabled={draft.options.length <= leastOf(draft)} onClick={onRemove} />
      </span>
      {draft.kind === 'quiz' ? (
        <label className={styles.right}>
          <input type="checkbox" checked={option.isRight} onChange={({ target }) => set(changeOption(draft, key, { isRight: target.checked }))} />
          {t('pollText.right', { letter })}
        </label>
      ) : null}
      {isOpen ? (
        <div className={styles.detail}>
          <LocalArea
            label={t('pollText.detail', { letter })}
            hint={t('pollText.detailHint')}
            text={detail}
            tongue={tongue}
            limit={pollLimits.detailLength}
            onChange={(words) => set(changeOption(draft, key, { detail: words }))}
          />
          {/* What was written while the picture was on its way stays. */}
          <PictureField of={pollText(text, tongue).text || letter} picture={option.picture} onChange={(picture) => set((now) => changeOption(now, key, { picture }))} />
        </div>
      ) : null}
    </div>
  );
}
