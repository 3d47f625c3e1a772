// Holds a value as long as its key says that it is the same: for what is made anew with every ballot and means what it meant before.
import { useState } from 'react';

export function useHeld<T>(value: T, key: string): T {
  const [held, setHeld] = useState({ value, key });
  if (held.key === key) return held.value;
  setHeld({ value, key });
  return value;
}
