// Lets hosts in, and tells everybody else kindly whose desk this is and how to get to it.
import type { ReactNode } from 'react';
import type { Identity } from '@plenary/protocol/handshake';
import { useWords } from '../../../i18n/words.ts';
import { useAccess } from '../../../live/use-access.ts';
import { Button } from '../../../ui/action/button.tsx';
import { ButtonLink } from '../../../ui/action/button-link.tsx';
import { LockIcon } from '../../../ui/icon/desk-icons.tsx';
import { OfflineIcon } from '../../../ui/icon/icons.tsx';
import { LanguageMenu } from '../../../ui/navigation/language-menu.tsx';
import { EmptyState } from '../../../ui/surface/empty-state.tsx';
import { LoadingState } from '../../../ui/surface/loading-state.tsx';
import { Note } from '../../../ui/surface/note.tsx';
import styles from './host-gate.module.css';

export interface HostGateProps {
  readonly children: (identity: Identity, check: () => void) => ReactNode;
}

export function HostGate({ children }: HostGateProps) {
  const t = useWords('host');
  const u = useWords('ui');
  const { access, check } = useAccess('staff');
  const askAgain = (): void => void check();
  switch (access.state) {
    case 'checking':
      return (
        <Door>
          <LoadingState text={t('door.checking')} />
        </Door>
      );
    case 'unreachable':
      return (
        <Door>
          <EmptyState
            icon={<OfflineIcon />}
            title={t('door.unreachable')}
            text={access.error.message}
            action={
              <Button variant="primary" onClick={askAgain}>
                {u('action.retry')}
              </Button>
            }
          />
        </Door>
      );
    case 'out':
      return <NoAccess message={access.error?.message} />;
    case 'in':
      return access.identity.role === 'host' ? children(access.identity, askAgain) : <NoAccess isModerator={access.identity.role === 'moderator'} />;
  }
}

/** Whose desk this is, and why one is out if there is something to say. */
export function NoAccess({ message, isModerator = false }: { readonly message?: string | undefined; readonly isModerator?: boolean }) {
  const t = useWords('host');
  return (
    <Door>
      {message ? <Note tone="bad">{message}</Note> : null}
      <EmptyState
        icon={<LockIcon />}
        title={t('door.title')}
        text={isModerator ? t('door.moderator') : t('door.text')}
        action={<ButtonLink href={isModerator ? '/moderator' : '/'}>{isModerator ? t('door.toDesk') : t('door.toEvent')}</ButtonLink>}
      />
    </Door>
  );
}

function Door({ children }: { readonly children: ReactNode }) {
  const t = useWords('host');
  return (
    <main className={styles.door}>
      <header className={styles.header}>
        <h1>{t('title')}</h1>
        <LanguageMenu />
      </header>
      {children}
    </main>
  );
}
