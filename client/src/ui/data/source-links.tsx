// Links that organisers put beside a question: what each is called and where it leads. They open beside the page, which keeps its place.
import { useWords } from '../../i18n/words.ts';
import { UserText } from '../user-text.tsx';
import { VisuallyHidden } from '../visually-hidden.tsx';
import { hostOf } from './host-of.ts';
import styles from './source-links.module.css';

export interface SourceLinksProps {
  readonly label: string;
  readonly links: readonly { readonly url: string; readonly title: string }[];
}

export function SourceLinks({ label, links }: SourceLinksProps) {
  const t = useWords('ui');
  if (links.length === 0) return null;
  return (
    <ul className={styles.links} aria-label={label}>
      {links.map(({ url, title }) => {
        const host = hostOf(url);
        return (
          <li key={`${url} ${title}`}>
            <a className={styles.link} href={url} target="_blank" rel="noopener noreferrer">
              <UserText text={title || host} />
              {title && title !== host ? (
                <bdi className={styles.host} dir="ltr">
                  {host}
                </bdi>
              ) : null}
              <VisuallyHidden>{t('link.newTab')}</VisuallyHidden>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
