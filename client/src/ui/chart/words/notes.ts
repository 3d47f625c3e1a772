// The lines beneath a chart: how its figures are to be read.
import type { DrawnPoll } from '../drawn-poll.ts';
import type { ChartSay } from './chart-say.ts';

export function notesOf(poll: DrawnPoll, say: ChartSay): string[] {
  if (!poll.result) return [];
  return [...kindNotes(poll, say), ...weightNotes(poll, say)];
}

function kindNotes({ setup, result }: DrawnPoll, { t, number }: ChartSay): string[] {
  switch (setup.kind) {
    case 'multiple':
      return [t('note.multiple', { count: setup.max })];
    case 'points':
      return [t('note.points', { points: number(100) })];
    case 'consent':
      return [t('note.consent')];
    case 'ranking':
      return result ? [t(`note.${setup.method}`)] : [];
    default:
      return [];
  }
}

function weightNotes({ parts }: DrawnPoll, { t, percent, list }: ChartSay): string[] {
  if (!parts || parts.length === 0) return [];
  return [t('note.weights', { parts: list(parts.map(({ label, weight }) => t('part.weight', { label, weight: percent(weight / 100) }))) })];
}
