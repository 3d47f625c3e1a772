// Which rooms were made blank, and what waits for a second look.
import type { ScreenRecord } from '../../../store/selectors.ts';
import type { Scene } from '@plenary/domain/screen/scenes';

export const isCovered = ({ remote }: ScreenRecord): boolean => remote?.covered !== undefined;

/** The rooms in which at least one screen was made blank, each once. */
export const coveredRooms = (screens: readonly ScreenRecord[]): readonly string[] => [...new Set(screens.filter(isCovered).map(({ room }) => room))];

/** One scene that somebody wants to show, on one screen or several. */
export interface Look {
  readonly scene: Scene;
  readonly by: string;
  readonly name: string | null;
  readonly screens: readonly ScreenRecord[];
}

/** What waits, oldest first; the same scene of the same person on several screens is one thing to look at. */
export function looksIn(screens: readonly ScreenRecord[]): readonly Look[] {
  const waiting = screens.filter(({ remote }) => remote?.asked).toSorted((a, b) => (a.remote?.asked?.atMs ?? 0) - (b.remote?.asked?.atMs ?? 0));
  const looks = new Map<string, Look>();
  for (const screen of waiting) {
    const asked = screen.remote?.asked;
    if (!asked) continue;
    const key = JSON.stringify([asked.by, asked.scene]);
    const held = looks.get(key);
    looks.set(key, held ? { ...held, screens: [...held.screens, screen] } : { scene: asked.scene, by: asked.by, name: asked.name, screens: [screen] });
  }
  return [...looks.values()];
}
