import { describe, expect, it } from 'vitest';
import { filesOf } from './check-budget.mjs';

const manifest = {
  'index.html': { file: 'index.js', imports: ['_react.js'], dynamicImports: ['src/faces/participant/face.tsx', 'src/faces/host/face.tsx'] },
  '_react.js': { file: 'react.js' },
  '_list.js': { file: 'list.js', imports: ['_react.js'] },
  'src/faces/participant/face.tsx': { file: 'participant.js', imports: ['index.html', '_list.js'] },
  'src/faces/host/face.tsx': { file: 'host.js' },
  'src/i18n/en/participant.json': { file: 'en-participant.js' },
  'src/i18n/en/host.json': { file: 'en-host.js' },
  'src/i18n/fr/participant.json': { file: 'fr-participant.js' },
  'src/i18n/fr/ui.json': { file: 'fr-ui.js' },
  'font.woff2': { file: 'font.woff2' },
};

describe('the budget', () => {
  it('counts what the participant face loads in one language, each file once', () => {
    expect(filesOf(manifest, 'fr').toSorted()).toEqual(['fr-participant.js', 'fr-ui.js', 'index.js', 'list.js', 'participant.js', 'react.js']);
  });
});
