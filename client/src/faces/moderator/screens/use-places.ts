// The names of some screens in a sentence: all of a few, and how many more there are.
import { useFormat } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import type { ScreenRecord } from '../../../store/selectors.ts';

const mostNames = 4;

export function usePlaces(): (screens: readonly Pick<ScreenRecord, 'name'>[]) => string {
  const t = useWords('moderator');
  const { number } = useFormat();
  return (screens) => {
    const names = screens.map(({ name }) => name);
    if (names.length <= mostNames) return names.join(', ');
    const shown = names.slice(0, mostNames - 1);
    return t('remote.andMore', { names: shown.join(', '), count: number(names.length - shown.length) });
  };
}
