// A ballot in words.
import type { Ballot } from '@plenary/domain/poll/kinds/setups';
import { formatLocaleOf } from '../../../../i18n/languages.ts';
import { useLanguage } from '../../../../i18n/language-provider.tsx';
import { pollText, usePollWords } from '../../../../i18n/poll-words.ts';
import { useListed } from '../../../../i18n/use-listed.ts';
import { useWords } from '../../../../i18n/words.ts';
import type { PollView } from '../../../../store/own.ts';
import { isolate } from '../../../../ui/chart/words/isolate.ts';

export function useSaid(poll: PollView): (ballot: Ballot) => string {
  const t = useWords('ballot');
  const list = useListed();
  const { language } = useLanguage();
  const { options } = usePollWords()(poll);
  const labelOf = (id: string): string => isolate(options.find((option) => option.id === id)?.text ?? '');
  return (ballot) => {
    if ('options' in ballot) return list(ballot.options.map(labelOf));
    if ('order' in ballot) return ballot.order.map((id, index) => t('said.place', { place: index + 1, label: labelOf(id) })).join(' · ');
    if ('words' in ballot) return list(ballot.words.map(isolate));
    if ('text' in ballot) return ballot.text;
    if ('scores' in ballot) return list(options.flatMap(({ id }, index) => (ballot.scores[index] ? t('said.score', { label: labelOf(id), score: ballot.scores[index] }) : [])));
    if ('points' in ballot) return list(options.flatMap(({ id }, index) => (ballot.points[index] ? t('said.points', { label: labelOf(id), points: ballot.points[index] }) : [])));
    const number = new Intl.NumberFormat(formatLocaleOf(language), { maximumFractionDigits: 2 }).format(ballot.number);
    const unit = poll.setup.kind === 'estimate' ? pollText(poll.setup.unit, language).text : '';
    return unit ? t('said.number', { number, unit: isolate(unit) }) : number;
  };
}
