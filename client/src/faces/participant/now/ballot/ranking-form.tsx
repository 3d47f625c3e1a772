// An order of all options: a tap puts what comes next, and each can be moved by a place or taken out. Nothing stands in an order beforehand.
import { useEffect, useId, useRef } from 'react';
import type { PollOptionWords } from '../../../../i18n/poll-words.ts';
import { useWords } from '../../../../i18n/words.ts';
import { IconButton } from '../../../../ui/action/icon-button.tsx';
import { ChevronDownIcon, CrossIcon } from '../../../../ui/icon/icons.tsx';
import { useAnnounce } from '../../../../ui/notice/announcer.tsx';
import type { FormProps } from './form-props.ts';
import { OptionDetail, OptionPicture, OptionText } from './option-text.tsx';
import { moved, placed, type Move } from './ranked.ts';
import styles from './ranking-form.module.css';

const moves = ['up', 'down', 'out'] as const;

export function RankingForm({ poll, words, draft, onDraft, isDisabled, problem, problemId }: FormProps) {
  const t = useWords('ballot');
  const order = 'order' in draft ? draft.order : [];
  const { act, list } = useRanking({ order, words: words.options, onDraft });
  const named = new Map(words.options.map((option) => [option.id, option]));
  const ranked = order.flatMap((id) => named.get(id) ?? []);
  const restId = useId();
  const rest = words.options.filter(({ id }) => !order.includes(id));
  const pictureOf = (id: string): string | undefined => poll.options.find((option) => option.id === id)?.picture;
  return (
    <fieldset className={styles.ranking} disabled={isDisabled} ref={list} aria-describedby={problem ? problemId : undefined}>
      <legend className={styles.hint}>{t(`ranking.hint.${poll.setup.kind === 'ranking' ? poll.setup.method : 'borda'}`)}</legend>
      {ranked.length > 0 ? (
        <ol className={styles.list} aria-label={t('ranking.order')}>
          {ranked.map((option, index) => (
            <li key={option.id} className={styles.ranked} data-option={option.id}>
              <span className={styles.place}>{index + 1}</span>
              <OptionPicture picture={pictureOf(option.id)} />
              <Words option={option} />
              {isDisabled ? null : <Moves option={option} isFirst={index === 0} isLast={index === ranked.length - 1} onMove={(move) => act(option, move)} />}
            </li>
          ))}
        </ol>
      ) : null}
      {rest.length > 0 ? (
        <>
          <p className={styles.label} id={restId}>{t('ranking.rest')}</p>
          <ul className={styles.list} aria-labelledby={restId}>
            {rest.map((option) => (
              <li key={option.id}>
                <button type="button" className={styles.next} data-option={option.id} data-move="put" aria-label={t('ranking.put', { place: order.length + 1, label: option.text })} onClick={() => act(option, 'put')}>
                  <OptionPicture picture={pictureOf(option.id)} />
                  <Words option={option} />
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </fieldset>
  );
}

function Words({ option }: { readonly option: PollOptionWords }) {
  return (
    <span className={styles.words}>
      <OptionText option={option} />
      {option.detail ? <span className={styles.hint}><OptionDetail option={option} /></span> : null}
    </span>
  );
}

interface MovesProps { readonly option: PollOptionWords; readonly isFirst: boolean; readonly isLast: boolean; readonly onMove: (move: Move) => void }

function Moves({ option, isFirst, isLast, onMove }: MovesProps) {
  const t = useWords('ballot');
  const isIdle = { up: isFirst, down: isLast, out: false };
  const icons = { up: <ChevronDownIcon className={styles.up} />, down: <ChevronDownIcon />, out: <CrossIcon /> };
  return (
    <span className={styles.moves}>
      {moves.map((move) => (
        <IconButton key={move} label={t(`ranking.${move}`, { label: option.text })} icon={icons[move]} data-move={move} aria-disabled={isIdle[move] || undefined} onClick={() => isIdle[move] || onMove(move)} />
      ))}
    </span>
  );
}

interface Ranking { readonly order: readonly string[]; readonly words: readonly PollOptionWords[]; readonly onDraft: FormProps['onDraft'] }

/** Says each move, and keeps the focus with what was moved, or on what can be put next. */
function useRanking({ order, words, onDraft }: Ranking) {
  const t = useWords('ballot');
  const announce = useAnnounce();
  const list = useRef<HTMLFieldSetElement>(null);
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    list.current?.querySelector<HTMLElement>(wanted.current)?.focus();
    wanted.current = null;
  });
  const act = (option: PollOptionWords, move: Move | 'put'): void => {
    const next = move === 'put' ? placed(order, option.id) : moved(order, option.id, move);
    const place = next.indexOf(option.id) + 1;
    announce(place > 0 ? t('ranking.now', { label: option.text, place, count: words.length }) : t('ranking.gone', { label: option.text }));
    const isAll = next.length === words.length;
    wanted.current = move === 'put' ? (isAll ? `[data-option="${option.id}"] [data-move="up"]` : '[data-move="put"]') : move === 'out' ? `[data-option="${option.id}"][data-move="put"]` : `[data-option="${option.id}"] [data-move="${move}"]`;
    onDraft({ order: next });
  };
  return { act, list };
}
