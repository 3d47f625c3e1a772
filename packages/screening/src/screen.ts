// Runs every rule on a question, in one fixed order. Pure and total: any string gives an answer, the same one each time.
import type { Flag } from '@plenary/domain/question/flags';
import { screenDocument } from './document.ts';
import { screenDuplicate, type OtherQuestion } from './duplicate.ts';
import { screenEmail } from './email.ts';
import { screenLanguage } from './language.ts';
import { screenLength } from './length.ts';
import { screenLink } from './link.ts';
import { screenPhone } from './phone.ts';
import { screenProfanity } from './profanity.ts';
import { screenRepetition } from './repetition.ts';
import { screenScript } from './script.ts';
import { screenShouting } from './shouting.ts';

export type ScreenInput = {
  readonly text: string;
  /** Declared language of the text (BCP 47). */
  readonly language?: string;
  /** Country of the event's place (ISO 3166-1, two letters), for telephone numbers as dialled there; Switzerland if absent. */
  readonly country?: string;
  /** The other questions of the session, without this one, or who finds the best match among them. */
  readonly others: readonly OtherQuestion[] | ((text: string) => Flag[]);
};

/** What the rules saw, in the order of the kinds of the data type. Ranges are UTF-16 code units of `text` as given. */
export function screenText({ text, language, country, others }: ScreenInput): Flag[] {
  return [
    ...screenLength(text),
    ...screenScript(text),
    ...screenLanguage(text, language),
    ...screenShouting(text),
    ...screenRepetition(text),
    ...screenLink(text),
    ...screenEmail(text),
    ...screenPhone(text, country),
    ...screenDocument(text),
    ...screenProfanity(text, language),
    ...(typeof others === 'function' ? others(text) : screenDuplicate(text, others)),
  ];
}
