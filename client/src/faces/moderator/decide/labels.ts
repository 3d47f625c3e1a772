// What staff call questions to find them again: which labels are in use, and which of them a question has. Pure.
import { cleanText, isReadable } from '@plenary/domain/core/text';
import { questionLimits } from '@plenary/domain/question/state';
import type { QuestionRecord } from '@plenary/domain/question/views';

const keyOf = (label: string): string => label.toLowerCase();
export const labelsOf = ({ desk }: QuestionRecord): readonly string[] => desk?.labels ?? [];

/** In whatever case. */
export const hasLabel = (labels: readonly string[], label: string): boolean => labels.some((one) => keyOf(one) === keyOf(label));

/** Every label that some question has, each once in whatever case, the most used first. */
export function labelsInUse(questions: readonly QuestionRecord[]): readonly string[] {
  const used = new Map<string, { label: string; count: number }>();
  for (const label of questions.flatMap(labelsOf)) {
    const held = used.get(keyOf(label));
    if (held) held.count += 1;
    else used.set(keyOf(label), { label, count: 1 });
  }
  return [...used.values()].sort((a, b) => b.count - a.count || a.label.localeCompare(b.label)).map(({ label }) => label);
}

export type LabelProblem = 'label-empty' | 'label-too-long' | 'too-many-labels';

/** What was typed, as a label: one in use in the same letters, in the case that it has there; or why it can be none of these questions'. */
export function labelFrom(raw: string, questions: readonly QuestionRecord[], inUse: readonly string[]): { readonly label: string } | { readonly problem: LabelProblem } {
  const typed = cleanText(raw).replaceAll('\n', ' ');
  if (!isReadable(typed)) return { problem: 'label-empty' };
  if (typed.length > questionLimits.labelLength) return { problem: 'label-too-long' };
  const label = inUse.find((one) => keyOf(one) === keyOf(typed)) ?? typed;
  const isFull = questions.some((question) => labelsOf(question).length >= questionLimits.labels && !hasLabel(labelsOf(question), label));
  return isFull ? { problem: 'too-many-labels' } : { label };
}
