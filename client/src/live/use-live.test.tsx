import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Identity } from '@plenary/protocol/handshake';
import { Live } from '../connection/live.ts';
import { ManualSurroundings, ManualTiming } from '../connection/loopback.fixture.ts';
import { createDrafts } from '../store/drafts.ts';
import { memoryKeyValue } from '../store/key-value.ts';
import { questionsOf } from '../store/own.ts';
import { liveSessionOf } from '../store/selectors.ts';
import { meOf, question, room, session, snapshotOf } from '../store/snapshot.fixture.ts';
import { LiveContext, useHttp } from './live-context.ts';
import { useAccess } from './use-access.ts';
import { useDraft, useIdentity, useLine, useLive, useMe, useOutbox, useSend, useServerNow, useWatch } from './use-live.ts';

const identity: Identity = { id: 'p1', event: 'idm', role: 'participant', name: 'Ana', group: null, mode: 'room', language: 'en', screen: null };

/** A page that is never started: what it holds is set by the test. */
function pageOf() {
  const storage = memoryKeyValue();
  const live = new Live({
    url: 'http://127.0.0.1:9', event: 'idm', as: 'participant', person: 'p1', watch: 'live', languages: () => ['en'], storage,
    timing: new ManualTiming(), surroundings: new ManualSurroundings(),
  });
  const drafts = createDrafts(storage, { event: 'idm', person: 'p1' });
  const show = (children: ReactNode): string =>
    renderToStaticMarkup(<LiveContext value={{ live, drafts, identity, as: 'participant' }}>{children}</LiveContext>);
  return { live, drafts, show };
}

describe('hooks', () => {
  it('read what the page holds', () => {
    const { live, show } = pageOf();
    live.store.update(snapshotOf([room('r', 's1'), session('s1'), question('q')], { me: meOf({ supports: ['q'] }), line: { state: 'live' } }));
    live.send({ type: 'question.unsupport', question: 'q' });
    function Face() {
      const now = useLive(liveSessionOf);
      const [first] = useLive((snapshot) => questionsOf(snapshot, 's1'));
      const { entries } = useOutbox();
      return `${useIdentity().name} ${useLine().state} ${now?.id} ${first?.supporters} ${useMe()?.supports} ${entries.length}`;
    }
    expect(show(<Face />)).toBe('Ana live s1 2 q 1');
  });

  it('read a list made in place without drawing for ever', () => {
    const { live, show } = pageOf();
    live.store.update(snapshotOf([question('q'), question('r')]));
    const Face = () => useLive(({ replica }) => [...replica.records.keys()]).join(' ');
    expect(show(<Face />)).toBe('question:q question:r');
  });

  it('know drafts, the server’s time, and how to act', () => {
    const { live, drafts, show } = pageOf();
    live.store.update({ clockOffsetMs: 86_400_000 });
    drafts.write('s1', { text: 'Why', anonymous: false });
    function Face() {
      const [draft] = useDraft('s1');
      const isAhead = useServerNow() - 80_000_000 > new Date().getTime();
      return `${draft.text} ${draft.anonymous} ${isAhead} ${typeof useSend()} ${typeof useWatch()} ${typeof useHttp().card}`;
    }
    expect(show(<Face />)).toBe('Why false true function function function');
  });

  it('say who is to be let in before there is a page, and refuse to work without one', () => {
    const Door = () => useAccess('staff').access.state;
    expect(renderToStaticMarkup(<Door />)).toBe('checking');
    const Face = () => useLine().state;
    expect(() => renderToStaticMarkup(<Face />)).toThrow('LiveProvider');
  });
});
