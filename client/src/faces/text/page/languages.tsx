// The event's languages to choose from.
import { primarySubtag } from '../../../i18n/languages.ts';
import { useWords } from '../../../i18n/words.ts';
import { Select } from '../../../ui/form/select.tsx';

interface LanguagesProps {
  readonly languages: readonly string[];
  readonly tag: string;
  readonly choose: (tag: string) => void;
}

export function Languages({ languages, tag, choose }: LanguagesProps) {
  const u = useWords('ui');
  const nameOf = (code: string): string => new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  const value = languages.find((code) => code === tag) ?? languages.find((code) => primarySubtag(code) === primarySubtag(tag)) ?? languages[0] ?? tag;
  return <Select label={u('language')} labelHidden options={languages.map((code) => ({ value: code, label: nameOf(code), lang: code }))} value={value} onChange={choose} />;
}
