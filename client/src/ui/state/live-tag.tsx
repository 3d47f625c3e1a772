// "Live now": the one warm accent of the product. Once in a view, on the thing that is on.
import { useWords } from '../../i18n/words.ts';
import { LiveIcon } from '../icon/icons.tsx';
import { Tag } from './tag.tsx';

export function LiveTag() {
  const t = useWords('ui');
  return (
    <Tag tone="live" strong icon={<LiveIcon />}>
      {t('liveNow')}
    </Tag>
  );
}
