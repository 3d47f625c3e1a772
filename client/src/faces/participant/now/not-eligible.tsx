// Somebody for whom a poll is not: said instead of the ballot.
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { pollText } from '../../../i18n/poll-words.ts';
import { useListed } from '../../../i18n/use-listed.ts';
import { useWords } from '../../../i18n/words.ts';
import type { PollView } from '../../../store/own.ts';
import { Note } from '../../../ui/surface/note.tsx';

export function NotEligible({ poll: { electorates } }: { readonly poll: PollView }) {
  const t = useWords('ballot');
  const { language } = useLanguage();
  const list = useListed();
  return <Note>{t('notEligible', { list: list(electorates.map(({ label }) => pollText(label, language).text)) })}</Note>;
}
