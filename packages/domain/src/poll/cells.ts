// Counts kept apart as far as a poll asks for it: for each body of voters and each side of its split a cell of its own.
import type { Counts } from './kinds/kind.ts';

/** `electorate`: its place among the poll's, 0 where it has none. `side`: a group, `room` or `remote`; empty where none was given or none is asked for. */
export interface Cell { readonly electorate: number; readonly side: string; ballots: number; readonly marks: Map<string, number> }

/** By name. */
export type Cells = Map<string, Cell>;

/** Most polls have this one alone. */
const onlyCell = '0/';
export const cellName = (electorate: number, side: string): string => (electorate === 0 && side === '' ? onlyCell : `${electorate}/${side}`);

/** The side that a cell's name names. */
export const sideIn = (name: string): string => name.slice(name.indexOf('/') + 1);

function cellFor(cells: Cells, name: string): Cell {
  const known = cells.get(name);
  if (known) return known;
  const made: Cell = { electorate: Number(name.slice(0, name.indexOf('/'))), side: sideIn(name), ballots: 0, marks: new Map() };
  cells.set(name, made);
  return made;
}

/** Counts a ballot in (1) or out again (-1). */
export function count(cells: Cells, name: string, counted: { readonly marks: Iterable<readonly [string, number]>; readonly by: 1 | -1 }): void {
  const cell = cellFor(cells, name);
  cell.ballots += counted.by;
  for (const [mark, times] of counted.marks) {
    const sum = (cell.marks.get(mark) ?? 0) + counted.by * times;
    // A word that nobody has any more is as if nobody ever had it.
    if (sum === 0) cell.marks.delete(mark);
    else cell.marks.set(mark, sum);
  }
}

export const copyCells = (cells: Cells): Cells => new Map([...cells].map(([name, cell]) => [name, { ...cell, marks: new Map(cell.marks) }]));

/** Ballots and counts of some of the cells together. */
export function sumOf(cells: Cells, isIn: (cell: Cell) => boolean = () => true): { ballots: number; counts: Counts } {
  const counts = new Map<string, number>();
  let ballots = 0;
  for (const cell of cells.values()) {
    if (!isIn(cell)) continue;
    ballots += cell.ballots;
    for (const [mark, times] of cell.marks) counts.set(mark, (counts.get(mark) ?? 0) + times);
  }
  return { ballots, counts };
}
