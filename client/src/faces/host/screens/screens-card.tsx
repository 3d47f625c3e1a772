// The room screens: what each shows and whether it is there; let one in by the code that it shows, rename, send away.
import { useState } from 'react';
import type { Scene } from '@plenary/domain/screen/scenes';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useWords } from '../../../i18n/words.ts';
import { useLive } from '../../../live/use-live.ts';
import { roomsOf, screensOf, type ScreenRecord } from '../../../store/selectors.ts';
import { Button } from '../../../ui/action/button.tsx';
import { CheckCircleIcon, DisplayIcon, OfflineIcon, PlusIcon } from '../../../ui/icon/icons.tsx';
import { Tag } from '../../../ui/state/tag.tsx';
import { Card } from '../../../ui/surface/card.tsx';
import { EmptyState } from '../../../ui/surface/empty-state.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { ConfirmDialog } from '../act/confirm-dialog.tsx';
import { useAct } from '../act/use-act.ts';
import { DataTable } from '../table/data-table.tsx';
import { inLanguage } from '../text/local-text.ts';
import { PairScreenDialog } from './pair-screen-dialog.tsx';
import { RenameScreenDialog } from './rename-screen-dialog.tsx';
import styles from '../links/links-card.module.css';

type Asked = { readonly what: 'pair' } | { readonly what: 'rename' | 'unpair'; readonly screen: ScreenRecord } | null;

export function ScreensCard() {
  const t = useWords('host');
  const screens = useLive(screensOf);
  const [asked, setAsked] = useState<Asked>(null);
  const act = useAct();
  const close = (): void => setAsked(null);
  const unpairing = asked?.what === 'unpair' ? asked.screen : null;
  return (
    <Card aria-labelledby="screens" className={styles.card}>
      <header className={styles.header}>
        <div>
          <h2 id="screens" className={styles.title}>
            {t('screens.title')}
          </h2>
          <p className={styles.hint}>{t.rich('screens.hint', { address: () => <strong>{location.host}/screen</strong> })}</p>
        </div>
        <Button icon={<PlusIcon />} onClick={() => setAsked({ what: 'pair' })}>
          {t('screens.pair')}
        </Button>
      </header>
      {screens.length > 0 ? <ScreenTable screens={screens} onAsk={setAsked} /> : <EmptyState icon={<DisplayIcon />} title={t('screens.empty')} text={t('screens.emptyText')} />}
      <PairScreenDialog isOpen={asked?.what === 'pair'} onClose={close} />
      <RenameScreenDialog screen={asked?.what === 'rename' ? asked.screen : null} onClose={close} />
      <ConfirmDialog
        isOpen={unpairing !== null}
        title={t('unpair.title', { name: unpairing?.name ?? '' })}
        deed={t('unpair.deed')}
        onConfirm={() => unpairing && act({ type: 'screen.unpair', screen: unpairing.id }, t('unpair.done', { name: unpairing.name }))}
        onClose={close}
      >
        <p>{t('unpair.text')}</p>
      </ConfirmDialog>
    </Card>
  );
}

function ScreenTable({ screens, onAsk }: { readonly screens: readonly ScreenRecord[]; readonly onAsk: (asked: Asked) => void }) {
  const t = useWords('host');
  const { language } = useLanguage();
  const rooms = useLive(roomsOf);
  const connected = useLive(({ house }) => house?.screens);
  const columns = [
    { id: 'name', label: t('screens.column.name') },
    ...(rooms.length > 1 ? [{ id: 'room', label: t('screens.column.room') }] : []),
    { id: 'scene', label: t('screens.column.scene') },
    { id: 'standing', label: t('screens.column.standing') },
  ];
  const rows = screens.map((screen) => ({
    id: screen.id,
    cells: {
      name: <span dir="auto">{screen.name}</span>,
      room: inLanguage(rooms.find(({ id }) => id === screen.room)?.title ?? {}, language).text,
      scene: <SceneWords scene={screen.scene} />,
      standing: connected ? <Standing isConnected={connected.includes(screen.id)} /> : '–',
    },
    actions: (
      <>
        <Button variant="quiet" size="s" onClick={() => onAsk({ what: 'rename', screen })}>
          {t('screens.rename')}
          <VisuallyHidden> {screen.name}</VisuallyHidden>
        </Button>
        <Button variant="quiet" size="s" onClick={() => onAsk({ what: 'unpair', screen })}>
          {t('screens.unpair')}
          <VisuallyHidden> {screen.name}</VisuallyHidden>
        </Button>
      </>
    ),
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

function Standing({ isConnected }: { readonly isConnected: boolean }) {
  const t = useWords('host');
  return (
    <Tag tone={isConnected ? 'good' : 'wait'} icon={isConnected ? <CheckCircleIcon /> : <OfflineIcon />}>
      {isConnected ? t('screens.connected') : t('screens.away')}
    </Tag>
  );
}
