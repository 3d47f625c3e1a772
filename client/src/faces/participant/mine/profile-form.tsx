// How one appears: anonymous first, everything optional, saved together and said so.
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { Profile } from '@plenary/protocol/http/access';
import type { WireError } from '@plenary/protocol/up';
import { useWords } from '../../../i18n/words.ts';
import { useIdentity, useLive } from '../../../live/use-live.ts';
import { eventOf } from '../../../store/selectors.ts';
import { Button } from '../../../ui/action/button.tsx';
import { RadioCards } from '../../../ui/form/choice-cards.tsx';
import { Select } from '../../../ui/form/select.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { LanguageMenu } from '../../../ui/navigation/language-menu.tsx';
import { Note } from '../../../ui/surface/note.tsx';
import { useParticipant } from '../page/participant-context.ts';
import { useLocalText } from '../text/local-words.tsx';
import { PresenceChoice } from './presence-choice.tsx';
import styles from './profile-form.module.css';

/** The select's value for nobody in particular: no group has an empty id. */
const noGroup = '';

export function ProfileForm({ onSaved }: { readonly onSaved?: () => void }) {
  const t = useWords('participant');
  const identity = useIdentity();
  const { change } = useParticipant();
  const [isNamed, setNamed] = useState(identity.name !== null);
  const [name, setName] = useState(identity.name ?? '');
  const [group, setGroup] = useState(identity.group ?? noGroup);
  const { save, state, error } = useSaving(change, onSaved);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save({ name: isNamed ? name : null, ...(!identity.groupByLink && { group: group === noGroup ? null : group }) });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <RadioCards
        legend={t('profile.who')}
        value={isNamed ? 'named' : 'anonymous'}
        onChange={(value) => setNamed(value === 'named')}
        choices={[
          { value: 'anonymous', label: t('profile.anonymous'), description: t('profile.anonymousText') },
          { value: 'named', label: t('profile.named'), description: t('profile.namedText') },
        ]}
      />
      {isNamed ? (
        <TextField label={t('profile.name')} value={name} onChange={setName} autoComplete="name" error={error && isAboutName(error) ? error.message : undefined} />
      ) : null}
      <GroupChoice value={group} onChange={setGroup} />
      <PresenceChoice />
      <LanguageMenu labelHidden={false} onChoose={(language) => void change({ language })} />
      {error && !isAboutName(error) ? <Note tone="bad">{error.message}</Note> : null}
      <div className={styles.actions}>
        <Button type="submit" variant="primary" pending={state === 'saving' && t('profile.saving')}>
          {t('profile.save')}
        </Button>
        <span role="status">{state === 'saved' ? t('profile.saved') : ''}</span>
      </div>
    </form>
  );
}

/** A group that came with a link is told, not asked; those that only a link gives are not offered. */
function GroupChoice({ value, onChange }: { readonly value: string; readonly onChange: (group: string) => void }) {
  const t = useWords('participant');
  const { group, groupByLink } = useIdentity();
  const localText = useLocalText();
  const groups = useLive((snapshot) => eventOf(snapshot)?.groups) ?? [];
  const own = groups.find(({ id }) => id === group);
  if (groupByLink) return own ? <Note>{t('profile.groupByLink', { group: localText(own.label) })}</Note> : null;
  const open = groups.filter(({ reserved }) => !reserved);
  if (open.length === 0) return null;
  return (
    <Select
      label={t('profile.group')}
      value={value}
      onChange={onChange}
      options={[{ value: noGroup, label: t('profile.noGroup') }, ...open.map(({ id, label }) => ({ value: id, label: localText(label) }))]}
    />
  );
}

const isAboutName = ({ code }: WireError): boolean => code === 'name-invalid' || code === 'name-reserved';

function useSaving(change: (profile: Profile) => Promise<{ ok: true } | { ok: false; error: WireError }>, onSaved?: () => void) {
  const [state, setState] = useState<'calm' | 'saving' | 'saved'>('calm');
  const [error, setError] = useState<WireError | null>(null);
  const save = (profile: Profile): void => {
    setState('saving');
    void change(profile).then((answer) => {
      setState(answer.ok ? 'saved' : 'calm');
      setError(answer.ok ? null : answer.error);
      if (answer.ok) onSaved?.();
    });
  };
  return { save, state, error };
}
