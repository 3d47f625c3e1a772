// Which chart a poll's result is drawn as.
import type { ReactNode } from 'react';
import { barRowsOf, hasBars } from './bars/bar-rows.ts';
import { BarsChart, noteOf } from './bars/bars-chart.tsx';
import { standBars } from './bars/stand-bars.ts';
import { ConsentChart } from './consent/consent-chart.tsx';
import { consentRowsOf } from './consent/consent-rows.ts';
import { standConsent } from './consent/stand-consent.ts';
import { drawing, type Drawing } from './drawing.ts';
import type { DrawnPoll } from './drawn-poll.ts';
import type { ChartSay } from './words/chart-say.ts';
import { notesOf } from './words/notes.ts';

export interface DrawnFor {
  readonly say: ChartSay;
  /** Options that this person chose. */
  readonly mine: readonly string[];
}

/** Nothing for a poll that has nothing to show but its title. */
export function drawPoll(poll: DrawnPoll, who: DrawnFor): Drawing | null {
  if (hasBars(poll.setup.kind)) return drawBars(poll, who);
  switch (poll.setup.kind) {
    case 'consent':
      return drawConsent(poll, who);
    default:
      return null;
  }
}

/** Room for the longest figure, in em: `100 %`, and `34.5` of points. */
const figureEm = 3.5;

function drawBars(poll: DrawnPoll, { say, mine }: DrawnFor): Drawing {
  const rows = barRowsOf(poll, say);
  const isHidden = poll.result === null;
  const longest = say.percent(1);
  const texts = {
    labels: rows.map(({ label }) => label),
    notes: rows.map(({ parts, before }) =>
      isHidden ? '' : noteOf({ parts: parts.map((part) => ({ ...part, figure: longest })), before: before && { ...before, figure: longest } }, say)),
    figureEm: isHidden ? 0 : figureEm,
    hasPictures: rows.some(({ picture }) => picture),
    hasSigns: poll.setup.kind === 'quiz' || mine.length > 0,
  };
  const draw = (layout: Parameters<typeof BarsChart>[0]['layout']): ReactNode => <BarsChart rows={rows} layout={layout} isHidden={isHidden} mine={mine} say={say} />;
  return drawing({ content: texts, stand: standBars(texts), draw, notes: notesOf(poll, say), mayHaveColumns: rows.length > 3 });
}

function drawConsent(poll: DrawnPoll, { say }: DrawnFor): Drawing {
  const rows = consentRowsOf(poll, say);
  const labels = poll.result ? rows.slice(1).map(({ label }) => label) : [];
  return drawing({
    content: labels, stand: standConsent(labels), notes: notesOf(poll, say), mayHaveColumns: false,
    draw: (layout) => <ConsentChart rows={rows} layout={layout} isHidden={poll.result === null} say={say} />,
  });
}
