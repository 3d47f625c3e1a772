// Any scene in words, as moderators speak of it.
import type { Scene } from '@plenary/domain/screen/scenes';
import { useFormat } from '../../../i18n/use-format.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useWords } from '../../../i18n/words.ts';
import { useLive } from '../../../live/use-live.ts';
import { eventOf, recordOf } from '../../../store/selectors.ts';
import { useDesk } from '../desk/desk-context.ts';
import { excerpt, localText } from '../desk/local-text.ts';

const unknown = '…';

/** `most`: how long a quoted text may be before it is cut. */
export function useSceneWords(most = 50): (scene: Scene) => string {
  const t = useWords('moderator');
  const format = useFormat();
  const { language } = useLanguage();
  const { questionOf } = useDesk();
  const seen = useLive(({ replica }) => ({ replica }));
  const timeZone = useLive((snapshot) => eventOf(snapshot)?.timeZone ?? 'UTC');
  const wordsOf = (scene: Scene): string => {
    switch (scene.kind) {
      case 'question':
        return t('scene.question', { text: excerpt(questionOf(scene.id)?.text ?? unknown, most) });
      case 'poll':
      case 'session': {
        const title = recordOf(seen, scene.kind, scene.id)?.title;
        return t(scene.kind === 'poll' && scene.by ? 'scene.pollByGroup' : `scene.${scene.kind}`, { title: excerpt((title && localText(title, language)) ?? unknown, most) });
      }
      case 'announcement':
        return t('scene.announcement', { text: excerpt(scene.text, most) });
      case 'countdown':
        return scene.text
          ? t('scene.countdownFor', { time: format.time(scene.untilMs, timeZone), text: excerpt(scene.text, most) })
          : t('scene.countdown', { time: format.time(scene.untilMs, timeZone) });
      case 'split':
        return t('scene.split', { first: wordsOf(scene.first), second: wordsOf(scene.second) });
      default:
        return t(`scene.${scene.kind}`);
    }
  };
  return wordsOf;
}
