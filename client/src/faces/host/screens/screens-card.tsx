// The room screens: what each should show and really shows, how it is and when it was last heard; let one in by the code that it shows, rename, send away, or take over another's place.
import { useState } from 'react';
import { useWords } from '../../../i18n/words.ts';
import type { ScreenRecord } from '../../../store/selectors.ts';
import { Button } from '../../../ui/action/button.tsx';
import { DisplayIcon, PlusIcon } from '../../../ui/icon/desk-icons.tsx';
import { Card } from '../../../ui/surface/card.tsx';
import { EmptyState } from '../../../ui/surface/empty-state.tsx';
import { ConfirmDialog } from '../act/confirm-dialog.tsx';
import { useAct } from '../act/use-act.ts';
import { AddressesDialog } from './addresses-dialog.tsx';
import { LookDialog } from './look-dialog.tsx';
import { PairScreenDialog } from './pair-screen-dialog.tsx';
import { RenameScreenDialog } from './rename-screen-dialog.tsx';
import { ScreenTable, type Asked } from './screen-table.tsx';
import { SecondLook } from './second-look.tsx';
import { useScreenHealth } from './use-screen-health.ts';
import styles from '../links/links-card.module.css';

/** `onLinkMade`: the list of links is out of date. */
export function ScreensCard({ onLinkMade }: { readonly onLinkMade: () => void }) {
  const t = useWords('host');
  const { screens, nowMs } = useScreenHealth();
  const [asked, setAsked] = useState<Asked | null>(null);
  const act = useAct();
  const close = (): void => setAsked(null);
  const takeOver = useTakeOver();
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
      {screens.length > 0 ? <ScreenTable screens={screens} nowMs={nowMs} onAsk={setAsked} onTakeOver={takeOver} /> : <EmptyState icon={<DisplayIcon />} title={t('screens.empty')} text={t('screens.emptyText')} />}
      <SecondLook />
      <PairScreenDialog isOpen={asked?.what === 'pair'} onClose={close} onLinkMade={onLinkMade} />
      {asked?.what === 'look' ? <LookDialog screen={asked.screen} onClose={close} /> : null}
      {asked?.what === 'addresses' ? <AddressesDialog screen={asked.screen} onClose={close} onLinkMade={onLinkMade} /> : null}
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

/** At once: a hall waits. The same again gives each its place back. */
function useTakeOver(): (spare: ScreenRecord, away: ScreenRecord) => void {
  const t = useWords('host');
  const u = useWords('ui');
  const act = useAct();
  return (spare, away) => {
    const swap = { type: 'screen.swap', screen: spare.id, with: away.id } as const;
    const back = { label: u('action.undo'), run: () => act(swap, t('swap.undone', { name: away.name })) };
    act(swap, { text: t('swap.done', { name: away.name, spare: spare.name }), action: back, durationMs: undoMs, about: 'swap' });
  };
}

const undoMs = 15_000;
