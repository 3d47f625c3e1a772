// What narrows the queue: one choice for each facet with its counts, and how many questions that hides.
import { useEffect, useRef } from 'react';
import { eventOf } from '../../../store/selectors.ts';
import { useLive, useServerNow } from '../../../live/use-live.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import { flagKinds, type FlagKind } from '@plenary/domain/question/flags';
import { Button } from '../../../ui/action/button.tsx';
import { Select } from '../../../ui/form/select.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { labelsInUse } from '../decide/labels.ts';
import { languageName } from '../desk/language-name.ts';
import { localText } from '../desk/local-text.ts';
import { KeyHint } from '../keys/key-hint.tsx';
import { useKeysInside } from '../keys/use-keys-inside.ts';
import { anyFlag, facets, optionsOf, without, type Facet } from './filters.ts';
import styles from './filter-panel.module.css';

const panelId = 'queue-filters';

export function FilterButton() {
  const t = useWords('moderator');
  const { queue } = useDesk();
  const chosen = Object.keys(queue.filters).length;
  return (
    <Button size="s" variant="quiet" aria-expanded={queue.isOpen} aria-controls={panelId} aria-keyshortcuts="F" onClick={() => queue.setOpen(!queue.isOpen)}>
      {t('filters.button', { count: chosen })}<KeyHint of="filter" />
    </Button>
  );
}

export function FilterPanel() {
  const { queue, lists, goTo } = useDesk();
  const nowMs = useServerNow(10_000);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (queue.isOpen) panel.current?.querySelector('select')?.focus();
  }, [queue.isOpen]);
  useKeysInside(panel, (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    queue.setOpen(false);
    goTo('waiting');
  });
  return (
    <>
      <div ref={panel} id={panelId} hidden={!queue.isOpen} className={styles.panel}>
        {queue.isOpen ? facets.map((facet) => <FacetSelect key={facet} facet={facet} options={optionsOf(lists.waiting, facet, { filters: queue.filters, nowMs })} />) : null}
      </div>
      <Hidden count={lists.waiting.length - queue.shown.length} />
    </>
  );
}

function FacetSelect({ facet, options }: { readonly facet: Facet; readonly options: ReturnType<typeof optionsOf> }) {
  const t = useWords('moderator');
  const format = useFormat();
  const { queue } = useDesk();
  const nameOf = useNames();
  const choices = [
    { value: '', label: t('filters.all') },
    ...options.map(({ value, count }) => ({ value, label: t('filters.counted', { name: nameOf(facet, value), count: format.number(count) }) })),
  ];
  return <Select label={t(`filters.facet.${facet}`)} className={styles.select} options={choices} value={queue.filters[facet] ?? ''} onChange={(value) => queue.choose(facet, value || null)} />;
}

/** Said aloud when it changes, and there to be taken away. */
function Hidden({ count }: { readonly count: number }) {
  const t = useWords('moderator');
  const { queue } = useDesk();
  const isFiltered = Object.keys(queue.filters).length > 0;
  return (
    <div className={isFiltered ? styles.hidden : undefined}>
      <span role="status">{isFiltered ? t('filters.hidden', { count }) : null}</span>
      {isFiltered ? <Button size="s" variant="quiet" onClick={queue.clear}>{t('filters.clear')}</Button> : null}
    </div>
  );
}

/** What a value of a facet is called. */
function useNames(): (facet: Facet, value: string) => string {
  const t = useWords('moderator');
  const words = useWords('ui');
  const { language } = useLanguage();
  const { questions } = useDesk();
  const labels = labelsInUse(questions);
  const groups = useLive((snapshot) => eventOf(snapshot)?.groups);
  const nameOf = (facet: Facet, value: string): string => {
    switch (facet) {
      case 'flag':
        return value === anyFlag ? t('filters.anyFlag') : isFlagKind(value) ? words(`flag.${value}`) : value;
      case 'language':
        return languageName(value, language);
      case 'group': {
        const label = groups?.find(({ id }) => id === value)?.label;
        return label ? localText(label, language) : value;
      }
      case 'mode':
        return words(`presence.${value === 'room' ? 'room' : 'remote'}`);
      case 'age':
        return t('filters.older', { minutes: Number(value) });
      case 'author':
        return value === 'anonymous' ? words('anonymous') : t('filters.signed');
      case 'label':
        return labels.find((label) => label.toLowerCase() === value) ?? value;
    }
  };
  return (facet, value) => (value === without ? t(`filters.without.${withoutWord[facet] ?? 'group'}`) : nameOf(facet, value));
}

const withoutWord: Partial<Record<Facet, 'flag' | 'language' | 'group' | 'mode' | 'label'>> = { flag: 'flag', language: 'language', group: 'group', mode: 'mode', label: 'label' };
const isFlagKind = (value: string): value is FlagKind => flagKinds.some((kind) => kind === value);
