// Some of the options, as many as the poll asks for.
import { useWords } from '../../../../i18n/words.ts';
import { letterOf } from '../../../../ui/data/letter-of.ts';
import { CheckCards } from '../../../../ui/form/choice-cards.tsx';
import { choiceRule } from './choice-rule.ts';
import { choicesOf } from './choices.tsx';
import type { FormProps } from './form-props.ts';

export function MultipleForm({ poll, words, draft, onDraft, isDisabled, problem, problemId }: FormProps) {
  const t = useWords('ballot');
  const hint = choiceRule(poll.setup.kind === 'multiple' ? poll.setup : { min: 1, max: 1 }, t);
  return (
    <CheckCards
      legend={words.title.text} legendHidden hint={hint} choices={choicesOf(poll, words, letterOf)} disabled={isDisabled} errorId={problem ? problemId : undefined}
      values={'options' in draft ? draft.options : []} onChange={(options) => onDraft({ options })}
    />
  );
}
