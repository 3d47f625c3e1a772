// What a poll asks, how it stands, and in which language it is shown where nobody has translated it.
import { usePollWords, type PollWords } from '../../../i18n/poll-words.ts';
import { useLanguageNames } from '../../../i18n/use-language-names.ts';
import { useWords } from '../../../i18n/words.ts';
import type { PollView } from '../../../store/own.ts';
import { PollIcon } from '../../../ui/icon/icons.tsx';
import { Tag } from '../../../ui/state/tag.tsx';
import { UserText } from '../../../ui/user-text.tsx';
import { ClosesIn } from './closes-in.tsx';
import styles from './poll-card.module.css';

export function PollHead({ poll }: { readonly poll: PollView }) {
  const t = useWords('ballot');
  const isOpen = poll.status === 'open';
  const words = usePollWords()(poll);
  return (
    <>
      <div className={styles.head}>
        <Tag tone={isOpen ? 'action' : 'neutral'} strong={isOpen} icon={<PollIcon />}>
          {t(isOpen ? 'open' : poll.result || poll.places ? 'result' : 'closed', { round: poll.round })}
        </Tag>
        {isOpen && poll.closesAtMs !== null ? <ClosesIn atMs={poll.closesAtMs} poll={poll} /> : null}
      </div>
      <h3 className={styles.title} id={`poll-${poll.id}`} tabIndex={-1}>
        <UserText text={words.title.text} lang={words.title.lang} />
      </h3>
      <ShownIn words={words} />
    </>
  );
}

function ShownIn({ words: { title, options } }: { readonly words: PollWords }) {
  const t = useWords('ballot');
  const names = useLanguageNames();
  const others = [title, ...options, ...options.flatMap(({ detail }) => detail ?? [])].filter(({ isOther }) => isOther);
  if (others.length === 0) return null;
  const languages = names([...new Set(others.map(({ lang }) => lang))]);
  return <p className={styles.quiet} data-translated="no">{t(title.isOther ? 'shownIn' : 'optionsShownIn', { languages })}</p>;
}
