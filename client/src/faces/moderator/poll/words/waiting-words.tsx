// The words that wait: each with two buttons, and several at once by keys, as in the questions' desk.
import { useRef, useState } from 'react';
import type { PollRecord } from '@plenary/domain/poll/record';
import { useWords } from '../../../../i18n/words.ts';
import { Button } from '../../../../ui/action/button.tsx';
import { CheckDoubleIcon, EyeOffIcon } from '../../../../ui/icon/desk-icons.tsx';
import { EyeIcon } from '../../../../ui/icon/icons.tsx';
import { useDesk } from '../../desk/desk-context.ts';
import { useKeysInside } from '../../keys/use-keys-inside.ts';
import { useFocusInside, useKeptFocus, useListFocus } from '../../queue/use-list-focus.ts';
import { useJudging } from './use-judging.ts';
import { aboutWhich, stillThere, wordAct, type WordAct } from './word-list.ts';
import styles from './words-desk.module.css';

export interface WaitingWordsProps { readonly poll: PollRecord; readonly held: readonly string[] }

export function WaitingWords({ poll, held }: WaitingWordsProps) {
  const t = useWords('moderator');
  const list = useRef<HTMLUListElement>(null);
  const focus = useListFocus(held);
  useKeptFocus(list, focus);
  useFocusInside(list, () => focus.focusOn(document.activeElement?.closest<HTMLElement>('[data-word]')?.dataset['word'] ?? focus.focused));
  const { chosen, toggle, toggleAll, clear } = useChosen(held);
  const judge = useJudging(poll);
  const decide = (show: boolean, about: readonly string[]): void => {
    judge(about, show);
    clear();
  };
  const inFocus = focus.focused ?? undefined;
  useWordKeys(list, {
    next: () => focus.step(1),
    previous: () => focus.step(-1),
    show: () => decide(true, aboutWhich(chosen, inFocus)),
    hide: () => decide(false, aboutWhich(chosen, inFocus)),
    choose: () => inFocus !== undefined && toggle(inFocus),
    chooseAll: toggleAll,
  });
  return (
    <>
      <div className={styles.bar}>
        <Button size="s" variant="quiet" icon={<CheckDoubleIcon />} onClick={toggleAll}>{t(chosen.size === held.length ? 'pollWords.none' : 'pollWords.all')}</Button>
        {chosen.size > 0 ? (
          <>
            <span role="status">{t('pollWords.chosen', { count: chosen.size })}</span>
            <span className={styles.together}>
              <Button size="s" variant="primary" icon={<EyeIcon />} onClick={() => decide(true, [...chosen])}>{t('pollWords.show')}</Button>
              <Button size="s" icon={<EyeOffIcon />} onClick={() => decide(false, [...chosen])}>{t('pollWords.hide')}</Button>
            </span>
          </>
        ) : null}
      </div>
      <ul ref={list} className={styles.list} aria-label={t('pollWords.list')} tabIndex={-1}>
        {held.map((entry) => (
          <li
            key={entry}
            className={styles.row}
            tabIndex={-1}
            data-word={entry}
            {...(entry === focus.focused && { 'data-in-focus': true })}
          >
            <label className={styles.choose}>
              <input type="checkbox" aria-label={t('pollWords.choose', { text: entry })} checked={chosen.has(entry)} onChange={() => toggle(entry)} />
            </label>
            <span className={styles.text} dir="auto">{entry}</span>
            <span className={styles.decide}>
              <Button size="s" variant="secondary" icon={<EyeIcon />} aria-label={t('pollWords.showOne', { text: entry })} onClick={() => decide(true, [entry])}>{t('pollWords.show')}</Button>
              <Button size="s" variant="quiet" icon={<EyeOffIcon />} aria-label={t('pollWords.hideOne', { text: entry })} onClick={() => decide(false, [entry])}>{t('pollWords.hide')}</Button>
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.hint}>{t('pollWords.keys')}</p>
    </>
  );
}

function useChosen(held: readonly string[]) {
  const [kept, keep] = useState<ReadonlySet<string>>(new Set());
  const chosen = stillThere(kept, held);
  const toggle = (entry: string): void => keep(chosen.has(entry) ? new Set([...chosen].filter((each) => each !== entry)) : new Set([...chosen, entry]));
  const toggleAll = (): void => keep(chosen.size === held.length ? new Set() : new Set(held));
  return { chosen, toggle, toggleAll, clear: () => keep(new Set()) };
}

/** Keys that are meant for a word do not reach the questions. */
function useWordKeys(list: React.RefObject<HTMLElement | null>, acts: Record<WordAct, () => unknown>): void {
  const { keysOn } = useDesk();
  useKeysInside(list, (event) => {
    const act = wordAct(event, keysOn);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    acts[act]();
  });
}
