// Tells the language of a text by its letters, with eld's n-grams; how far it is from the language that was declared.
import { eld } from 'eld/extrasmall';

export interface Detected {
  /** BCP 47, of eld's sixty. */
  readonly language: string;
  /** Enough telling letters, and no other language as near. */
  readonly isReliable: boolean;
  /** How much better it fits than `declared`, from 0 to 1. */
  readonly ahead: number;
}

/** Tags that mean what eld calls otherwise. */
const sameAs: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', iw: 'he', fil: 'tl', id: 'ms', bs: 'hr', sh: 'hr', cmn: 'zh', yue: 'zh', prs: 'fa', arb: 'ar', ckb: 'ku' };
const known: ReadonlySet<string> = new Set(Object.values(eld.info().Languages));

/** Letters of neighbours that the detector does not know and takes for these: Pashto, Sindhi and Uyghur, the Cyrillic of Central Asia, Macedonian, Tigrinya. */
const lettersOfOthers: Readonly<Record<string, RegExp>> = {
  ar: /[ټډړښېۍځڅڼګۆېەۋ]/u,
  fa: /[ټډړښېۍځڅڼګۆەۋ]/u,
  ur: /[ټډړښېۍځڅڼګ]/u,
  ru: /[ңүөқғҳҷӣәұӯһҥӱӧ]/iu,
  sr: /[ѓќѕѐѝ]/iu,
  am: /[ኸ-ኾቐ-ቘ]/u,
};

/** The declared language as the detector names it, or undefined where it does not know it. */
export function knownLanguage(declared: string | undefined): string | undefined {
  const primary = declared?.toLowerCase().split('-')[0] ?? '';
  const named = sameAs[primary] ?? primary;
  return known.has(named) ? named : undefined;
}

/** Null where nothing tells. `declared` is one of `knownLanguage`. */
export function detectLanguage(text: string, declared: string | undefined): Detected | null {
  const result = eld.detect(text);
  if (result.language === '' || lettersOfOthers[result.language]?.test(text)) return null;
  const scores = result.getScores();
  const own = declared === undefined ? 0 : (scores[declared] ?? 0);
  return { language: result.language, isReliable: result.isReliable(), ahead: (scores[result.language] ?? 0) - own };
}
