// Hands the screen's unit (px) and shape down to what measures text.
import { createContext, useContext } from 'react';
import type { Shape } from '../fit/unit.ts';

export const UnitContext = createContext<{ readonly unit: number; readonly shape: Shape }>({ unit: 24, shape: 'wide' });
export const useUnit = (): number => useContext(UnitContext).unit;
export const useShape = (): Shape => useContext(UnitContext).shape;
