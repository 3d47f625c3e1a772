// Each node on a line: what it does, how it is, how much it carries.
import type { NodeFigures, Operations } from '@plenary/protocol/http/operations';
import { useFormat } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import { AlertIcon, CheckCircleIcon } from '../../../ui/icon/icons.tsx';
import { Card } from '../../../ui/surface/card.tsx';
import { Tag } from '../../../ui/state/tag.tsx';
import { DataTable } from '../table/data-table.tsx';
import { shortName } from './short-name.ts';
import type { Units } from './units.ts';
import styles from './operations.module.css';

export function NodeTable({ operations, units }: { readonly operations: Operations; readonly units: Units }) {
  const t = useWords('host');
  const format = useFormat();
  const columns = [
    { id: 'node', label: t('operations.nodes.node') },
    { id: 'part', label: t('operations.nodes.part') },
    { id: 'state', label: t('operations.nodes.state') },
    { id: 'connections', label: t('operations.nodes.connections'), isNumber: true },
    { id: 'rate', label: t('operations.nodes.rate'), isNumber: true },
    { id: 'slowest', label: t('operations.nodes.slowest'), isNumber: true },
    { id: 'held', label: t('operations.nodes.held'), isNumber: true },
    { id: 'memory', label: t('operations.nodes.memory'), isNumber: true },
    { id: 'since', label: t('operations.nodes.since'), isNumber: true },
  ];
  const rows = operations.nodes.map((node) => ({
    id: node.node,
    cells: {
      node: shortName(node.node),
      part: t(`operations.nodes.parts.${node.part}`),
      state: <State node={node} />,
      connections: units.amount(Object.values(node.connections).reduce((sum, count) => sum + count, 0)),
      rate: units.amount(node.commands.perSecond),
      slowest: node.commands.answerSlowestMs === null ? '–' : units.duration(node.commands.answerSlowestMs),
      held: units.duration(node.loop.longestMs),
      memory: units.size(node.memoryBytes),
      since: format.span(Math.max(0, operations.nowMs - node.startedAtMs)),
    },
  }));
  return (
    <Card aria-labelledby="nodes" className={styles.card}>
      <h2 id="nodes" className={styles.title}>
        {t('operations.nodes.title')}
      </h2>
      <p className={styles.hint}>{t('operations.nodes.hint')}</p>
      <DataTable label={t('operations.nodes.title')} columns={columns} rows={rows} />
    </Card>
  );
}

function State({ node: { readiness } }: { readonly node: NodeFigures }) {
  const t = useWords('host');
  return readiness.why === null ? (
    <Tag tone="good" icon={<CheckCircleIcon />}>
      {t('operations.nodes.ready')}
    </Tag>
  ) : (
    <Tag tone="wait" icon={<AlertIcon />}>
      {t(`operations.nodes.why.${readiness.why}`)}
    </Tag>
  );
}
