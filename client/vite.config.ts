// Builds the four faces as one page whose code arrives face by face. Everything is served from our own origin, nothing is
// inlined (the page runs under `script-src 'self'; style-src 'self'`), and a manifest says which file became what.
import { defineConfig } from 'vitest/config';
import react from '@vitejs/plugin-react';
import { compileCatalogues } from './compile-catalogues.ts';
import { precompress } from './precompress.ts';

/** What nearly every face draws with comes as one file: in many small ones it compresses less well. */
const onEveryFace =
  /client\/src\/ui\/(?:action|icon\/icons?\.|notice|state|surface\/(?:card|loading-state|note)|data\/counters-line|form\/(?:field|segmented-control|toggle)|class-names|in-few-lines|user-text|visually-hidden)|client\/src\/(?:i18n|live|store)\/[^/]*\.tsx?$|use-intl|intl-messageformat|formatjs/;

const server = 'http://localhost:8080';

export default defineConfig({
  plugins: [compileCatalogues(), react(), precompress()],
  resolve: {
    // Messages are compiled at build time, so the ICU parser (10 kB) stays out of the browser.
    alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' },
  },
  build: {
    target: ['es2022', 'safari16.4', 'chrome111', 'firefox114'],
    manifest: true,
    assetsInlineLimit: 0,
    reportCompressedSize: true,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'shared', test: onEveryFace, minShareCount: 3 }] } } },
  },
  server: {
    proxy: {
      '/api': { target: server },
      '/live': { target: server, ws: true },
    },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', '*.test.ts'],
    // Inlined so that the alias above holds inside it too.
    server: { deps: { inline: ['use-intl'] } },
  },
});
