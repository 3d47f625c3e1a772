import { describe, expect, it } from 'vitest';
import { boundaryProblems } from './boundaries.mjs';

/**
 * @param {string} path
 * @param {string} text
 */
const problems = (path, text) => boundaryProblems([{ path, text }]);

describe('who may import what', () => {
  it.each([
    ['packages/domain/src/a.ts', "import { readFile } from 'node:fs';"],
    ['packages/domain/src/a.ts', "import * as sync from '@plenary/sync/cursor';"],
    ['packages/protocol/src/a.ts', "import type { A } from '@plenary/sync/cursor';"],
    ['packages/sync/src/a.ts', "import Redis from 'ioredis';"],
    ['packages/screening/src/a.ts', "import { a } from 'node:crypto';"],
    ['server/src/live/a.ts', "import { Server } from 'socket.io';"],
    ['server/src/live/a.ts', "export { Router } from 'express';"],
    ['server/src/live/a.ts', "import type { Redis } from 'ioredis';"],
    ['server/src/http/a.ts', "import { Queue } from 'bullmq';"],
    ['server/src/http/a.ts', "import { a } from '@plenary/client/a';"],
    ['server/src/http/a.ts', "import { a } from '../compose/a.ts';"],
    ['server/src/http/a.test.ts', "import { a } from '@plenary/client/a';"],
    ['client/src/ui/a.ts', "import { a } from '@plenary/server/a';"],
    ['client/src/ui/a.ts', "import { a } from '../../../server/src/a.ts';"],
    ['client/src/ui/a.tsx', "import { io } from 'socket.io-client';"],
    ['client/src/ui/a.tsx', "import { face } from '../faces/host/face.tsx';"],
    ['client/src/store/a.ts', "import { useState } from 'react';"],
    ['client/src/connection/a.ts', "import { flushSync } from 'react-dom';"],
    ['client/src/ui/a.ts', "import { a } from '@plenary/screening/phone';"],
    ['client/src/faces/host/a.ts', "import { a } from '../moderator/a.ts';"],
    ['client/src/faces/host/deep/a.ts', "const a = await import('../../moderator/a.ts');"],
    ['client/src/faces/host/a.ts', "import {\n  one,\n  two,\n} from '../moderator/a.ts';"],
    ['client/src/faces/host/a.ts', "import '../moderator/a.css';"],
  ])('%s may not: %s', (path, text) => {
    expect(problems(path, `// What it guarantees.\n${text}\n`)).toHaveLength(1);
  });

  it.each([
    ['packages/domain/src/a.ts', "import * as z from 'zod/mini';"],
    ['packages/domain/src/a.ts', "import { b } from '../question/b.ts';"],
    ['packages/domain/src/a.test.ts', "import { hall } from '../../testkit/src/hall.ts';"],
    ['server/src/gateway/a.ts', "import { Server } from 'socket.io';"],
    ['server/src/main.ts', "import { startServer } from './compose/server.ts';"],
    ['client/src/faces/host/deep/a.ts', "import { a } from '../a.ts';"],
    ['client/src/ui/a.ts', "import { a } from '@plenary/screening/similar';"],
    ['client/src/main.tsx', "const face = () => import('./faces/host/face.tsx');"],
  ])('%s may: %s', (path, text) => {
    expect(problems(path, `// What it guarantees.\n${text}\n`)).toEqual([]);
  });

  it('tells the line', () => {
    expect(problems('packages/domain/src/a.ts', "// a\n\nimport { a } from 'node:fs';\n")).toEqual([expect.stringMatching(/^packages\/domain\/src\/a\.ts:3 /)]);
  });
});
