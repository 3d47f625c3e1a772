import { expect, it } from 'vitest';
import { peekAckSchema } from '@plenary/protocol/peek';
import { LoopbackServer, TestPage } from './loopback.fixture.ts';

it('asks over the line what is not part of every page, and nobody without one', async () => {
  await using server = await LoopbackServer.open();
  using page = new TestPage(server.url);
  const peek = () => page.live.ask('peek', { poll: 'p' }, peekAckSchema);
  expect(await peek()).toBeNull();
  await page.untilLine('live');
  server.answerPeek = () => ({ ok: true, round: 1, counted: 5, result: { counts: [4, 1] }, parts: null });
  expect(await peek()).toEqual({ ok: true, round: 1, counted: 5, result: { counts: [4, 1] }, parts: null });
  expect(server.peeks).toEqual(['p']);
});
