// The page's language in the width of a thumb: its code, over which lies the browser's own select.
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { languageNames } from '../../../i18n/languages.ts';
import type { Language } from '../../../i18n/languages.ts';
import { useWords } from '../../../i18n/words.ts';
import { ChevronDownIcon, GlobeIcon } from '../../../ui/icon/icons.tsx';
import styles from './language-choice.module.css';

/** `onChoose` is told after the person chose, so that the choice is also kept with their identity. */
export function LanguageChoice({ onChoose }: { readonly onChoose: (language: Language) => void }) {
  const t = useWords('ui');
  const { language, offered, choose } = useLanguage();
  if (offered.length < 2) return null;
  return (
    <span className={styles.choice}>
      <GlobeIcon />
      <span className={styles.code} aria-hidden="true">
        {language}
      </span>
      <ChevronDownIcon />
      <select
        className={styles.select}
        aria-label={t('language')}
        value={language}
        onChange={(event) => {
          const chosen = offered[event.target.selectedIndex];
          if (!chosen) return;
          onChoose(chosen);
          choose(chosen).catch(() => undefined); // Without a line the words stay as they are; the choice is kept.
        }}
      >
        {offered.map((code) => (
          <option key={code} value={code} lang={code}>
            {languageNames[code]}
          </option>
        ))}
      </select>
    </span>
  );
}
