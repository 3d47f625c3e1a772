// A small line chart as SVG: how something grows with N. Readable on light and on dark ground, each line named at its end.

export interface Line { readonly name: string; readonly points: readonly (readonly [n: number, value: number])[] }
export interface Plot { readonly title: string; readonly unit: string; readonly lines: readonly Line[]; /** Powers of ten instead of even steps. */ readonly log?: boolean }

const [width, height, left, right, top, bottom] = [720, 340, 64, 190, 44, 44];
const colours = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#999933', '#56b4e9'] as const;

const style = `
text { font: 13px system-ui, sans-serif; fill: #1f2328 }
.title { font-weight: 600; font-size: 15px }
.grid { stroke: #d0d7de; stroke-width: 1 }
@media (prefers-color-scheme: dark) { text { fill: #e6edf3 } .grid { stroke: #3d444d } }`;

export function draw({ title, unit, lines, log = false }: Plot): string {
  const shown = lines.filter(({ points }) => points.length > 0);
  const sizes = [...new Set(shown.flatMap(({ points }) => points.map(([n]) => n)))].toSorted((a, b) => a - b);
  const ticks = ticksFor(shown.flatMap(({ points }) => points.map(([, value]) => value)), log);
  const x = (n: number): number => left + between(Math.log(n), Math.log(sizes[0] ?? 1), Math.log(sizes.at(-1) ?? 2)) * (width - left - right);
  const level = (value: number): number => (log ? Math.log10(Math.max(value, ticks[0] ?? 1)) : value);
  const y = (value: number): number => height - bottom - between(level(value), level(ticks[0] ?? 0), level(ticks.at(-1) ?? 1)) * (height - top - bottom);
  const ends = apart(shown.map(({ points }) => y(points.at(-1)?.[1] ?? 0)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(`${title}: ${unit}, by number of connections`)}">`,
    `<style>${style}</style>`,
    `<text class="title" x="${left}" y="20">${escaped(title)}</text><text x="${left}" y="37" opacity="0.75">${escaped(unit)}</text>`,
    ...ticks.map((tick) => `<line class="grid" x1="${left}" x2="${width - right}" y1="${place(y(tick))}" y2="${place(y(tick))}"/><text x="${left - 8}" y="${place(y(tick) + 4)}" text-anchor="end">${tick.toLocaleString('en-US')}</text>`),
    ...sizes.map((n) => `<text x="${place(x(n))}" y="${height - bottom + 20}" text-anchor="middle">${n.toLocaleString('en-US')}</text>`),
    ...shown.map(({ name, points }, index) => {
      const colour = colours[index % colours.length];
      const path = points.map(([n, value]) => `${place(x(n))},${place(y(value))}`);
      const dots = points.map(([n, value]) => `<circle cx="${place(x(n))}" cy="${place(y(value))}" r="3.5" fill="${colour}"/>`).join('');
      return `<polyline points="${path.join(' ')}" fill="none" stroke="${colour}" stroke-width="2.5"/>${dots}<text x="${width - right + 12}" y="${place((ends[index] ?? 0) + 4)}" style="fill:${colour}">${escaped(name)}</text>`;
    }),
    '</svg>',
    '',
  ].join('\n');
}

const place = (value: number): string => value.toFixed(1);
const between = (value: number, low: number, high: number): number => (high > low ? (value - low) / (high - low) : 0.5);
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function ticksFor(values: readonly number[], log: boolean): number[] {
  const most = Math.max(1e-9, ...values);
  if (log) {
    const [from, to] = [Math.floor(Math.log10(Math.max(1e-3, Math.min(...values)))), Math.ceil(Math.log10(most))];
    return Array.from({ length: Math.max(2, to - from + 1) }, (_, index) => 10 ** (from + index));
  }
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, index) => Number((index * step).toPrecision(6)));
}

/** Moves names that would lie over each other, in their order from top to bottom. */
function apart(places: readonly number[]): number[] {
  const gap = 17;
  const order = places.map((at, index) => ({ at, index })).toSorted((a, b) => a.at - b.at);
  for (const [rank, one] of order.entries()) one.at = Math.max(one.at, (order[rank - 1]?.at ?? -gap) + gap);
  const over = Math.max(0, (order.at(-1)?.at ?? 0) - (height - bottom));
  return places.map((_, index) => (order.find((one) => one.index === index)?.at ?? 0) - over);
}
