// Icons that only desks and screens show: a participant's phone does not load them. Drawn like those of all faces.
import { drawIcon } from './icon.tsx';

export const CheckDoubleIcon = /* @__PURE__ */ drawIcon(
  <>
    <path d="m2.5 12.5 4 4 8-8.5" />
    <path d="m11.5 15.5 1 1 8.5-8.5" />
  </>,
);
export const ChevronEndIcon = /* @__PURE__ */ drawIcon(<path d="m9.5 6 6 6-6 6" />, { mirrored: true });
export const MergeIcon = /* @__PURE__ */ drawIcon(
  <>
    <path d="M6 4.5v3.2c0 2.6 6 2.6 6 6.3v5.5M18 4.5v3.2c0 2.6-6 2.6-6 6.3M9 16.5l3 3 3-3" />
  </>,
);
export const MoreIcon = /* @__PURE__ */ drawIcon(
  <>
    <circle cx="5.5" cy="12" r="1.1" fill="currentColor" />
    <circle cx="12" cy="12" r="1.1" fill="currentColor" />
    <circle cx="18.5" cy="12" r="1.1" fill="currentColor" />
  </>,
);
export const PlusIcon = /* @__PURE__ */ drawIcon(<path d="M12 5v14M5 12h14" />);
export const PeopleIcon = /* @__PURE__ */ drawIcon(
  <>
    <circle cx="9" cy="8.5" r="3.3" />
    <path d="M2.8 19c.8-3.2 3.2-4.7 6.2-4.7s5.4 1.5 6.2 4.7M15.5 5.5a3.2 3.2 0 0 1 0 6M17.7 14.7c1.9.6 3.1 2 3.6 4.3" />
  </>,
);
export const LinkIcon = /* @__PURE__ */ drawIcon(
  <>
    <path d="M10 14a3.6 3.6 0 0 0 5.2 0l3.3-3.3a3.7 3.7 0 0 0-5.2-5.2l-1 1" />
    <path d="M14 10a3.6 3.6 0 0 0-5.2 0l-3.3 3.3a3.7 3.7 0 0 0 5.2 5.2l1-1" />
  </>,
);
export const EyeOffIcon = /* @__PURE__ */ drawIcon(
  <>
    <path d="M4 4l16 16M9.7 6.1A9 9 0 0 1 12 5.8c6 0 9.2 6.2 9.2 6.2a15 15 0 0 1-2.6 3.4M6 8.3A15 15 0 0 0 2.8 12S6 18.2 12 18.2c1.4 0 2.6-.3 3.7-.8" />
  </>,
);
export const LockIcon = /* @__PURE__ */ drawIcon(
  <>
    <rect x="5" y="10.5" width="14" height="9" rx="2" />
    <path d="M8 10.5V8a4 4 0 0 1 8 0v2.5" />
  </>,
);
export const PlayIcon = /* @__PURE__ */ drawIcon(<path d="M7.5 5.2v13.6L18.5 12z" />);
export const StopIcon = /* @__PURE__ */ drawIcon(<rect x="6.5" y="6.5" width="11" height="11" rx="1.5" />);
export const CopyIcon = /* @__PURE__ */ drawIcon(
  <>
    <rect x="8.5" y="8.5" width="11" height="11" rx="2" />
    <path d="M15.5 8.5v-2a2 2 0 0 0-2-2h-7a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h2" />
  </>,
);
export const FlagIcon = /* @__PURE__ */ drawIcon(<path d="M6 20.5V4.5M6 5.5h11.5l-2.5 4 2.5 4H6" />);
export const KeyboardIcon = /* @__PURE__ */ drawIcon(
  <>
    <rect x="3" y="6.5" width="18" height="11" rx="2" />
    <path d="M7 10.2h.01M10.3 10.2h.01M13.7 10.2h.01M17 10.2h.01M8 14h8" />
  </>,
);
export const DisplayIcon = /* @__PURE__ */ drawIcon(
  <>
    <rect x="3.5" y="5" width="17" height="11.5" rx="2" />
    <path d="M9 20h6M12 16.5V20" />
  </>,
);
