// One of some options: single choice, yes/no/abstain, a quiz question.
import { letterOf } from '../../../../ui/data/letter-of.ts';
import { RadioCards } from '../../../../ui/form/choice-cards.tsx';
import { choicesOf } from './choices.tsx';
import type { FormProps } from './form-props.ts';

export function SingleForm({ poll, words, draft, onDraft, isDisabled, problem, problemId }: FormProps) {
  const [chosen = null] = 'options' in draft ? draft.options : [];
  return (
    <RadioCards
      legend={words.title.text} legendHidden choices={choicesOf(poll, words, poll.setup.kind === 'consent' ? () => undefined : letterOf)} disabled={isDisabled}
      errorId={problem ? problemId : undefined}
      value={chosen} onChange={(option) => onDraft({ options: [option] })}
    />
  );
}
