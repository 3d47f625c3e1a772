// In which of the event's languages titles are given; the page's own words follow where they are spoken.
import { useEffect, useState } from 'react';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { primarySubtag } from '../../../i18n/languages.ts';
import { useIdentity } from '../../../live/use-live.ts';

export interface ContentLanguage { readonly tag: string; readonly choose: (tag: string) => void }

export function useContentLanguage(languages: readonly string[] | undefined): ContentLanguage {
  const identity = useIdentity();
  const { language, offered, hint, choose } = useLanguage();
  const [chosen, setChosen] = useState<string | null>(null);
  const said = languages?.join(' ');
  useEffect(() => {
    hint({ identity: identity.language ?? undefined, event: said?.split(' ') }).catch(() => undefined); // Without a line the words stay as they are.
  }, [hint, identity.language, said]);
  return {
    tag: chosen ?? language,
    choose(tag: string): void {
      setChosen(tag);
      const own = offered.find((each) => each === primarySubtag(tag));
      if (own) choose(own).catch(() => undefined); // As above.
    },
  };
}
