// One body of voters: its name, who is in it, and its weight with what that comes to.
import { pollLimits } from '@plenary/domain/poll/state';
import { localText } from '../../desk/local-text.ts';
import { useLanguage } from '../../../../i18n/language-provider.tsx';
import { pollText } from '../../../../i18n/poll-words.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import { useWords } from '../../../../i18n/words.ts';
import { IconButton } from '../../../../ui/action/icon-button.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { LinkIcon } from '../../../../ui/icon/desk-icons.tsx';
import { CrossIcon } from '../../../../ui/icon/icons.tsx';
import { bodyLabel, changeBody, removeBody, takenBy, votingRoles } from '../draft/bodies.ts';
import type { DraftBody } from '../draft/draft.ts';
import { LocalField } from './local-field.tsx';
import type { FormPart } from './poll-form.ts';
import styles from './bodies-field.module.css';

export interface BodyRowProps extends FormPart {
  readonly body: DraftBody;
  readonly index: number;
  /** Of the whole result; nothing where there is one body only. */
  readonly share: number | undefined;
}

export function BodyRow({ form, body, index, share }: BodyRowProps) {
  const t = useWords('moderator');
  const { percent } = useFormat();
  const { draft, set, tongue, place } = form;
  const number = index + 1;
  const change = (changed: Partial<DraftBody>): void => set(changeBody(draft, body.key, changed));
  const suggested = pollText(bodyLabel({ ...body, label: {} }, place), tongue).text;
  return (
    <fieldset className={styles.body}>
      <legend className={styles.legend}>{t('pollMore.body', { number })}</legend>
      <div className={styles.line}>
        <LocalField label={t('pollMore.bodyName')} text={body.label} tongue={tongue} placeholder={suggested} maxLength={pollLimits.labelLength} onChange={(label) => change({ label })} />
        {draft.bodies.length > 1 ? (
          <div className={styles.weight}>
            <TextField label={t('pollMore.weight')} inputMode="numeric" value={body.weight} onChange={(weight) => change({ weight })} />
            <span className={styles.share}>{share === undefined || Number.isNaN(share) ? null : t('pollMore.share', { percent: percent(share) })}</span>
          </div>
        ) : null}
        <IconButton label={t('pollMore.removeBody', { number })} icon={<CrossIcon />} onClick={() => set(removeBody(draft, body.key))} />
      </div>
      <Members form={form} body={body} onChange={change} />
    </fieldset>
  );
}

function Members({ form, body, onChange }: FormPart & { readonly body: DraftBody; readonly onChange: (change: Partial<DraftBody>) => void }) {
  const t = useWords('moderator');
  const { language } = useLanguage();
  const taken = takenBy(form.draft, body.key);
  const toggled = <Each extends string>(list: readonly Each[], one: Each): Each[] => (list.includes(one) ? list.filter((each) => each !== one) : [...list, one]);
  return (
    <div className={styles.members}>
      {form.groups.map(({ id, label, reserved }) => (
        <label key={id} className={styles.member} data-taken={taken.groups.has(id)}>
          <input type="checkbox" checked={body.groups.includes(id)} disabled={taken.groups.has(id)} onChange={() => onChange({ groups: toggled(body.groups, id) })} />
          <span dir="auto">{localText(label, language)}</span>
          {reserved ? <span className={styles.reserved}><LinkIcon /> {t('pollMore.reserved')}</span> : null}
        </label>
      ))}
      {votingRoles.map((role) => (
        <label key={role} className={styles.member} data-taken={taken.roles.has(role)}>
          <input type="checkbox" checked={body.roles.includes(role)} disabled={taken.roles.has(role)} onChange={() => onChange({ roles: toggled(body.roles, role) })} />
          {t(`pollMore.role.${role}`)}
        </label>
      ))}
    </div>
  );
}
