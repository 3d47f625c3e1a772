// A scene is prepared here and looked at; then it is shown at once on the chosen screens, or comes next on them.
import { useState, type FormEvent } from 'react';
import { settingsOf } from '@plenary/domain/event/settings';
import { kindsIn, type Scene } from '@plenary/domain/screen/scenes';
import { useLive, useServerNow } from '../../../live/use-live.ts';
import { useWords } from '../../../i18n/words.ts';
import { eventOf } from '../../../store/selectors.ts';
import { Button } from '../../../ui/action/button.tsx';
import { Select } from '../../../ui/form/select.tsx';
import { Note } from '../../../ui/surface/note.tsx';
import type { ChosenProps } from './chosen-actions.tsx';
import { HalfForm } from './half-form.tsx';
import { draftKinds, emptyScene, halfKinds, isHalfKind, ofKind, sceneOfDraft, type HalfDraft } from './scene-draft.ts';
import { PreviewPane } from './preview-pane.tsx';
import { useChoosable } from './use-choosable.ts';
import { usePlaces } from './use-places.ts';
import styles from './remote.module.css';

export function PrepareForm({ chosen, act }: ChosenProps) {
  const t = useWords('moderator');
  const nowMs = useServerNow();
  const choosable = useChoosable();
  const secondLook = useLive((snapshot) => settingsOf(eventOf(snapshot)).secondLook ?? []);
  const [draft, change] = useState(emptyScene);
  const [isTried, setTried] = useState(false);
  const read = sceneOfDraft(draft, { ...choosable.ids, nowMs, timeZone: choosable.timeZone });
  const places = usePlaces()(chosen);
  const screens = chosen.map(({ id }) => id);
  const waits = 'scene' in read && kindsIn(read.scene).some((kind) => secondLook.includes(kind));
  const when = (run: (scene: Scene) => void): void => {
    setTried('problem' in read || chosen.length === 0);
    if ('scene' in read && chosen.length > 0) run(read.scene);
  };
  const show = (event: FormEvent): void => {
    event.preventDefault();
    when((scene) => act([{ type: 'screen.showOn', screens, scene }], t(waits ? 'remote.asks' : 'remote.shown', { places })));
  };
  const cue = (): void => when((scene) => act(screens.map((screen) => ({ type: 'screen.cue', screen, scene })), t('remote.cued', { places })));
  const half = (part: HalfDraft, label: string, onChange: (part: HalfDraft) => void) => (
    <fieldset className={styles.halfForm}>
      <legend>{label}</legend>
      <Select label={t('remote.kind')} options={halfKinds.map((value) => ({ value, label: t(`sceneKind.${value}`) }))} value={part.kind} onChange={(kind) => onChange({ ...part, kind })} />
      <HalfForm draft={part} onChange={onChange} choosable={choosable} />
    </fieldset>
  );
  const problem = 'problem' in read ? read.problem : undefined;
  return (
    <form className={styles.prepare} noValidate onSubmit={show} aria-label={t('remote.prepare')}>
      <h3>{t('remote.prepare')}</h3>
      <div className={styles.columns}>
        <div className={styles.form}>
          <Select label={t('remote.kind')} options={draftKinds.map((value) => ({ value, label: t(`sceneKind.${value}`) }))} value={draft.kind} onChange={(kind) => change(ofKind(draft, kind))} />
          {isHalfKind(draft.kind) ? <HalfForm draft={draft.first} onChange={(first) => change({ ...draft, first })} choosable={choosable} /> : null}
          {draft.kind === 'split' ? (
            <div className={styles.halves}>
              {half(draft.first, t('remote.first'), (first) => change({ ...draft, first }))}
              {half(draft.second, t('remote.second'), (second) => change({ ...draft, second }))}
            </div>
          ) : null}
          {isTried && problem ? <Note tone="bad">{t(`problem.${problem}`)}</Note> : null}
          {isTried && chosen.length === 0 ? <Note tone="bad">{t('remote.noneChosen')}</Note> : null}
          {waits ? <p className={styles.hint}>{t('remote.waits')}</p> : null}
        </div>
        <PreviewPane chosen={chosen} prepared={'scene' in read ? read.scene : undefined} />
        <div className={styles.actions}>
          <Button type="submit" variant="primary">{t(waits ? 'remote.ask' : 'remote.now')}</Button>
          <Button onClick={cue}>{t('remote.later')}</Button>
        </div>
      </div>
    </form>
  );
}
