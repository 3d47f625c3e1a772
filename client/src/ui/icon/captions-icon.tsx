// For screens alone.
import { drawIcon } from './icon.tsx';

export const CaptionsIcon = /* @__PURE__ */ drawIcon(
  <>
    <rect x="3.5" y="5.5" width="17" height="13" rx="2" />
    <path d="M7 11h4M13.5 11H17M7 14.5h7M16.5 14.5h.5" />
  </>,
);
