// Short texts that a poll carries beside its title: the ends of a scale, a unit.
import { cleanLine, isReadable, type LocalText } from '../../core/text.ts';

export const labelLength = 60;

/** Each in one line, those that say nothing left out; `null` if one is too long. */
export function readLabel(label: LocalText): LocalText | null {
  const texts = Object.entries(label).map(([language, text]) => [language, cleanLine(text)] as const).filter(([, text]) => isReadable(text));
  return texts.every(([, text]) => text.length <= labelLength) ? Object.fromEntries(texts) : null;
}
