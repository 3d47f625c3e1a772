// How many options a ballot of multiple choice names, in words.
import type { useWords } from '../../../../i18n/words.ts';

type Say = ReturnType<typeof useWords<'ballot'>>;

export function choiceRule({ min, max }: { readonly min: number; readonly max: number }, t: Say): string {
  if (min === max) return t('choose.exactly', { count: max });
  return min === 1 ? t('choose.upTo', { count: max }) : t('choose.between', { min, max });
}
