import { expect, it } from 'vitest';
import { memoryKeyValue } from '../../../store/key-value.ts';
import { eventOf } from '../../../store/selectors.ts';
import { pickScene } from '../scene/pick-scene.ts';
import { event, question, room, screen, session } from '../scene/sample-records.ts';
import { createPictureKeeper, forgetPicture, readPicture, seenIn, writePicture } from './kept-picture.ts';

const records = [event, { ...room, focus: { kind: 'question', id: question.id } as const }, session, screen, question];

it('shows the same picture again after a reload', () => {
  const storage = memoryKeyValue();
  writePicture(storage, { screen: screen.id, clockOffsetMs: 250, records });
  const kept = readPicture(storage);
  const seen = kept && seenIn(kept);
  expect(seen && pickScene(seen, screen.id, eventOf(seen))?.picture).toEqual({ kind: 'question', question });
  expect(kept?.clockOffsetMs).toBe(250);
});

it('knows nothing once it was forgotten', () => {
  const storage = memoryKeyValue();
  writePicture(storage, { screen: screen.id, clockOffsetMs: 0, records });
  forgetPicture(storage);
  expect(readPicture(storage)).toBeUndefined();
});

it('leaves out what is no picture of this version', () => {
  const storage = memoryKeyValue();
  for (const text of ['', '{', 'null', '{"protocol":0}', JSON.stringify({ protocol: 1, screen: 's', clockOffsetMs: 0, records: [{ kind: 'question' }] })]) {
    storage.write('plenary.screen.picture', text);
    expect(readPicture(storage)).toBeUndefined();
  }
});

it('writes the newest of many pictures once, and none that was forgotten', () => {
  const storage = memoryKeyValue();
  const tasks: (() => void)[] = [];
  const keeper = createPictureKeeper(storage, (_delayMs, task) => {
    tasks.push(task);
    return () => void tasks.splice(tasks.indexOf(task), 1);
  });
  keeper.keep({ screen: 'first', clockOffsetMs: 0, records });
  keeper.keep({ screen: 'second', clockOffsetMs: 0, records });
  expect(tasks).toHaveLength(1);
  tasks.splice(0).forEach((task) => task());
  expect(readPicture(storage)?.screen).toBe('second');
  keeper.keep({ screen: 'third', clockOffsetMs: 0, records });
  keeper.forget();
  expect([tasks.length, readPicture(storage)]).toEqual([0, undefined]);
});
