// In which languages a screen speaks, and how it looks.
import { useState } from 'react';
import { screenLimits, screenThemes, usualTheme, type ScreenTheme } from '@plenary/domain/screen/state';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useWords } from '../../../i18n/words.ts';
import { useLive } from '../../../live/use-live.ts';
import { eventOf, type ScreenRecord } from '../../../store/selectors.ts';
import { Button } from '../../../ui/action/button.tsx';
import { CheckCards, RadioCards } from '../../../ui/form/choice-cards.tsx';
import { Dialog } from '../../../ui/surface/dialog.tsx';
import { Note } from '../../../ui/surface/note.tsx';
import { useAct } from '../act/use-act.ts';

export interface LookDialogProps {
  readonly screen: ScreenRecord;
  readonly onClose: () => void;
}

const none: readonly string[] = [];

export function LookDialog({ screen, onClose }: LookDialogProps) {
  const t = useWords('host');
  const u = useWords('ui');
  const act = useAct();
  const { language } = useLanguage();
  const offered = useLive((snapshot) => eventOf(snapshot)?.languages ?? none);
  const [languages, setLanguages] = useState<readonly string[]>(screen.look?.languages ?? none);
  const [theme, setTheme] = useState<ScreenTheme>(screen.look?.theme ?? usualTheme);
  const isTooMany = languages.length > screenLimits.languages;
  const names = new Intl.DisplayNames([language], { type: 'language' });
  const save = (): void => {
    if (isTooMany) return;
    act({ type: 'screen.setUp', screen: screen.id, languages: [...languages], theme }, t('look.done', { name: screen.name }));
    onClose();
  };
  const actions = (
    <>
      <Button variant="primary" onClick={save} disabled={isTooMany}>{u('action.save')}</Button>
      <Button variant="quiet" onClick={onClose}>{u('action.cancel')}</Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={t('look.title', { name: screen.name })} actions={actions}>
      <CheckCards legend={t('look.languages')} hint={t('look.languagesHint')} choices={offered.map((value) => ({ value, label: names.of(value) ?? value }))} values={languages} onChange={setLanguages} />
      {isTooMany ? <Note tone="bad">{t('look.tooMany')}</Note> : null}
      <RadioCards legend={t('look.theme')} choices={screenThemes.map((value) => ({ value, label: t(`theme.${value}`) }))} value={theme} onChange={setTheme} />
    </Dialog>
  );
}
