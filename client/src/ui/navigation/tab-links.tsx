// Links between the parts of a face; the current one is marked for eyes and ears. `bar` has its sign above the word and
// suits the bottom of a phone, `line` suits the top of a column.
import type { MouseEvent } from 'react';
import { classNames } from '../class-names.ts';
import type { Icon } from '../icon/icon.tsx';
import styles from './tab-links.module.css';

export interface TabLink<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly href: string;
  readonly Icon?: Icon;
  /** A figure after the label, such as how many wait. */
  readonly count?: number | undefined;
}

export interface TabLinksProps<Id extends string> {
  readonly label: string;
  readonly links: readonly TabLink<Id>[];
  readonly current: Id;
  readonly look?: 'line' | 'bar';
  /** Called instead of loading `href`, unless a new tab or window was asked for. */
  readonly onGo?: (id: Id) => void;
}

export function TabLinks<Id extends string>({ label, links, current, look = 'line', onGo }: TabLinksProps<Id>) {
  const follow = (event: MouseEvent, id: Id): void => {
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!onGo || !isPlain) return;
    event.preventDefault();
    onGo(id);
  };
  return (
    <nav aria-label={label} className={classNames(styles.nav, styles[look])}>
      <ul className={styles.list}>
        {links.map(({ id, label: text, href, Icon: Sign, count }) => (
          <li key={id} className={styles.item}>
            <a className={styles.link} href={href} aria-current={id === current ? 'page' : undefined} onClick={(event) => follow(event, id)}>
              {Sign ? <Sign /> : null}
              <span>
                {text}
                {count === undefined ? null : <span className={styles.count}> {count}</span>}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
