// Hands the screen's unit (px) and shape down to what measures text.
import { createContext, useContext } from 'react';
import type { Shape } from '../fit/unit.ts';

interface Place {
  readonly unit: number;
  readonly shape: Shape;
  /** Half of a tall screen, or the lower third of a picture: little room above one another. */
  readonly isLow: boolean;
}

export const UnitContext = createContext<Place>({ unit: 24, shape: 'wide', isLow: false });
export const useUnit = (): number => useContext(UnitContext).unit;
export const useShape = (): Shape => useContext(UnitContext).shape;
export const useIsLow = (): boolean => useContext(UnitContext).isLow;
