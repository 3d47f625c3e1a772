// Picks the words of the programme in the page's language, else in English, else in any.
import type { LocalText } from '@plenary/domain/core/text';

export function localText(text: LocalText, language: string): string {
  return text[language] ?? text['en'] ?? Object.values(text)[0] ?? '';
}

/** The start of a text, for sentences that speak of it. */
export function excerpt(text: string, length = 60): string {
  const line = text.replaceAll('\n', ' ');
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
}
