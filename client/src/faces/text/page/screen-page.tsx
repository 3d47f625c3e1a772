// What one screen shows, as text, as the server tells it: whoever has its address reads on without seeing the wall.
import { useWords } from '../../../i18n/words.ts';
import { useLive } from '../../../live/use-live.ts';
import { useScreenOnAir } from '../../../live/use-on-air.ts';
import { eventOf } from '../../../store/selectors.ts';
import { addressOf } from './room-address.ts';
import { TextPage } from './text-page.tsx';
import { useContentLanguage } from './use-content-language.ts';
import styles from './text-page.module.css';

export function ScreenPage({ screen }: { readonly screen: string }) {
  const t = useWords('text');
  const event = useLive(eventOf);
  const language = useContentLanguage(event?.languages);
  const heard = useScreenOnAir(screen, language.tag);
  const onAir = heard.state === 'heard' ? heard.onAir : undefined;
  return (
    <TextPage
      onAir={onAir}
      title={onAir?.screen ? t('screen.titleOf', { name: onAir.screen.name }) : t('title')}
      language={language}
      missing={heard.state === 'gone' ? t('screen.gone') : undefined}
      about={t('screen.about')}
    >
      {onAir?.screen ? <p>{t(onAir.screen.follows ? 'screen.follows' : 'screen.own')}</p> : null}
      {onAir ? <a className={styles.link} href={addressOf(onAir.room)}>{t('titleOf', { room: onAir.roomTitle })}</a> : null}
    </TextPage>
  );
}
