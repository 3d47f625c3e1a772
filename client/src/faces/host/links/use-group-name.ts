// What a group of the event is called, in the page's language if it has words in it.
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useLive } from '../../../live/use-live.ts';
import { eventOf } from '../../../store/selectors.ts';
import { inLanguage } from '../text/local-text.ts';

export function useGroupName(): (id: string) => string {
  const { language } = useLanguage();
  const groups = useLive((snapshot) => eventOf(snapshot)?.groups) ?? [];
  return (id) => inLanguage(groups.find((group) => group.id === id)?.label ?? {}, language).text || id;
}
