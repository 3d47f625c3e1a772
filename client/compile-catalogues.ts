// A build step that turns the ICU messages of `src/i18n/<language>/*.json` into the compact form that the browser formats
// without a parser. A message that is no valid ICU fails the build with its key.
import compile from 'icu-minify/compile';
import type { Plugin } from 'vite';

const catalogue = /\/i18n\/[a-z]{2,3}\/[a-z]+\.json$/;

type Compiled = ReturnType<typeof compile> | { [key: string]: Compiled };

export function compileCatalogue(tree: unknown, path: string): Compiled {
  if (typeof tree === 'string') {
    try {
      return compile(tree);
    } catch (cause) {
      throw new Error(`not a valid ICU message: ${path}`, { cause });
    }
  }
  if (typeof tree !== 'object' || tree === null) throw new Error(`neither words nor a group of words: ${path}`);
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, compileCatalogue(value, `${path}.${key}`)]));
}

export function compileCatalogues(): Plugin {
  return {
    name: 'plenary:catalogues',
    enforce: 'pre',
    transform: {
      filter: { id: catalogue },
      handler: (code, id) => ({ code: JSON.stringify(compileCatalogue(JSON.parse(code), id)), map: null }),
    },
  };
}
