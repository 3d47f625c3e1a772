// A text in several languages, of which one is written at a time; where it is still missing, what people will read instead is said.
import type { ReactNode } from 'react';
import type { LocalText } from '@plenary/domain/core/text';
import { languageName } from '../../desk/language-name.ts';
import { useLanguage } from '../../../../i18n/language-provider.tsx';
import { pollText } from '../../../../i18n/poll-words.ts';
import { useWords } from '../../../../i18n/words.ts';
import { TextArea } from '../../../../ui/form/text-area.tsx';
import { TextField, type TextFieldProps } from '../../../../ui/form/text-field.tsx';
import { withText } from '../draft/draft.ts';

interface LocalProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly text: LocalText;
  readonly tongue: string;
  readonly onChange: (text: LocalText) => void;
}

/** The text as it is in another language, for whoever translates it; nothing where it is here. */
function useOriginal(text: LocalText, tongue: string): ReactNode {
  const t = useWords('moderator');
  const { language } = useLanguage();
  const shown = pollText(text, tongue);
  if (!shown.isOther || text[tongue]?.trim()) return undefined;
  return t.rich('pollText.original', { language: languageName(shown.lang, language), text: shown.text, w: (words) => <bdi lang={shown.lang}>{words}</bdi> });
}

export function LocalField({ text, tongue, hint, onChange, ...rest }: LocalProps & Omit<TextFieldProps, 'value' | 'onChange' | keyof LocalProps>) {
  const original = useOriginal(text, tongue);
  return <TextField {...rest} hint={original ?? hint} lang={tongue} value={text[tongue] ?? ''} onChange={(words) => onChange(withText(text, tongue, words))} />;
}

/** `isLine`: long, but in one line. */
export function LocalArea({ text, tongue, hint, onChange, isLine, ...rest }: LocalProps & { readonly limit: number; readonly isLine?: boolean; readonly 'data-autofocus'?: boolean }) {
  const original = useOriginal(text, tongue);
  return (
    <TextArea
      {...rest}
      hint={original ?? hint}
      lang={tongue}
      rows={1}
      value={text[tongue] ?? ''}
      onChange={(words) => onChange(withText(text, tongue, isLine ? words.replaceAll('\n', ' ') : words))}
    />
  );
}
