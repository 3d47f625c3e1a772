// When the page's own files could not be fetched: people get a sentence and a button in the languages that we speak (their
// catalogue is what is missing), a screen stays blank and tries again by itself.
import type { FaceName } from './face-of.ts';

const retryAfterMs = 5_000;

const sentences = [
  ['en', 'The page could not be loaded. Check your connection.', 'Try again'],
  ['fr', 'La page n’a pas pu être chargée. Vérifiez votre connexion.', 'Réessayer'],
  ['es', 'No se ha podido cargar la página. Compruebe su conexión.', 'Volver a intentar'],
] as const;

export function recoverFromFailedStart(name: FaceName, place: HTMLElement): void {
  if (name === 'screen') return reloadWhenServed();
  const wanted = sentences.find(([language]) => navigator.language.startsWith(language)) ?? sentences[0];
  const [language, text, label] = wanted;
  const sentence = document.createElement('p');
  sentence.textContent = text;
  const button = document.createElement('button');
  button.textContent = label;
  button.addEventListener('click', () => location.reload());
  const main = document.createElement('main');
  main.lang = language;
  main.className = 'failed-start';
  main.append(sentence, button);
  place.replaceChildren(main);
}

/** Reloads once the server answers again: a reload without a line would show the browser's own error page. */
export function reloadWhenServed(): void {
  setTimeout(() => {
    fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then(
      (answer) => (answer.ok ? location.reload() : reloadWhenServed()),
      reloadWhenServed,
    );
  }, retryAfterMs);
}
