// The options of a poll that is being written: added, removed and moved with the keyboard alone, the focus staying with the option.
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { pollLimits } from '@plenary/domain/poll/state';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { IconButton } from '../../../ui/action/icon-button.tsx';
import { letterOf } from '../../../ui/data/shares.ts';
import { TextField } from '../../../ui/form/text-field.tsx';
import { ArrowUpIcon, CrossIcon, PlusIcon } from '../../../ui/icon/icons.tsx';
import { useAnnounce } from '../../../ui/notice/announcer.tsx';
import { addOption, moveOption, removeOption, writeOption, type PollDraft } from './poll-text.ts';
import styles from './poll-dialog.module.css';

export interface PollOptionsProps {
  readonly draft: PollDraft;
  readonly onChange: (draft: PollDraft) => void;
}

export function PollOptions({ draft, onChange }: PollOptionsProps) {
  const t = useWords('moderator');
  const announce = useAnnounce();
  const list = useRef<HTMLFieldSetElement>(null);
  const focusNext = useFocusOn(list);
  const { options } = draft;
  const add = (after?: number): void => {
    if (options.length >= pollLimits.maxOptions) return;
    focusNext(draft.nextKey);
    onChange(addOption(draft, after));
  };
  const remove = (key: number, index: number): void => {
    focusNext((options[index + 1] ?? options[index - 1])?.key);
    onChange(removeOption(draft, key));
  };
  const move = (key: number, step: 1 | -1, index: number): void => {
    onChange(moveOption(draft, key, step));
    announce(t('pollText.moved', { letter: letterOf(index + step) }));
  };
  const onKeyDown = (event: KeyboardEvent, key: number, index: number): void => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      add(key);
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
    if (!step || !event.altKey || !options[index + step]) return;
    event.preventDefault();
    move(key, step, index);
  };
  return (
    <fieldset ref={list} className={styles.options}>
      <legend className={styles.legend}>{t('pollText.options')}</legend>
      {options.map(({ key, text }, index) => {
        const letter = letterOf(index);
        return (
          <div key={key} className={styles.option} data-option={key}>
            <span className={styles.letter} aria-hidden="true">{letter}</span>
            <TextField
              label={t('pollText.option', { letter })}
              labelHidden
              value={text}
              maxLength={pollLimits.optionLength}
              onChange={(value) => onChange(writeOption(draft, key, value))}
              onKeyDown={(event) => onKeyDown(event, key, index)}
            />
            <span className={styles.tools}>
              <IconButton label={t('pollText.up', { letter })} icon={<ArrowUpIcon />} aria-disabled={index === 0} onClick={() => index > 0 && move(key, -1, index)} />
              <IconButton label={t('pollText.down', { letter })} icon={<ArrowUpIcon className={styles.down} />} aria-disabled={index === options.length - 1} onClick={() => index < options.length - 1 && move(key, 1, index)} />
              <IconButton label={t('pollText.remove', { letter })} icon={<CrossIcon />} disabled={options.length <= pollLimits.minOptions} onClick={() => remove(key, index)} />
            </span>
          </div>
        );
      })}
      <Button size="s" variant="quiet" className={styles.add} icon={<PlusIcon />} disabled={options.length >= pollLimits.maxOptions} onClick={() => add()}>
        {t('pollText.add')}
      </Button>
    </fieldset>
  );
}

/** Moves the focus to an option's field after the next drawing. */
function useFocusOn(list: React.RefObject<HTMLElement | null>): (key: number | undefined) => void {
  const wanted = useRef<number | undefined>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    list.current?.querySelector<HTMLElement>(`[data-option="${wanted.current}"] input`)?.focus();
    wanted.current = undefined;
  });
  return (key) => {
    wanted.current = key;
  };
}
