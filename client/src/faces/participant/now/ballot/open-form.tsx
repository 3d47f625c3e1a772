// An answer in one's own words.
import { useWords } from '../../../../i18n/words.ts';
import { TextArea } from '../../../../ui/form/text-area.tsx';
import type { FormProps } from './form-props.ts';

/** As the log counts it. */
const answerLength = 300;

export function OpenForm({ draft, onDraft, isDisabled, problem, problemId }: FormProps) {
  const t = useWords('ballot');
  return (
    <TextArea
      label={t('text.label')} hint={t('text.hint')} limit={answerLength} rows={3} value={'text' in draft ? draft.text : ''} onChange={(text) => onDraft({ text })} disabled={isDisabled}
      errorId={problem ? problemId : undefined}
    />
  );
}
