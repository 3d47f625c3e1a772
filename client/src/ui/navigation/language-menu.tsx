// The page's language, as a native select with each language in its own name. Choosing is remembered on this device.
import { useLanguage } from '../../i18n/language-provider.tsx';
import { languageNames } from '../../i18n/languages.ts';
import { useWords } from '../../i18n/words.ts';
import type { Language } from '../../i18n/languages.ts';
import { Select } from '../form/select.tsx';
import styles from './language-menu.module.css';

export interface LanguageMenuProps {
  readonly labelHidden?: boolean;
  /** Told after the person chose, so that the choice can also be kept with their identity. */
  readonly onChoose?: (language: Language) => void;
}

export function LanguageMenu({ labelHidden = true, onChoose }: LanguageMenuProps) {
  const t = useWords('ui');
  const { language, offered, choose } = useLanguage();
  if (offered.length < 2) return null;
  return (
    <div className={labelHidden ? styles.compact : undefined}>
      <Select
        label={t('language')}
        labelHidden={labelHidden}
        options={offered.map((code) => ({ value: code, label: languageNames[code], lang: code }))}
        value={language}
        onChange={(chosen) => {
          onChoose?.(chosen);
          choose(chosen).catch(() => undefined); // Without a line the words stay as they are; the choice is kept.
        }}
      />
    </div>
  );
}
