// A poll's result: one bar an option, its letter and label inside, the figure at the end. Each row is one spoken sentence.
// All sizes are in em, so a hall screen scales it by the font size of its frame.
import { useFormat } from '../../i18n/use-format.ts';
import { useWords } from '../../i18n/words.ts';
import { classNames } from '../class-names.ts';
import { CheckCircleIcon } from '../icon/icons.tsx';
import { VisuallyHidden } from '../visually-hidden.tsx';
import { sharesOf } from './shares.ts';
import styles from './bars.module.css';

export interface BarOption {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

export interface BarsProps {
  readonly options: readonly BarOption[];
  /** How many people voted. */
  readonly voters: number;
  /** Ids of the person's own choices. */
  readonly mine?: readonly string[];
  /** Without the line that says how many voted. */
  readonly footerHidden?: boolean;
}

const colours = 8;

export function Bars({ options, voters, mine = [], footerHidden = false }: BarsProps) {
  const t = useWords('ui');
  const format = useFormat();
  const shares = sharesOf(options, voters);
  return (
    <figure className={styles.bars}>
      <ul className={styles.list}>
        {options.map(({ id, label, count }, index) => {
          const { letter, share, leads } = shares[index] ?? { letter: '', share: 0, leads: false };
          const percent = format.percent(share);
          const isMine = mine.includes(id);
          const spoken = t('poll.row', { letter, label, percent, votes: t('poll.votes', { count }) });
          return (
            <li key={id} className={classNames(styles.row, leads && styles.leads)} data-colour={(index % colours) + 1}>
              <VisuallyHidden>{isMine ? `${spoken}, ${t('poll.mine')}` : spoken}</VisuallyHidden>
              <div className={styles.track} aria-hidden="true">
                <div className={styles.fill} style={{ inlineSize: `${share * 100}%` }} />
                <span className={styles.letter}>{letter}</span>
                <span className={styles.label} dir="auto">
                  {label}
                </span>
                {isMine ? <CheckCircleIcon className={styles.mine} /> : null}
              </div>
              <div className={styles.figure} aria-hidden="true">
                <span className={styles.percent}>{percent}</span>
                <span className={styles.count}>{format.number(count)}</span>
              </div>
            </li>
          );
        })}
      </ul>
      {footerHidden ? null : <figcaption className={styles.footer}>{t('poll.people', { count: voters })}</figcaption>}
    </figure>
  );
}
