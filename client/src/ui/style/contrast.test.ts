// The tokens keep their promise: text at 7:1 for reading, 4.5:1 everywhere, edges of controls at 3:1, in both themes.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Theme = 'light' | 'dark' | 'contrast' | 'light hall' | 'dark hall';
type Rgb = readonly [number, number, number];

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const declaredIn = (text: string) => new Map([...text.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]));
const declared = declaredIn(css);
const [inContrast, inHall] = ['./contrast.css', './hall.css'].map((file) => declaredIn(readFileSync(new URL(file, import.meta.url), 'utf8')));
/** What a theme of room screens declares for itself. */
const ownOf = (theme: Theme) => (theme === 'contrast' ? inContrast : theme.endsWith('hall') ? inHall : undefined);

/** Splits at commas outside parentheses. */
function args(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const letter of text) {
    depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
    if (letter === ',' && depth === 0) parts.push('');
    else parts.push((parts.pop() ?? '') + letter);
  }
  return parts.map((part) => part.trim());
}

function colour(value: string, theme: Theme): Rgb {
  const call = /^([\w-]+)\((.*)\)$/.exec(value);
  if (!call) return hex(value);
  const [, name = '', inside = ''] = call;
  const parts = args(inside);
  if (name === 'var') return colour(ownOf(theme)?.get(inside.slice(2)) ?? declared.get(inside.slice(2)) ?? '', theme);
  if (name === 'light-dark') return colour(parts[theme.startsWith('light') ? 0 : 1] ?? '', theme);
  if (name === 'color-mix') {
    const [, share = ''] = /(\d+)%$/.exec(parts[1] ?? '') ?? [];
    return mix(colour((parts[1] ?? '').replace(/\s\d+%$/, ''), theme), colour(parts[2] ?? '', theme), Number(share) / 100);
  }
  throw new Error(`cannot read ${value}`);
}

function hex(value: string): Rgb {
  const at = (start: number): number => Number.parseInt(value.slice(start, start + 2), 16);
  return [at(1), at(3), at(5)];
}

const mix = (a: Rgb, b: Rgb, share: number): Rgb => [0, 1, 2].map((i) => (a[i] ?? 0) * share + (b[i] ?? 0) * (1 - share)) as unknown as Rgb; // Three in, three out.

/** Relative luminance, WCAG 2.2. */
function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((channel) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

const contrast = (front: string, back: string, theme: Theme): number => ratio(`var(--${front})`, `var(--${back})`, theme);

function ratio(front: string, back: string, theme: Theme): number {
  const [a, b] = [front, back].map((value) => luminance(colour(value, theme)));
  return (Math.max(a ?? 0, b ?? 0) + 0.05) / (Math.min(a ?? 0, b ?? 0) + 0.05);
}

const surfaces = ['page', 'surface', 'raised', 'sunken', 'hover'];
const tones = ['action', 'live', 'good', 'wait', 'bad'];
const polls = Array.from({ length: 8 }, (_, index) => `poll-${index + 1}`);

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  it.each(surfaces)('reads at 7:1 on %s', (back) => expect(contrast('ink', back, theme)).toBeGreaterThanOrEqual(7));

  it.each(surfaces)('keeps secondary text and actions at 4.5:1 on %s', (back) => {
    for (const front of ['ink-soft', ...tones.map((tone) => `${tone}-ink`)]) {
      expect(contrast(front, back, theme), front).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(tones)('keeps %s words at 4.5:1 on their own ground', (tone) => {
    expect(contrast(`${tone}-ink`, `${tone}-soft`, theme)).toBeGreaterThanOrEqual(4.5);
    expect(contrast('ink', `${tone}-soft`, theme)).toBeGreaterThanOrEqual(7);
  });

  it.each(['action', 'live', 'bad'])('keeps words on filled %s at 4.5:1', (tone) => {
    expect(contrast(`on-${tone}`, tone, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(polls)('keeps the letter on %s at 4.5:1 and the bar at 3:1', (poll) => {
    expect(contrast('on-poll', poll, theme)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(poll, 'poll-track', theme)).toBeGreaterThanOrEqual(3);
  });

  it.each(['page', 'surface', 'raised'])('shows edges of controls and the focus ring at 3:1 on %s', (back) => {
    expect(contrast('line-strong', back, theme)).toBeGreaterThanOrEqual(3);
    expect(contrast('focus', back, theme)).toBeGreaterThanOrEqual(3);
  });
});

describe.each(['light hall', 'dark hall', 'contrast'] as const)('%s, on room screens', (theme) => {
  const fronts = ['ink', 'ink-soft', 'action-ink', 'live-ink', ...(theme === 'contrast' ? ['action', 'live', 'line-strong'] : [])];
  const tint = `${ownOf(theme)?.get('poll-tint') ?? declared.get('poll-tint')}`;

  it.each(['page', 'sunken', 'surface', 'raised'])('reads at 7:1 on %s, whatever is said', (back) => {
    for (const front of fronts) expect(contrast(front, back, theme), front).toBeGreaterThanOrEqual(7);
  });

  it.each(polls)('keeps the letter on %s and every word on its bar at 7:1', (poll) => {
    expect(contrast('on-poll', poll, theme)).toBeGreaterThanOrEqual(7);
    expect(ratio('var(--ink)', `color-mix(in srgb, var(--${poll}) ${tint}, var(--poll-track))`, theme)).toBeGreaterThanOrEqual(7);
    expect(contrast(poll, 'poll-track', theme)).toBeGreaterThanOrEqual(3);
  });
});
