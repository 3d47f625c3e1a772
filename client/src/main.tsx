// Starts the page: picks the face by its address and fetches that face and its words at once, each a chunk of its own.
// Nothing is drawn before both are there, so no half-worded page is ever seen.
import { createRoot } from 'react-dom/client';
import './ui/style/tokens.css';
import './ui/style/fonts.css';
import './ui/style/base.css';
import { AppFrame } from './app/app-frame.tsx';
import { recoverFromFailedStart } from './app/failed-start.ts';
import { faceOf } from './app/face-of.ts';
import type { FaceName } from './app/face-of.ts';
import { deviceMemory } from './i18n/choice-memory.ts';
import { openLanguageStore } from './i18n/language-store.ts';
import { applyTheme, rememberedTheme } from './ui/style/theme.ts';

const faces = {
  participant: () => import('./faces/participant/face.tsx'),
  moderator: () => import('./faces/moderator/face.tsx'),
  screen: () => import('./faces/screen/face.tsx'),
  host: () => import('./faces/host/face.tsx'),
  text: () => import('./faces/text/face.tsx'),
};

async function start(name: FaceName, place: HTMLElement): Promise<void> {
  const [{ default: Face }, language] = await Promise.all([
    faces[name](),
    openLanguageStore({ area: name, browser: navigator.languages, memory: deviceMemory() }),
  ]);
  createRoot(place).render(
    <AppFrame name={name} language={language}>
      <Face />
    </AppFrame>,
  );
}

const place = document.getElementById('plenary');
if (place) {
  const name = faceOf(location.pathname);
  applyTheme(rememberedTheme());
  start(name, place).catch(() => recoverFromFailedStart(name, place));
}
