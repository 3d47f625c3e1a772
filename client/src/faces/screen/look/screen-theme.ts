// How a screen looks by its set-up; `system` follows the device.
import { createContext, useContext, useLayoutEffect } from 'react';
import type { ScreenTheme } from '@plenary/domain/screen/state';

export const ThemeContext = createContext<(theme: ScreenTheme) => void>(() => undefined);

/** The value of `data-theme`: none where the device decides. */
export const themeName = (theme: ScreenTheme): Exclude<ScreenTheme, 'system'> | undefined => (theme === 'system' ? undefined : theme);

/** Gives the whole screen this theme. */
export function useScreenTheme(theme: ScreenTheme): void {
  const give = useContext(ThemeContext);
  useLayoutEffect(() => give(theme), [give, theme]);
}
