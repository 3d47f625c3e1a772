// The explicit language choice on this device. Private windows may forbid storage: then the choice lasts for the page.
import type { ChoiceMemory } from './language-store.ts';
import type { Language } from './languages.ts';

const key = 'plenary.language';

export function deviceMemory(): ChoiceMemory {
  let chosen: Language | null = null;
  return {
    read() {
      if (chosen !== null) return chosen;
      try {
        return localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    write(language) {
      chosen = language;
      try {
        localStorage.setItem(key, language);
      } catch {
        // Kept in `chosen` only.
      }
    },
  };
}
