// What became of a question, as a word and a sign.
import { useWords } from '../../i18n/words.ts';
import type { Icon } from '../icon/icon.tsx';
import { CheckCircleIcon, CheckIcon, ClockIcon, CrossCircleIcon, EyeIcon, OfflineIcon, SearchIcon, SendIcon, StageIcon, UndoIcon } from '../icon/icons.tsx';
import { Tag } from './tag.tsx';
import type { Tone } from './tag.tsx';

export type QuestionSign =
  | 'sending'
  | 'received'
  | 'screening'
  | 'waiting'
  | 'live'
  | 'onStage'
  | 'answered'
  | 'rejected'
  | 'withdrawn'
  | 'merged'
  | 'onNotice'
  | 'offline';

const signs: Record<QuestionSign, { readonly tone: Tone; readonly Sign: Icon }> = {
  sending: { tone: 'neutral', Sign: SendIcon },
  received: { tone: 'neutral', Sign: CheckIcon },
  screening: { tone: 'neutral', Sign: SearchIcon },
  waiting: { tone: 'wait', Sign: ClockIcon },
  live: { tone: 'action', Sign: EyeIcon },
  onStage: { tone: 'live', Sign: StageIcon },
  answered: { tone: 'good', Sign: CheckCircleIcon },
  rejected: { tone: 'bad', Sign: CrossCircleIcon },
  withdrawn: { tone: 'neutral', Sign: UndoIcon },
  merged: { tone: 'action', Sign: CheckIcon },
  onNotice: { tone: 'good', Sign: ClockIcon },
  offline: { tone: 'wait', Sign: OfflineIcon },
};

export function StateTag({ state }: { readonly state: QuestionSign }) {
  const t = useWords('ui');
  const { tone, Sign } = signs[state];
  return (
    <Tag tone={tone} icon={<Sign />} strong={state === 'onStage'}>
      {t(`question.state.${state}`)}
    </Tag>
  );
}
