// Small texts that stay in the browser. Never throws: where storage is full, forbidden or missing, texts live as long as the page.

export interface KeyValue {
  read(key: string): string | null;
  write(key: string, value: string): void;
  remove(key: string): void;
  keys(): string[];
}

/** Where texts are kept over a reload; `localStorage` has this shape. Every call may throw. */
export type BrowserStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export function memoryKeyValue(): KeyValue {
  const texts = new Map<string, string>();
  return {
    read: (key) => texts.get(key) ?? null,
    write: (key, value) => void texts.set(key, value),
    remove: (key) => void texts.delete(key),
    keys: () => [...texts.keys()],
  };
}

/** Texts in the browser's storage; what it does not take is held in memory instead. */
export function browserKeyValue(storage: BrowserStorage | undefined = localStorageIfAllowed()): KeyValue {
  const memory = memoryKeyValue();
  if (!storage) return memory;
  return {
    read: (key) => memory.read(key) ?? attempt(() => storage.getItem(key)) ?? null,
    write(key, value) {
      memory.remove(key);
      const isWritten = attempt(() => (storage.setItem(key, value), true));
      if (isWritten) return;
      // An older text under this key would come back at the next load.
      attempt(() => storage.removeItem(key));
      memory.write(key, value);
    },
    remove(key) {
      memory.remove(key);
      attempt(() => storage.removeItem(key));
    },
    keys() {
      const stored = attempt(() => Array.from({ length: storage.length }, (_, index) => storage.key(index))) ?? [];
      return [...new Set([...stored.filter((key) => key !== null), ...memory.keys()])];
    },
  };
}

function localStorageIfAllowed(): Storage | undefined {
  return attempt(() => globalThis.localStorage);
}

function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
