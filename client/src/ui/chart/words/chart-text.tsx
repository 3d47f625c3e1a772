// A chart in words, on a page: sentences, then a table.
import { chartWordsOf } from './chart-words.ts';
import type { DrawnPoll } from '../drawn-poll.ts';
import type { ChartSay } from './chart-say.ts';

export interface ChartTextProps {
  readonly poll: DrawnPoll;
  readonly say: ChartSay;
  readonly look?: 'result' | 'groups';
  /** Sentences that stand beside it and are read there. */
  readonly beside?: readonly string[];
  /** For tables that are seen. */
  readonly tableClass?: string | undefined;
}

export function ChartText({ poll, say, look, beside = [], tableClass }: ChartTextProps) {
  const { sentences, table } = chartWordsOf(poll, say, look);
  return (
    <>
      {sentences.filter((sentence) => !beside.includes(sentence)).map((sentence) => <p key={sentence} data-chart="sentence" dir="auto">{sentence}</p>)}
      {table ? (
        <table className={tableClass}>
          <caption dir="auto">{poll.title}</caption>
          <thead>
            <tr>{placed(table.head).map(({ place, cell }) => <th key={place} scope="col" dir="auto">{cell}</th>)}</tr>
          </thead>
          <tbody>
            {table.rows.map(([name = '', ...cells]) => (
              <tr key={name}>
                <th scope="row" dir="auto">{name}</th>
                {placed(cells).map(({ place, cell }) => <td key={place}>{cell}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </>
  );
}

/** A cell is told by its place: two may say the same. */
const placed = (cells: readonly string[]): { place: number; cell: string }[] => cells.map((cell, place) => ({ place, cell }));
