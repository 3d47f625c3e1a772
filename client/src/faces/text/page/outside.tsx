// Before somebody is in the event: where to join, and that this page is there for them afterwards.
import { useWords } from '../../../i18n/words.ts';
import type { AccessHandle } from '../../../live/use-access.ts';
import { ButtonLink } from '../../../ui/action/button-link.tsx';
import { LanguageMenu } from '../../../ui/navigation/language-menu.tsx';
import { LoadingState } from '../../../ui/surface/loading-state.tsx';
import { Note } from '../../../ui/surface/note.tsx';
import styles from './text-page.module.css';

export function Outside({ state }: { readonly state: Exclude<AccessHandle['access']['state'], 'in'> }) {
  const t = useWords('text');
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1 className={styles.title}>{t('title')}</h1>
        <LanguageMenu />
      </header>
      <main className={styles.main}>
        {state === 'checking' ? <LoadingState text={t('loading')} /> : null}
        {state === 'unreachable' ? <Note tone="wait">{t('unreachable')}</Note> : null}
        {state === 'out' ? (
          <>
            <p>{t('out.text')}</p>
            <ButtonLink href="/">{t('out.join')}</ButtonLink>
          </>
        ) : null}
      </main>
    </div>
  );
}
