// Which session's questions and polls the desk shows: whatever is live, unless one is pinned.
import { liveSessionOf, programmeOf } from '../../../store/selectors.ts';
import { useLive, useWatch } from '../../../live/use-live.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useWords } from '../../../i18n/words.ts';
import { Select } from '../../../ui/form/select.tsx';
import { localText } from './local-text.ts';

export interface SessionPickerProps {
  readonly watched: string;
  readonly onWatch: (session: string) => void;
}

export function SessionPicker({ watched, onWatch }: SessionPickerProps) {
  const t = useWords('moderator');
  const { language } = useLanguage();
  const sessions = useLive(programmeOf);
  const live = useLive(liveSessionOf);
  const watch = useWatch();
  const options = [
    { value: 'live', label: live ? t('picker.live', { title: localText(live.title, language) }) : t('picker.liveNone') },
    ...sessions.map(({ id, title }) => ({ value: id, label: localText(title, language) })),
  ];
  const choose = (session: string): void => {
    onWatch(session);
    watch(session);
  };
  return <Select label={t('picker.label')} labelHidden options={options} value={watched} onChange={choose} />;
}
