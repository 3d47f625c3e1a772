// The reference is whole: every code an endpoint names is in the catalogue, and both documents are made without a gap.
import { describe, expect, it } from 'vitest';
import { commandRoles } from '@plenary/domain/commands';
import { asyncApi } from './asyncapi.ts';
import { endpoints } from './endpoints.ts';
import { openApi } from './openapi.ts';
import { referencePage } from './page.ts';

describe('the reference', () => {
  it('holds every endpoint with its answers', () => {
    const text = JSON.stringify(openApi());
    for (const { path, errors } of endpoints) {
      expect(text).toContain(path);
      for (const code of errors) expect(text).toContain(code);
    }
  });

  it('holds the body of every command', () => {
    const text = JSON.stringify(asyncApi());
    for (const type of Object.keys(commandRoles)) expect(text).toContain(`"${type}"`);
  });

  it('is a page without unescaped text and without scripts', () => {
    const page = referencePage();
    expect(page).not.toMatch(/<script|undefined|\[object/);
    expect(page).toContain('question.approve');
  });
});
