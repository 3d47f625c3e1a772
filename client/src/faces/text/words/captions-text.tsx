// What is being said, as text: the last lines, for who reads along.
import { useCaptions } from '../../../live/use-captions.ts';
import { useWords } from '../../../i18n/words.ts';
import { UserText } from '../../../ui/user-text.tsx';

export function CaptionsText({ room, languages }: { readonly room: string; readonly languages: readonly string[] }) {
  const t = useWords('text');
  const lines = useCaptions({ room, languages });
  if (lines.length === 0) return <p>{t('captions.none')}</p>;
  return lines.map(({ line, language, text, sinceMs }) => <p key={`${sinceMs} ${line} ${language ?? ''}`}><UserText text={text} lang={language ?? undefined} /></p>);
}
