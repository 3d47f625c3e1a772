// How questions are asked at this event: who may ask how, whether authors may ask for another look, and for which reasons questions are not taken.
import { useState } from 'react';
import { askingModes } from '@plenary/domain/event/settings';
import { useWords } from '../../../i18n/words.ts';
import { useLive } from '../../../live/use-live.ts';
import { builtInOf, useOwnReasonWords, useSettings } from '../../../live/use-reasons.ts';
import { eventOf } from '../../../store/selectors.ts';
import { Button } from '../../../ui/action/button.tsx';
import { RadioCards } from '../../../ui/form/choice-cards.tsx';
import { Toggle } from '../../../ui/form/toggle.tsx';
import { EditIcon } from '../../../ui/icon/icons.tsx';
import { Card } from '../../../ui/surface/card.tsx';
import { useAct } from '../act/use-act.ts';
import { ReasonsDialog } from './reasons-dialog.tsx';
import { useSet } from './use-set.ts';
import card from '../links/links-card.module.css';
import styles from './questions-card.module.css';

export function QuestionsCard() {
  const t = useWords('host');
  const u = useWords('ui');
  const act = useAct();
  const { reasons } = useSettings();
  const { asking, appeals } = useSet();
  const ownWords = useOwnReasonWords();
  const isClosed = useLive((snapshot) => eventOf(snapshot)?.closed === true);
  const [isWriting, setWriting] = useState(false);
  const offered = reasons.filter(({ off }) => !off);
  return (
    <Card aria-labelledby="questions" className={card.card} data-kind="settings" data-asking={asking}>
      <div>
        <h2 id="questions" className={card.title}>{t('questions.heading')}</h2>
        <p className={card.hint}>{t('questions.hint')}</p>
      </div>
      <RadioCards
        legend={t('questions.asking')}
        disabled={isClosed}
        choices={askingModes.map((value) => ({ value, label: t(`asking.${value}`), description: t(`askingHint.${value}`) }))}
        value={asking}
        onChange={(chosen) => act({ type: 'event.configure', asking: chosen }, t('questions.saved'))}
      />
      <Toggle label={t('questions.appeals')} hint={t('questions.appealsHint')} isOn={appeals} disabled={isClosed} onChange={(isOn) => act({ type: 'event.configure', appeals: isOn }, t('questions.saved'))} />
      <section aria-labelledby="reasons" className={styles.reasons}>
        <h3 id="reasons" className={styles.heading}>{t('questions.reasons')}</h3>
        <ol className={styles.list}>
          {offered.map(({ id }) => <li key={id} dir="auto">{ownWords(id) ?? u(`reject.reason.${builtInOf(id)}`)}</li>)}
        </ol>
        <Button icon={<EditIcon />} disabled={isClosed} onClick={() => setWriting(true)}>{t('questions.edit')}</Button>
      </section>
      {isWriting ? <ReasonsDialog reasons={reasons} onClose={() => setWriting(false)} /> : null}
    </Card>
  );
}
