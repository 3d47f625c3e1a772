// Short texts of the event in both languages of a screen, one behind the other, where there is room for both of all of them. Pure.
import type { LocalText } from '@plenary/domain/core/text';
import { inLanguage } from '../scene/local-text.ts';

/** Longer ones take the room that the first language needs. */
const longest = 36;
const most = 6;

/** Each in its own direction. */
const isolated = (text: string): string => `\u2068${text}\u2069`;

/** The very same texts where they are too many or too long, or where any has no second language. */
export function inTwoTongues(texts: readonly LocalText[], { languages, second }: { readonly languages: readonly string[]; readonly second: string | undefined }): readonly LocalText[] {
  if (second === undefined || texts.length > most) return texts;
  const joined = texts.map((local) => joinedIn(local, { languages, second }));
  return joined.every((each) => each !== undefined) ? joined : texts;
}

function joinedIn(local: LocalText, { languages, second }: { readonly languages: readonly string[]; readonly second: string }): LocalText | undefined {
  const first = inLanguage(local, languages);
  const other = local[second];
  if (first.lang === undefined || first.lang === second || !other) return undefined;
  if (other === first.text) return { [first.lang]: first.text };
  return first.text.length + other.length > longest ? undefined : { [first.lang]: `${isolated(first.text)} · ${isolated(other)}` };
}
