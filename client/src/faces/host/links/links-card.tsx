// Links and roles in one table: who can get in by which link, how often it was used, until when; make one, take one back.
import { useState } from 'react';
import type { Invitation } from '@plenary/protocol/http/access';
import { useWords } from '../../../i18n/words.ts';
import { useHouseHttp } from '../../../live/use-house-http.ts';
import { useServerNow } from '../../../live/use-live.ts';
import { Button } from '../../../ui/action/button.tsx';
import { LinkIcon, PlusIcon } from '../../../ui/icon/desk-icons.tsx';
import { useNotices } from '../../../ui/notice/notices.tsx';
import { Card } from '../../../ui/surface/card.tsx';
import { EmptyState } from '../../../ui/surface/empty-state.tsx';
import { LoadingState } from '../../../ui/surface/loading-state.tsx';
import { Note } from '../../../ui/surface/note.tsx';
import { ConfirmDialog } from '../act/confirm-dialog.tsx';
import { sortLinks } from './link-state.ts';
import { LinkTable } from './link-table.tsx';
import { MakeLinkDialog } from './make-link-dialog.tsx';
import type { LinksState } from './use-links.ts';
import styles from './links-card.module.css';

export interface LinksCardProps {
  readonly links: LinksState;
  /** Something was made or taken back: the list is out of date. */
  readonly reload: () => void;
}

export function LinksCard({ links, reload }: LinksCardProps) {
  const t = useWords('host');
  const [isMaking, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<Invitation | null>(null);
  const revoke = useRevoke(reload);
  return (
    <Card aria-labelledby="links" className={styles.card}>
      <header className={styles.header}>
        <div>
          <h2 id="links" className={styles.title}>
            {t('links.title')}
          </h2>
          <p className={styles.hint}>{t('links.hint')}</p>
        </div>
        <Button variant="primary" icon={<PlusIcon />} onClick={() => setMaking(true)}>
          {t('links.make')}
        </Button>
      </header>
      {links.state === 'loading' ? <LoadingState /> : null}
      {links.state === 'failed' ? <Note tone="bad">{links.message}</Note> : null}
      {links.state === 'ready' ? <Links links={links.links} onRevoke={setRevoking} /> : null}
      <MakeLinkDialog isOpen={isMaking} onClose={() => setMaking(false)} onMade={reload} />
      <ConfirmDialog
        isOpen={revoking !== null}
        title={t('revoke.title', { label: revoking?.label ?? '' })}
        deed={t('revoke.deed')}
        onConfirm={() => revoking && revoke(revoking)}
        onClose={() => setRevoking(null)}
      >
        <p>{t('revoke.text', { count: revoking?.uses ?? 0 })}</p>
        <p>{t('revoke.own')}</p>
      </ConfirmDialog>
    </Card>
  );
}

function Links({ links, onRevoke }: { readonly links: readonly Invitation[]; readonly onRevoke: (link: Invitation) => void }) {
  const t = useWords('host');
  const nowMs = useServerNow(30_000);
  const { open, over } = sortLinks(links, nowMs);
  return (
    <>
      {open.length > 0 ? (
        <LinkTable label={t('links.title')} links={open} nowMs={nowMs} onRevoke={onRevoke} />
      ) : (
        <EmptyState icon={<LinkIcon />} title={t('links.empty')} text={t('links.emptyText')} />
      )}
      {over.length > 0 ? (
        <details className={styles.over}>
          <summary>{t('links.over', { count: over.length })}</summary>
          <LinkTable label={t('links.overLabel')} links={over} nowMs={nowMs} />
        </details>
      ) : null}
    </>
  );
}

function useRevoke(reload: () => void): (link: Invitation) => void {
  const t = useWords('host');
  const http = useHouseHttp();
  const notices = useNotices();
  return (link) => {
    void http.revoke(link.id).then((answer) => {
      notices.show({ text: answer.ok ? t('revoke.done', { label: link.label }) : answer.error.message });
      reload();
    });
  };
}
