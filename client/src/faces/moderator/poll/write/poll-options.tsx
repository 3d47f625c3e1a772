// The options of a poll that is being written: added, removed and moved with the keyboard alone, the focus staying with the option.
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useWords } from '../../../../i18n/words.ts';
import { Button } from '../../../../ui/action/button.tsx';
import { letterOf } from '../../../../ui/data/letter-of.ts';
import { PlusIcon } from '../../../../ui/icon/desk-icons.tsx';
import { useAnnounce } from '../../../../ui/notice/announcer.tsx';
import { Note } from '../../../../ui/surface/note.tsx';
import { addOption, mostOf, moveOption, removeOption } from '../draft/draft.ts';
import { OptionRow } from './option-row.tsx';
import type { FormPart } from './poll-form.ts';
import styles from './poll-options.module.css';

export function PollOptions({ form }: FormPart) {
  const t = useWords('moderator');
  const announce = useAnnounce();
  const list = useRef<HTMLFieldSetElement>(null);
  const focusNext = useFocusOn(list);
  const { draft, set } = form;
  const { options } = draft;
  const isFull = options.length >= mostOf(draft);
  const problem = form.problemAt('options');
  const add = (after?: number): void => {
    if (isFull) return;
    focusNext(draft.nextKey);
    set(addOption(draft, after));
  };
  const remove = (key: number, index: number): void => {
    focusNext((options[index + 1] ?? options[index - 1])?.key);
    set(removeOption(draft, key));
  };
  const move = (key: number, step: 1 | -1, index: number): void => {
    set(moveOption(draft, key, step));
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
    <fieldset ref={list} className={styles.options} data-field="options">
      <legend className={styles.legend}>{t(draft.kind === 'rating' ? 'pollText.statements' : 'pollText.options')}</legend>
      {options.map((option, index) => (
        <OptionRow
          key={option.key}
          form={form}
          option={option}
          index={index}
          onKeyDown={(event) => onKeyDown(event, option.key, index)}
          onMove={(step) => move(option.key, step, index)}
          onRemove={() => remove(option.key, index)}
        />
      ))}
      {problem ? <Note tone="bad">{problem}</Note> : null}
      <Button size="s" variant="quiet" className={styles.add} icon={<PlusIcon />} disabled={isFull} onClick={() => add()}>
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
