// Gallery: buttons, states, surfaces, navigation.
import { useEffect, useState } from 'react';
import { Button } from '../src/ui/action/button.tsx';
import { ButtonLink } from '../src/ui/action/button-link.tsx';
import { IconButton } from '../src/ui/action/icon-button.tsx';
import * as deskIcons from '../src/ui/icon/desk-icons.tsx';
import * as usualIcons from '../src/ui/icon/icons.tsx';
import { LanguageMenu } from '../src/ui/navigation/language-menu.tsx';
import { TabLinks } from '../src/ui/navigation/tab-links.tsx';
import { useNotices } from '../src/ui/notice/notices.tsx';
import { LineState } from '../src/ui/state/line-state.tsx';
import { LiveTag } from '../src/ui/state/live-tag.tsx';
import { StateTag } from '../src/ui/state/state-tag.tsx';
import type { QuestionSign } from '../src/ui/state/state-tag.tsx';
import { Card } from '../src/ui/surface/card.tsx';
import { Dialog } from '../src/ui/surface/dialog.tsx';
import { EmptyState } from '../src/ui/surface/empty-state.tsx';
import { LoadingState } from '../src/ui/surface/loading-state.tsx';
import { Note } from '../src/ui/surface/note.tsx';
import { UserText } from '../src/ui/user-text.tsx';
import { SessionTime } from '../src/ui/data/session-time.tsx';
import { Panel, Row } from './panel.tsx';

const states: readonly QuestionSign[] = [
  'sending',
  'received',
  'screening',
  'waiting',
  'live',
  'onStage',
  'answered',
  'onNotice',
  'merged',
  'rejected',
  'withdrawn',
  'offline',
];

const icons = { ...usualIcons, ...deskIcons };

const startsAtMs = Date.UTC(2024, 10, 25, 9, 45);
const endsAtMs = Date.UTC(2024, 10, 25, 11, 30);

export function ActionPanels({ openDialog }: { readonly openDialog: boolean }) {
  return (
    <>
      <Buttons />
      <States />
      <Surfaces />
      <Navigation openDialog={openDialog} />
      <Panel title="Icons">
        <Row>
          {Object.entries(icons).map(([name, Sign]) => (
            <span key={name} title={name}>
              <Sign />
            </span>
          ))}
        </Row>
      </Panel>
    </>
  );
}

function Buttons() {
  return (
    <Panel title="Buttons">
      <Row>
        <Button variant="primary" icon={<icons.SendIcon />}>
          Send question
        </Button>
        <Button>Not now</Button>
        <Button variant="quiet">Withdraw</Button>
        <Button variant="danger">Close poll</Button>
      </Row>
      <Row>
        <Button variant="primary" pending="Sending…">
          Send
        </Button>
        <Button variant="primary" disabled>
          Send
        </Button>
        <Button size="s">Small</Button>
        <Button size="l" variant="primary">
          Large
        </Button>
        <ButtonLink href="#">A link</ButtonLink>
      </Row>
      <Row>
        <IconButton label="More" icon={<icons.MoreIcon />} />
        <IconButton label="Edit" icon={<icons.EditIcon />} />
        <IconButton label="Support" icon={<icons.ArrowUpIcon />} aria-pressed />
      </Row>
      <Button variant="primary" wide>
        Soumettre ma question aux modérateurs de la séance
      </Button>
    </Panel>
  );
}

function States() {
  return (
    <Panel title="States">
      <Row>
        {states.map((state) => (
          <StateTag key={state} state={state} />
        ))}
        <LiveTag />
      </Row>
      <LineState phase="live" />
      <LineState phase="refused" />
      <LineState phase="connecting" />
      <LineState phase="reconnecting" asOfMs={startsAtMs} />
      <LineState phase="offline" asOfMs={startsAtMs} kept={2} />
    </Panel>
  );
}

function Surfaces() {
  return (
    <Panel title="Surfaces">
      <Card tone="live">
        <LiveTag />
        <h3>Panel 1: Pathways Solutions – Practical approaches to bolster sustainable development</h3>
        <SessionTime startsAtMs={startsAtMs} endsAtMs={endsAtMs} zone="Europe/Zurich" place="Geneva" ownZone="America/New_York" />
      </Card>
      <Card>
        <UserText text={'كيف يمكن للجاليات أن تشارك في التخطيط؟\nmerci'} />
      </Card>
      <Note>Results are shown when the moderator reveals them.</Note>
      <Note tone="good">Your question is with the moderators.</Note>
      <Note tone="wait">You are offline. Your question is kept.</Note>
      <Note tone="bad" action={<Button size="s">Try again</Button>}>
        This poll is closed. Your earlier vote counts.
      </Note>
      <Card>
        <EmptyState icon={<icons.QuestionIcon />} title="No questions yet" text="Ask the first one: it goes to the moderators, then to everyone." action={<Button variant="primary">Ask</Button>} />
      </Card>
      <LoadingState />
    </Panel>
  );
}

function Navigation({ openDialog }: { readonly openDialog: boolean }) {
  const [tab, setTab] = useState('now');
  const [isOpen, setOpen] = useState(openDialog);
  const notices = useNotices();
  useEffect(() => {
    notices.show({ text: 'Question approved.', action: { label: 'Undo', run: () => undefined }, durationMs: 600_000 });
  }, [notices]);
  const links = [
    { id: 'now', label: 'Now', href: '#now', Icon: icons.LiveIcon },
    { id: 'programme', label: 'Programme', href: '#programme', Icon: icons.CalendarIcon },
    { id: 'mine', label: 'Mine', href: '#mine', Icon: icons.PersonIcon, count: 3 },
  ];
  return (
    <Panel title="Navigation, dialog">
      <TabLinks label="Parts" links={links} current={tab} onGo={setTab} />
      <TabLinks label="Parts" links={links} current={tab} onGo={setTab} look="bar" />
      <LanguageMenu />
      <Row>
        <Button onClick={() => setOpen(true)}>Open dialog</Button>
      </Row>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title="Close this poll?"
        actions={
          <>
            <Button variant="danger">Close poll</Button>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
          </>
        }
      >
        <p>Nobody can vote after this. The 212 ballots are kept, and results stay hidden until you reveal them.</p>
      </Dialog>
    </Panel>
  );
}
