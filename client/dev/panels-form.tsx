// Gallery: everything one types into or picks from.
import { useState } from 'react';
import { CheckCards, RadioCards } from '../src/ui/form/choice-cards.tsx';
import { SegmentedControl } from '../src/ui/form/segmented-control.tsx';
import { Select } from '../src/ui/form/select.tsx';
import { TextArea } from '../src/ui/form/text-area.tsx';
import { TextField } from '../src/ui/form/text-field.tsx';
import { Toggle } from '../src/ui/form/toggle.tsx';
import { HallIcon, GlobeIcon } from '../src/ui/icon/icons.tsx';
import { Panel } from './panel.tsx';

const long = 'What would it take for receiving countries to recognise the skills of returning workers? '.repeat(6).slice(0, 507);

const groups = [
  { value: 'states', label: 'States' },
  { value: 'civil-society', label: 'Civil society' },
  { value: 'migrants', label: 'Migrants and their communities' },
];

export function FormPanels() {
  return (
    <>
      <Typing />
      <Picking />
    </>
  );
}

function Typing() {
  const [name, setName] = useState('');
  const [code, setCode] = useState('IDM-2042');
  const [text, setText] = useState('How do diaspora organizations take part in planning?');
  const [over, setOver] = useState(long);
  const [group, setGroup] = useState('migrants');
  return (
    <Panel title="Typing">
      <TextField label="Your name" hint="Shown with your question. Leave it empty to stay anonymous." value={name} onChange={setName} placeholder="Anonymous" />
      <TextField label="Join code" value={code} onChange={setCode} error="No event has this code. Look at the screen in the hall." />
      <TextArea label="Your question" value={text} onChange={setText} limit={500} />
      <TextArea label="Your question" value={over} onChange={setOver} limit={500} error="Shorten your question to send it." />
      <Select label="You speak for" options={groups} value={group} onChange={setGroup} />
    </Panel>
  );
}

function Picking() {
  const [one, setOne] = useState<string | null>('b');
  const [many, setMany] = useState<readonly string[]>(['a']);
  const [mode, setMode] = useState('room');
  const [order, setOrder] = useState('fair');
  const [isOn, setOn] = useState(true);
  const choices = [
    { value: 'a', label: 'Skills partnerships', letter: 'A' },
    { value: 'b', label: 'Recognition of qualifications, agreed between regions and open to every level of skill', letter: 'B' },
    { value: 'c', label: 'Labour mobility agreements', letter: 'C', description: 'Bilateral or regional' },
  ];
  return (
    <Panel title="Picking">
      <RadioCards legend="Which pathway should come first?" hint="Anonymous; results when the moderator shows them." choices={choices} value={one} onChange={setOne} />
      <CheckCards legend="Which of these are in place in your country?" choices={choices.slice(0, 2)} values={many} onChange={setMany} />
      <SegmentedControl
        legend="Where are you?"
        segments={[
          { value: 'room', label: 'In the hall', icon: <HallIcon /> },
          { value: 'remote', label: 'Remote', icon: <GlobeIcon /> },
        ]}
        value={mode}
        onChange={setMode}
      />
      <SegmentedControl
        legend="Order"
        legendHidden
        segments={['fair', 'most supported', 'newest', 'mine'].map((value) => ({ value, label: value }))}
        value={order}
        onChange={setOrder}
      />
      <Toggle label="Ask anonymously" hint="Moderators do not see your name either." isOn={isOn} onChange={setOn} />
      <Toggle label="Take questions" isOn={false} onChange={() => undefined} />
    </Panel>
  );
}
