// What surrounds every face: language, notices, announcements, and a way back when drawing fails. A screen never shows an
// error to a hall; it starts afresh.
import { StrictMode } from 'react';
import type { ReactNode } from 'react';
import { LanguageProvider } from '../i18n/language-provider.tsx';
import type { LanguageStore } from '../i18n/language-store.ts';
import { useWords } from '../i18n/words.ts';
import { Button } from '../ui/action/button.tsx';
import { AlertIcon } from '../ui/icon/icons.tsx';
import { AnnouncerProvider } from '../ui/notice/announcer.tsx';
import { NoticeProvider } from '../ui/notice/notices.tsx';
import { EmptyState } from '../ui/surface/empty-state.tsx';
import { ErrorBoundary } from '../ui/surface/error-boundary.tsx';
import type { FaceName } from './face-of.ts';
import { reloadWhenServed } from './failed-start.ts';

export interface AppFrameProps {
  readonly name: FaceName;
  readonly language: LanguageStore;
  readonly children: ReactNode;
}

export function AppFrame({ name, language, children }: AppFrameProps) {
  const isScreen = name === 'screen';
  return (
    <StrictMode>
      <LanguageProvider store={language}>
        <ErrorBoundary fallback={isScreen ? null : <Failure />} onFailure={isScreen ? reloadWhenServed : undefined}>
          <AnnouncerProvider>
            <NoticeProvider>{children}</NoticeProvider>
          </AnnouncerProvider>
        </ErrorBoundary>
      </LanguageProvider>
    </StrictMode>
  );
}

function Failure() {
  const t = useWords('ui');
  return (
    <main>
      <EmptyState
        icon={<AlertIcon />}
        title={t('failure.title')}
        text={t('failure.text')}
        action={
          <Button variant="primary" onClick={() => location.reload()}>
            {t('action.reload')}
          </Button>
        }
      />
    </main>
  );
}
