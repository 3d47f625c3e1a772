// One run for the whole project. `npm test` runs these projects as stages; by hand: npx vitest run --project unit
import { defineConfig } from 'vitest/config';

const minute = 60_000;
/** Properties try hundreds of days each, on machines that do other things as well. */
const properties = 2 * minute;
/** A cold start of several processes on a machine whose disk is busy with others. */
const starting = 4 * minute;

/** Nothing in them outlives a test: files share two workers, and what they import is read once. */
const pure = { testTimeout: properties, hookTimeout: properties, isolate: false, maxWorkers: 2 };

/** Each file on real parts starts its own, and waits for most of its time: so many at once, and as long as real parts take on a machine that has other things to do. */
function onRealParts(folder: string, { testTimeout, maxWorkers, setupFiles = [] }: { testTimeout: number; maxWorkers: number; setupFiles?: string[] }) {
  return {
    test: {
      name: folder,
      include: [`tests/${folder}/**/*.test.ts`, `infra/${folder}/**/*.test.mjs`],
      maxWorkers,
      setupFiles,
      testTimeout,
      hookTimeout: starting,
      expect: { poll: { timeout: 45_000 } },
    },
  };
}

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['packages/*/src/**/*.test.ts', 'server/src/**/*.test.ts', 'infra/scripts/**/*.test.mjs'], ...pure } },
      { extends: './client/vite.config.ts', root: './client', test: { name: 'client', ...pure } },
      onRealParts('integration', { testTimeout: 3 * minute, maxWorkers: 2 }),
      onRealParts('security', { testTimeout: 3 * minute, maxWorkers: 1 }),
      onRealParts('chaos', { testTimeout: 4 * minute, maxWorkers: 1 }),
      onRealParts('e2e', { testTimeout: 5 * minute, maxWorkers: 2, setupFiles: ['tests/e2e/setup.ts'] }),
    ],
  },
});
