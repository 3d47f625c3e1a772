// Some of the options, as many as the poll asks for.
import { useWords } from '../../../../i18n/words.ts';
import { letterOf } from '../../../../ui/data/letter-of.ts';
import { CheckCards } from '../../../../ui/form/choice-cards.tsx';
import { choicesOf } from './choices.tsx';
import type { FormProps } from './form-props.ts';

export function MultipleForm({ poll, words, draft, onDraft, isDisabled }: FormProps) {
  const t = useWords('ballot');
  const { min, max } = poll.setup.kind === 'multiple' ? poll.setup : { min: 1, max: 1 };
  const hint = min === max ? t('choose.exactly', { count: max }) : min === 1 ? t('choose.upTo', { count: max }) : t('choose.between', { min, max });
  return (
    <CheckCards
      legend={words.title.text} legendHidden hint={hint} choices={choicesOf(poll, words, letterOf)} disabled={isDisabled}
      values={'options' in draft ? draft.options : []} onChange={(options) => onDraft({ options })}
    />
  );
}
