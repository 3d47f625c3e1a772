// Links as rows: name, role, uses, until when, and how each stands.
import type { Invitation } from '@plenary/protocol/http/access';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { formatLocaleOf } from '../../../i18n/languages.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import { useLive } from '../../../live/use-live.ts';
import { eventOf } from '../../../store/selectors.ts';
import { Button } from '../../../ui/action/button.tsx';
import { CheckCircleIcon, ClockIcon, CrossCircleIcon } from '../../../ui/icon/icons.tsx';
import { Tag } from '../../../ui/state/tag.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { DataTable } from '../table/data-table.tsx';
import { isRevocable, standingOf, type LinkStanding } from './link-state.ts';
import { isInvited } from './roles.ts';
import { useGroupName } from './use-group-name.ts';

export interface LinkTableProps {
  readonly label: string;
  readonly links: readonly Invitation[];
  readonly nowMs: number;
  readonly onRevoke?: (link: Invitation) => void;
}

const signs = {
  open: { tone: 'good', Sign: CheckCircleIcon },
  used: { tone: 'neutral', Sign: CheckCircleIcon },
  expired: { tone: 'neutral', Sign: ClockIcon },
  revoked: { tone: 'bad', Sign: CrossCircleIcon },
} as const;

export function LinkTable({ label, links, nowMs, onRevoke }: LinkTableProps) {
  const t = useWords('host');
  const format = useFormat();
  const groupName = useGroupName();
  const roleOf = ({ role, group }: Invitation): string => {
    const name = isInvited(role) || role === 'screen' ? t(`role.${role}`) : role;
    return group === undefined ? name : t('links.asGroup', { role: name, group: groupName(group) });
  };
  const timeZone = useLive((snapshot) => eventOf(snapshot)?.timeZone ?? 'UTC');
  const columns = [
    { id: 'label', label: t('links.column.label') },
    { id: 'role', label: t('links.column.role') },
    { id: 'uses', label: t('links.column.uses'), isNumber: true },
    { id: 'until', label: t('links.column.until') },
    { id: 'standing', label: t('links.column.standing') },
  ];
  const rows = links.map((link) => {
    const standing = standingOf(link, nowMs);
    return {
      id: link.id,
      isOver: !isRevocable(standing),
      cells: {
        label: <span dir="auto">{link.label}</span>,
        role: <span dir="auto">{roleOf(link)}</span>,
        uses: link.seats === undefined ? format.number(link.uses) : t('links.usesOf', { uses: format.number(link.uses), seats: format.number(link.seats) }),
        until: <Until atMs={link.expiresAtMs} nowMs={isRevocable(standing) ? nowMs : link.expiresAtMs} timeZone={timeZone} />,
        standing: <Standing standing={standing} />,
      },
      actions:
        onRevoke && isRevocable(standing) ? (
          <Button variant="quiet" size="s" onClick={() => onRevoke(link)}>
            {t('links.revoke')}
            <VisuallyHidden> {link.label}</VisuallyHidden>
          </Button>
        ) : null,
    };
  });
  return <DataTable label={label} columns={columns} rows={rows} actionsLabel={t('links.column.actions')} />;
}

function Standing({ standing }: { readonly standing: LinkStanding }) {
  const t = useWords('host');
  const { tone, Sign } = signs[standing];
  return (
    <Tag tone={tone} icon={<Sign />}>
      {t(`links.standing.${standing}`)}
    </Tag>
  );
}

/** The day, and the time on the event's clock; for what still holds also for how long. */
function Until({ atMs, nowMs, timeZone }: { readonly atMs: number; readonly nowMs: number; readonly timeZone: string }) {
  const t = useWords('host');
  const format = useFormat();
  const { language } = useLanguage();
  const day = new Intl.DateTimeFormat(formatLocaleOf(language), { day: 'numeric', month: 'short', timeZone }).format(atMs);
  const at = t('links.until', { day, time: format.time(atMs, timeZone) });
  return <>{atMs > nowMs ? t('links.untilIn', { at, time: format.span(atMs - nowMs) }) : at}</>;
}
