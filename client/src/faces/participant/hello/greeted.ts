// Remembers on this device that a person was asked who they are, so that they are asked once.
import { browserKeyValue } from '../../../store/key-value.ts';

const keyOf = (event: string, person: string): string => `plenary/1/greeted/${event}/${person}`;
const storage = browserKeyValue();

export const wasGreeted = (event: string, person: string): boolean => storage.read(keyOf(event, person)) !== null;

export const rememberGreeted = (event: string, person: string): void => storage.write(keyOf(event, person), '1');
