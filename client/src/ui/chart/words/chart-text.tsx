// A chart in words, on a page: sentences, then a table.
import { chartWordsOf } from './chart-words.ts';
import type { DrawnPoll } from '../drawn-poll.ts';
import type { ChartSay } from './chart-say.ts';

export interface ChartTextProps {
  readonly poll: DrawnPoll;
  readonly say: ChartSay;
  /** For tables that are seen. */
  readonly tableClass?: string | undefined;
}

export function ChartText({ poll, say, tableClass }: ChartTextProps) {
  const { sentences, table } = chartWordsOf(poll, say);
  return (
    <>
      {sentences.map((sentence) => <p key={sentence} data-chart="sentence" dir="auto">{sentence}</p>)}
      {table ? (
        <table className={tableClass}>
          <caption dir="auto">{poll.title}</caption>
          <thead>
            <tr>{table.head.map((cell) => <th key={cell} scope="col" dir="auto">{cell}</th>)}</tr>
          </thead>
          <tbody>
            {table.rows.map(([name = '', ...cells]) => (
              <tr key={name}>
                <th scope="row" dir="auto">{name}</th>
                {cells.map((cell, index) => <td key={table.head[index + 1] ?? index}>{cell}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </>
  );
}
