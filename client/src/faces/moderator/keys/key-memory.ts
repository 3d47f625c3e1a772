// Whether single-key shortcuts are on, remembered on this device (WCAG 2.1.4 asks that they can be switched off).
import { useState } from 'react';

const key = 'plenary.moderator.keys';

export function useKeysChoice(): [boolean, (isOn: boolean) => void] {
  const [isOn, setOn] = useState(readChoice);
  return [isOn, (chosen) => {
    setOn(chosen);
    try {
      localStorage.setItem(key, chosen ? 'on' : 'off');
    } catch {
      // Without storage the choice lasts for the page.
    }
  }];
}

function readChoice(): boolean {
  try {
    return localStorage.getItem(key) !== 'off';
  } catch {
    return true;
  }
}
