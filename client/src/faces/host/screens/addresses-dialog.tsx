// Where what a screen shows is to be had otherwise: in words for people, and as data for programs.
import { useWords } from '../../../i18n/words.ts';
import { useLive } from '../../../live/use-live.ts';
import { eventOf, type ScreenRecord } from '../../../store/selectors.ts';
import { Button } from '../../../ui/action/button.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Note } from '../../../ui/surface/note.tsx';
import { Dialog } from '../../../ui/surface/dialog.tsx';
import { useJoinUrl } from '../event/use-join-url.ts';
import { CopyButton } from '../text/copy-button.tsx';
import { MadeScreenLink } from './made-screen-link.tsx';
import { useScreenLink } from './use-screen-link.ts';
import styles from './addresses-dialog.module.css';

export interface AddressesDialogProps {
  readonly screen: ScreenRecord;
  readonly onClose: () => void;
  readonly onLinkMade: () => void;
}

export function AddressesDialog({ screen, onClose, onLinkMade }: AddressesDialogProps) {
  const t = useWords('host');
  const event = useLive(eventOf);
  const joinUrl = useJoinUrl(event?.id);
  // Where others reach us: this desk may be open under an address of this machine alone.
  const base = joinUrl && URL.canParse(joinUrl) ? new URL(joinUrl).origin : location.origin;
  return (
    <Dialog isOpen onClose={onClose} title={t('addresses.title', { name: screen.name })}>
      <Address label={t('addresses.text')} hint={t('addresses.textHint')} url={`${base}/text/screen/${screen.id}`} />
      <Address label={t('addresses.data')} hint={t('addresses.dataHint')} url={`${base}/api/events/${encodeURIComponent(event?.joinCode ?? '')}/on-air?screen=${screen.id}`} />
      <MixerLink screen={screen} onLinkMade={onLinkMade} />
    </Dialog>
  );
}

/** Made on demand: its address is shown once, because only its hash is kept. */
function MixerLink({ screen, onLinkMade }: Pick<AddressesDialogProps, 'screen' | 'onLinkMade'>) {
  const t = useWords('host');
  const { make, made, problem, isUnderWay } = useScreenLink(onLinkMade);
  return (
    <section className={styles.address} aria-label={t('addresses.mixer')}>
      {made ? <MadeScreenLink url={made.url} /> : (
        <>
          <h3 className={styles.title}>{t('addresses.mixer')}</h3>
          <p className={styles.hint}>{t('addresses.mixerHint')}</p>
          {problem ? <Note tone="bad">{problem}</Note> : null}
          <Button pending={isUnderWay && t('make.underWay')} onClick={() => void make({ screen: screen.id })}>{t('addresses.make')}</Button>
        </>
      )}
    </section>
  );
}

function Address({ label, hint, url }: { readonly label: string; readonly hint: string; readonly url: string }) {
  const t = useWords('host');
  return (
    <div className={styles.address}>
      <TextField label={label} hint={hint} value={url} onChange={() => undefined} readOnly onFocus={(focus) => focus.target.select()} spellCheck={false} />
      <CopyButton text={url} label={t('addresses.copy', { what: label })} />
    </div>
  );
}
