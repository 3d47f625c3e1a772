// What the parts say, rendered with the real catalogues of each language.
import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import { LanguageProvider } from '../i18n/language-provider.tsx';
import { openLanguageStore } from '../i18n/language-store.ts';
import { SessionTime } from './data/session-time.tsx';
import { TextArea } from './form/text-area.tsx';
import { StateTag } from './state/state-tag.tsx';
import { LineState } from './state/line-state.tsx';

async function textOf(language: string, part: ReactNode): Promise<string> {
  const memory = { read: () => null, write: () => undefined };
  const store = await openLanguageStore({ area: 'participant', browser: [language], memory });
  const html = renderToStaticMarkup(<LanguageProvider store={store}>{part}</LanguageProvider>);
  return html.replace(/<[^>]+>/g, '|').replace(/\|+/g, '|').replaceAll('&lt;', '<');
}

const startsAtMs = Date.UTC(2024, 10, 25, 9, 45);

it('says the time at the place and on the own clock', async () => {
  const text = await textOf('en', <SessionTime startsAtMs={startsAtMs} zone="Europe/Zurich" place="Geneva" ownZone="Asia/Manila" />);
  expect(text).toContain('10:45| Geneva');
  expect(text).toContain('17:45 your time');
});

it('says one time where both clocks agree', async () => {
  const text = await textOf('en', <SessionTime startsAtMs={startsAtMs} zone="Europe/Zurich" place="Geneva" ownZone="Europe/Paris" />);
  expect(text).not.toContain('your time');
});

it('counts what is left in the words of the language', async () => {
  const part = <TextArea label="Pregunta" value="hola" onChange={() => undefined} limit={5} />;
  expect(await textOf('es', part)).toContain('Queda 1 carácter');
});

it('says the state of a question and of the line', async () => {
  expect(await textOf('fr', <StateTag state="rejected" />)).toContain('Non retenue');
  expect(await textOf('en', <LineState phase="offline" kept={2} />)).toContain('2 things you did are kept');
});
