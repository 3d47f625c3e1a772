// The paired screens, one a row: what each is set to and really shows, how it is, and what can be done with it.
import type { Scene } from '@plenary/domain/screen/scenes';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useWords } from '../../../i18n/words.ts';
import { useLive } from '../../../live/use-live.ts';
import { roomsOf, type ScreenRecord } from '../../../store/selectors.ts';
import { Button } from '../../../ui/action/button.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { DataTable } from '../table/data-table.tsx';
import { inLanguage } from '../text/local-text.ts';
import { PictureCell, StandingCell } from './screen-cells.tsx';
import { placesFor, type ScreenHealth } from './screen-health.ts';
import styles from './screen-cells.module.css';

/** What was asked for. */
export type Asked =
  | { readonly what: 'pair' }
  | { readonly what: 'rename' | 'look' | 'addresses' | 'unpair'; readonly screen: ScreenRecord };

export interface ScreenTableProps {
  readonly screens: readonly ScreenHealth[];
  readonly nowMs: number;
  readonly onAsk: (asked: Asked) => void;
  /** A screen takes the place of another one, which is away. */
  readonly onTakeOver: (spare: ScreenRecord, away: ScreenRecord) => void;
}

export function ScreenTable({ screens, nowMs, onAsk, onTakeOver }: ScreenTableProps) {
  const t = useWords('host');
  const { language } = useLanguage();
  const rooms = useLive(roomsOf);
  const columns = [
    { id: 'name', label: t('screens.column.name') },
    ...(rooms.length > 1 ? [{ id: 'room', label: t('screens.column.room') }] : []),
    { id: 'scene', label: t('screens.column.scene') },
    { id: 'picture', label: t('screens.column.picture') },
    { id: 'standing', label: t('screens.column.standing') },
  ];
  const rows = screens.map((health) => ({
    id: health.screen.id,
    cells: {
      name: <span dir="auto">{health.screen.name}</span>,
      room: inLanguage(rooms.find(({ id }) => id === health.screen.room)?.title ?? {}, language).text,
      scene: <SceneWords scene={health.screen.scene} />,
      picture: <PictureCell health={health} />,
      standing: <StandingCell health={health} nowMs={nowMs} />,
    },
    actions: <ScreenActions screen={health.screen} places={placesFor(health, screens)} onAsk={onAsk} onTakeOver={onTakeOver} />,
  }));
  return <DataTable label={t('screens.title')} columns={columns} rows={rows} actionsLabel={t('screens.column.actions')} />;
}

function SceneWords({ scene }: { readonly scene: Scene }) {
  const t = useWords('host');
  const wordsOf = (shown: Scene): string => {
    if (shown.kind === 'announcement') return t('scene.announcement', { text: shown.text });
    return shown.kind === 'split' ? t('scene.split', { first: wordsOf(shown.first), second: wordsOf(shown.second) }) : t(`scene.${shown.kind}`);
  };
  return <span dir="auto">{wordsOf(scene)}</span>;
}

interface ScreenActionsProps extends Pick<ScreenTableProps, 'onAsk' | 'onTakeOver'> { readonly screen: ScreenRecord; readonly places: readonly ScreenRecord[] }

function ScreenActions({ screen, places, onAsk, onTakeOver }: ScreenActionsProps) {
  const t = useWords('host');
  return (
    <div className={styles.deeds}>
      {places.map((other) => (
        <Button key={other.id} size="s" className={styles.takeOver} onClick={() => onTakeOver(screen, other)}>
          {t('screens.takeOver', { name: other.name })}
          <VisuallyHidden> {screen.name}</VisuallyHidden>
        </Button>
      ))}
      <Button variant="quiet" size="s" onClick={() => onAsk({ what: 'rename', screen })}>
        {t('screens.rename')}
        <VisuallyHidden> {screen.name}</VisuallyHidden>
      </Button>
      <Button variant="quiet" size="s" onClick={() => onAsk({ what: 'look', screen })}>
        {t('screens.look')}
        <VisuallyHidden> {screen.name}</VisuallyHidden>
      </Button>
      <Button variant="quiet" size="s" onClick={() => onAsk({ what: 'addresses', screen })}>
        {t('screens.addresses')}
        <VisuallyHidden> {screen.name}</VisuallyHidden>
      </Button>
      <Button variant="quiet" size="s" onClick={() => onAsk({ what: 'unpair', screen })}>
        {t('screens.unpair')}
        <VisuallyHidden> {screen.name}</VisuallyHidden>
      </Button>
    </div>
  );
}
