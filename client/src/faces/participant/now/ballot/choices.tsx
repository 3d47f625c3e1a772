// The options of a poll as big choices.
import type { PollWords } from '../../../../i18n/poll-words.ts';
import type { PollView } from '../../../../store/own.ts';
import type { Choice } from '../../../../ui/form/choice-cards.tsx';
import { OptionDetail, OptionPicture, OptionText } from './option-text.tsx';

export function choicesOf(poll: PollView, words: PollWords, letterOf: (index: number) => string | undefined): Choice<string>[] {
  return words.options.map((option, index) => {
    const letter = letterOf(index);
    const picture = poll.options[index]?.picture;
    return {
      value: option.id,
      label: <OptionText option={option} />,
      ...(letter !== undefined && { letter }),
      ...(option.detail && { description: <OptionDetail option={option} /> }),
      ...(picture !== undefined && { picture: <OptionPicture picture={picture} /> }),
    };
  });
}
