// A table that becomes a list of short cards where it has no room. The roles are said outright: a table that is laid out as
// something else loses them in some browsers.
import type { ReactNode } from 'react';
import { classNames } from '../../../ui/class-names.ts';
import styles from './data-table.module.css';

export interface Column {
  readonly id: string;
  readonly label: string;
  readonly isNumber?: boolean;
}

export interface Row {
  readonly id: string;
  /** By column id. The first column names the row. */
  readonly cells: Readonly<Record<string, ReactNode>>;
  readonly actions?: ReactNode;
  /** Over and done: shown softer. */
  readonly isOver?: boolean;
}

export interface DataTableProps {
  readonly label: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Heading of the column with each row's buttons, where rows have any. */
  readonly actionsLabel?: string;
}

export function DataTable({ label, columns, rows, actionsLabel }: DataTableProps) {
  return (
    <table role="table" aria-label={label} className={styles.table}>
      <thead role="rowgroup" className={styles.head}>
        <tr role="row">
          {columns.map((column) => (
            <th key={column.id} role="columnheader" scope="col" className={classNames(column.isNumber && styles.number)}>
              {column.label}
            </th>
          ))}
          {actionsLabel === undefined ? null : (
            <th role="columnheader" scope="col" className={styles.actions}>
              {actionsLabel}
            </th>
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <TableRow key={row.id} row={row} columns={columns} hasActions={actionsLabel !== undefined} />
        ))}
      </tbody>
    </table>
  );
}

function TableRow({ row, columns, hasActions }: { readonly row: Row; readonly columns: readonly Column[]; readonly hasActions: boolean }) {
  const [first, ...others] = columns;
  return (
    <tr role="row" className={classNames(styles.row, row.isOver && styles.isOver)} data-id={row.id}>
      {first ? (
        <th role="rowheader" scope="row" className={styles.name}>
          {row.cells[first.id]}
        </th>
      ) : null}
      {others.map(({ id, label, isNumber }) => (
        <td key={id} role="cell" className={classNames(isNumber && styles.number)}>
          <span className={styles.label} aria-hidden="true">
            {label}
          </span>
          <span>{row.cells[id]}</span>
        </td>
      ))}
      {hasActions ? (
        <td role="cell" className={styles.actions}>
          <div className={styles.buttons}>{row.actions}</div>
        </td>
      ) : null}
    </tr>
  );
}
