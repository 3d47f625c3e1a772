// What the person at the projector can do without anything showing on it: F or a double click for full screen, L for the next
// of the event's languages.
import { useEffect } from 'react';
import { useLanguage } from '../../../i18n/language-provider.tsx';

export function useOperatorKeys(): void {
  const { language, offered, choose } = useLanguage();
  useEffect(() => {
    const stay = new AbortController();
    const { signal } = stay;
    document.addEventListener('dblclick', () => toggleFullScreen(), { signal });
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
        const key = event.key.toLowerCase();
        if (key === 'f') toggleFullScreen();
        if (key !== 'l') return;
        const next = offered[(offered.indexOf(language) + 1) % offered.length];
        if (next) choose(next).catch(() => undefined); // Without a line the words stay as they are.
      },
      { signal },
    );
    return () => stay.abort();
  }, [language, offered, choose]);
}

function toggleFullScreen(): void {
  // Refused where the browser wants another gesture: the picture is the same in a window.
  if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
  else document.documentElement.requestFullscreen?.({ navigationUI: 'hide' }).catch(() => undefined);
}
