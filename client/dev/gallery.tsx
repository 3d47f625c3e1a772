// Every part in every state on one page, for looking: `vite` serves it at /dev/gallery.html, the build leaves it out.
// `?theme=dark|light`, `?lang=fr`, `?dir=rtl` and `?open=dialog` choose what to see.
import { createRoot } from 'react-dom/client';
import '../src/ui/style/tokens.css';
import '../src/ui/style/fonts.css';
import '../src/ui/style/base.css';
import { LanguageProvider } from '../src/i18n/language-provider.tsx';
import { openLanguageStore } from '../src/i18n/language-store.ts';
import { AnnouncerProvider } from '../src/ui/notice/announcer.tsx';
import { NoticeProvider } from '../src/ui/notice/notices.tsx';
import { applyTheme } from '../src/ui/style/theme.ts';
import { ActionPanels } from './panels-action.tsx';
import { CheckPanels } from './panels-check.tsx';
import { DataPanels } from './panels-data.tsx';
import { FormPanels } from './panels-form.tsx';
import styles from './gallery.module.css';

const asked = new URLSearchParams(location.search);
const theme = asked.get('theme');
if (theme === 'light' || theme === 'dark') applyTheme(theme);

const place = document.getElementById('gallery');
const language = await openLanguageStore({
  area: 'participant',
  browser: [asked.get('lang') ?? 'en'],
  memory: { read: () => null, write: () => undefined },
});
if (place) {
  createRoot(place).render(
    <LanguageProvider store={language}>
      <AnnouncerProvider>
        <NoticeProvider>
          <main className={styles.page} dir={asked.get('dir') ?? undefined}>
            <ActionPanels openDialog={asked.get('open') === 'dialog'} />
            <FormPanels />
            <DataPanels />
            <CheckPanels />
          </main>
        </NoticeProvider>
      </AnnouncerProvider>
    </LanguageProvider>,
  );
}
