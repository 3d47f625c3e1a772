// Guesses whether a text is English, French or Spanish by its smallest words; says nothing where they do not tell.

export type ScreenedLanguage = 'en' | 'fr' | 'es';

/** Frequent words that the two other languages do not have, without accents; nor, where it matters, have Italian and Portuguese. */
const smallWords: Readonly<Record<ScreenedLanguage, ReadonlySet<string>>> = {
  en: setOf(`the of and to that for with are how what why who will would should you your they this from by can could which at have has we
    our or their be it not when where there does do is in if so been these those than`),
  fr: setOf(`les des du et est une dans pour quoi quel quelle quels quelles comment pourquoi vous nous avec sur par aux au cette ces sont il
    elle ils leur leurs pas plus je ce votre notre ont ete etre ses peut peuvent ou`),
  es: setOf(`el los las del y una en para con por como cual cuales cuando donde quien quienes usted ustedes su sus al lo esta este estos
    estas hay mas pero nos nuestro nuestra porque puede pueden ha han fue ser sobre`),
};
const languages = ['en', 'fr', 'es'] as const;

/** How many different small words outweigh what was declared: one of the three languages, or some other. */
const enough = 2;
const enoughAgainstOthers = 4;

/**
 * The language of a text: by its words where enough of them point one way and no other language has as many, otherwise the
 * declared one (BCP 47). People often leave the declared language at that of the interface and write in another.
 */
export function languageOf(foldedWords: readonly string[], declared: string | undefined): ScreenedLanguage | undefined {
  const said = declared?.toLowerCase().split('-')[0] || undefined;
  const screened = languages.find((language) => language === said);
  const different = Array.from(new Set(foldedWords));
  const scores = languages.map((language) => ({ language, hits: different.filter((word) => smallWords[language].has(word)).length }));
  const [first, second] = scores.toSorted((a, b) => b.hits - a.hits);
  if (!first || !second || first.hits === second.hits) return screened;
  if (said === undefined) return first.language;
  return first.hits >= (screened ? enough : enoughAgainstOthers) ? first.language : screened;
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}
