// Lets in who has a moderator's or host's access, and tells everybody else kindly how to get it.
import type { ReactNode } from 'react';
import type { Identity } from '@plenary/protocol/handshake';
import { staffRoles } from '@plenary/domain/core/roles';
import { useAccess } from '../../../live/use-access.ts';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { LockIcon } from '../../../ui/icon/desk-icons.tsx';
import { OfflineIcon } from '../../../ui/icon/icons.tsx';
import { LanguageMenu } from '../../../ui/navigation/language-menu.tsx';
import { EmptyState } from '../../../ui/surface/empty-state.tsx';
import { LoadingState } from '../../../ui/surface/loading-state.tsx';
import { Note } from '../../../ui/surface/note.tsx';
import styles from './gate.module.css';

export function Gate({ children }: { readonly children: (identity: Identity, check: () => void) => ReactNode }) {
  const t = useWords('moderator');
  const words = useWords('ui');
  const { access, check } = useAccess('staff');
  const askAgain = (): void => void check();
  const retry = <Button variant="primary" onClick={askAgain}>{words('action.retry')}</Button>;
  switch (access.state) {
    case 'checking':
      return <Page><LoadingState text={t('access.checking')} /></Page>;
    case 'unreachable':
      return <Page><EmptyState icon={<OfflineIcon />} title={t('access.unreachable')} text={access.error.message} action={retry} /></Page>;
    case 'out':
      return <WayIn message={access.error?.message} />;
    case 'in':
      return staffRoles.includes(access.identity.role) ? children(access.identity, askAgain) : <WayIn />;
  }
}

/** How to get in, and why one is out if there is something to say. */
export function WayIn({ message }: { readonly message?: string | undefined }) {
  const t = useWords('moderator');
  return (
    <Page>
      {message ? <Note tone="bad">{message}</Note> : null}
      <EmptyState icon={<LockIcon />} title={t('access.title')} text={t('access.text')} />
      <ol className={styles.steps}>
        <li>{t('access.ask')}</li>
        <li>{t('access.open')}</li>
        <li>{t('access.stay')}</li>
      </ol>
      <p className={styles.other}><a href="/">{t('access.participant')}</a></p>
    </Page>
  );
}

function Page({ children }: { readonly children: ReactNode }) {
  const t = useWords('moderator');
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <h1>{t('title')}</h1>
        <LanguageMenu />
      </header>
      {children}
    </main>
  );
}
