// What a link is for: which role, which group, whom, how many, how long.
import { useState, type FormEvent } from 'react';
import { invitedRoles, type NewInvitation } from '@plenary/protocol/http/access';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useWords } from '../../../i18n/words.ts';
import { useLive } from '../../../live/use-live.ts';
import { eventOf } from '../../../store/selectors.ts';
import { Button } from '../../../ui/action/button.tsx';
import { Select } from '../../../ui/form/select.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Note } from '../../../ui/surface/note.tsx';
import { inLanguage } from '../text/local-text.ts';
import { chooseGroup, chooseRole, emptyDraft, givesGroup, newGroup, noGroup, type LinkDraft } from './link-draft.ts';
import { validities } from './roles.ts';
import { useMakeLink, type Problem } from './use-make-link.ts';
import styles from './make-link-dialog.module.css';

export interface MakeLinkFormProps {
  readonly onClose: () => void;
  readonly onMade: (link: NewInvitation) => void;
}

export function MakeLinkForm({ onClose, onMade }: MakeLinkFormProps) {
  const t = useWords('host');
  const u = useWords('ui');
  const [draft, setDraft] = useState(emptyDraft);
  const change = (more: Partial<LinkDraft>): void => setDraft((before) => ({ ...before, ...more }));
  const reserved = useLive((snapshot) => eventOf(snapshot)?.groups)?.filter((group) => group.reserved) ?? [];
  const { make, problem, isUnderWay } = useMakeLink(draft, { onGroup: (group) => change({ group }), onMade });
  const errorOf = errorIn(problem);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void make();
  };
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <Select
        label={t('make.role')}
        hint={t(`roleHint.${draft.role}`)}
        options={invitedRoles.map((value) => ({ value, label: t(`role.${value}`) }))}
        value={draft.role}
        onChange={(role) => setDraft(chooseRole(draft, role, reserved.map(({ id }) => id)))}
      />
      {givesGroup(draft.role) ? <GroupPart draft={draft} onChange={setDraft} error={errorOf('groupless')} /> : null}
      <TextField label={t('make.label')} hint={t('make.labelHint')} value={draft.label} onChange={(label) => change({ label })} maxLength={200} autoComplete="off" error={errorOf('nameless')} data-autofocus />
      <TextField label={t('make.seats')} hint={t('make.seatsHint')} value={draft.seats} onChange={(seats) => change({ seats })} maxLength={5} inputMode="numeric" autoComplete="off" error={errorOf('seatsWrong')} />
      <Select label={t('make.valid')} options={validities.map((value) => ({ value, label: t(`valid.h${value}`) }))} value={draft.validity} onChange={(validity) => change({ validity })} />
      {problem?.kind === 'refused' ? <Note tone="bad">{problem.message}</Note> : null}
      <div className={styles.actions}>
        <Button type="submit" variant="primary" pending={isUnderWay && t('make.underWay')}>
          {t('make.submit')}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {u('action.cancel')}
        </Button>
      </div>
    </form>
  );
}

const errorIn = (problem: Problem | null) => (kind: Problem['kind']): string | undefined => (problem?.kind === kind ? problem.message : undefined);

interface GroupPartProps {
  readonly draft: LinkDraft;
  readonly onChange: (draft: LinkDraft) => void;
  readonly error: string | undefined;
}

/** The group that the link gives: one of the event's, or a new one that only links give, named in the event's languages. */
function GroupPart({ draft, onChange, error }: GroupPartProps) {
  const t = useWords('host');
  const { language } = useLanguage();
  const event = useLive(eventOf);
  const groups = (event?.groups ?? []).map(({ id, label, reserved }) => {
    const { text, lang } = inLanguage(label, language);
    return { value: id, label: reserved ? t('make.closedGroup', { group: text }) : text, ...(lang !== undefined && { lang }) };
  });
  const none = draft.role === 'participant' ? [] : [{ value: noGroup, label: t('make.noGroup') }];
  const nameOf = (tag: string): string => new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
  return (
    <>
      <Select
        label={t('make.group')}
        hint={draft.group === newGroup ? t('make.groupNameHint') : t('make.groupHint')}
        options={[...none, ...groups, { value: newGroup, label: t('make.newGroup') }]}
        value={draft.group}
        onChange={(group) => onChange(chooseGroup(draft, group))}
      />
      {draft.group === newGroup
        ? (event?.languages ?? [language]).map((tag, nth) => (
            <TextField
              key={tag}
              label={t('make.groupWords', { language: nameOf(tag) })}
              lang={tag}
              value={draft.words[tag] ?? ''}
              maxLength={80}
              autoComplete="off"
              error={nth === 0 ? error : undefined}
              onChange={(text) => onChange({ ...draft, words: { ...draft.words, [tag]: text } })}
            />
          ))
        : null}
    </>
  );
}
