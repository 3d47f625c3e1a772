// The icons of all faces. One grid, one stroke, no fills but dots; names say the thing, not the use. Those that point along
// the line of reading are `mirrored` in right-to-left text.
import { drawIcon } from './icon.tsx';

export const CheckIcon = /* @__PURE__ */ drawIcon(<path d="m5 12.5 4.5 4.5L19 7.5" />);
export const CheckCircleIcon = /* @__PURE__ */ drawIcon(
  <>
    <circle cx="12" cy="12" r="8.5" />
    <path d="m8.5 12.2 2.4 2.4 4.6-4.8" />
  </>,
);
export const CheckDoubleIcon = /* @__PURE__ */ drawIcon(
  <>
    <path d="m2.5 12.5 4 4 8-8.5" />
    <path d="m11.5 15.5 1 1 8.5-8.5" />
  </>,
);
export const CrossIcon = /* @__PURE__ */ drawIcon(<path d="M6.5 6.5l11 11M17.5 6.5l-11 11" />);
export const CrossCircleIcon = /* @__PURE__ */ drawIcon(
  <>
    <circle cx="12" cy="12" r="8.5" />
    <path d="m9.3 9.3 5.4 5.4M14.7 9.3l-5.4 5.4" />
  </>,
);
export const ClockIcon = /* @__PURE__ */ drawIcon(
  <>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M12 7.5V12l3 2" />
  </>,
);
export const SearchIcon = /* @__PURE__ */ drawIcon(
  <>
    <circle cx="10.8" cy="10.8" r="6.3" />
    <path d="m15.5 15.5 4.5 4.5" />
  </>,
);
export const SendIcon = /* @__PURE__ */ drawIcon(<path d="M4.5 12h15M13 5.5l6.5 6.5-6.5 6.5" />, { mirrored: true });
export const ArrowUpIcon = /* @__PURE__ */ drawIcon(<path d="M12 19.5v-15M5.5 11 12 4.5l6.5 6.5" />);
export const ChevronDownIcon = /* @__PURE__ */ drawIcon(<path d="m6 9.5 6 6 6-6" />);
export const ChevronStartIcon = /* @__PURE__ */ drawIcon(<path d="m14.5 6-6 6 6 6" />, { mirrored: true });
export const ChevronEndIcon = /* @__PURE__ */ drawIcon(<path d="m9.5 6 6 6-6 6" />, { mirrored: true });
export const LiveIcon = /* @__PURE__ */ drawIcon(
  <>
    <circle cx="12" cy="12" r="3.2" fill="currentColor" stroke="none" />
    <path d="M6.9 17.1a7.2 7.2 0 0 1 0-10.2M17.1 6.9a7.2 7.2 0 0 1 0 10.2" />
  </>,
);
export const StageIcon = /* @__PURE__ */ drawIcon(<path d="M7 4.5h10l-1.2 7H8.2zM12 11.5v5M7 19.5h10M9.5 16.5h5l.8 3H8.7z" />);
export const UndoIcon = /* @__PURE__ */ drawIcon(
  <>
    <path d="M8.5 5 4.5 9l4 4" />
    <path d="M4.5 9H14a5 5 0 0 1 0 10h-3.5" />
  </>,
  { mirrored: true },
);
export const EditIcon = /* @__PURE__ */ drawIcon(
  <>
    <path d="m4.5 19.5.8-4L16 4.8a1.6 1.6 0 0 1 2.3 0l.9.9a1.6 1.6 0 0 1 0 2.3L8.5 18.7z" />
  </>,
  { mirrored: true },
);
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
export const PersonIcon = /* @__PURE__ */ drawIcon(
  <>
    <circle cx="12" cy="8" r="3.8" />
    <path d="M4.8 19.8c1-3.6 3.8-5.3 7.2-5.3s6.2 1.7 7.2 5.3" />
  </>,
);
export const PeopleIcon = /* @__PURE__ */ drawIcon(
  <>
    <circle cx="9" cy="8.5" r="3.3" />
    <path d="M2.8 19c.8-3.2 3.2-4.7 6.2-4.7s5.4 1.5 6.2 4.7M15.5 5.5a3.2 3.2 0 0 1 0 6M17.7 14.7c1.9.6 3.1 2 3.6 4.3" />
  </>,
);
export const HallIcon = /* @__PURE__ */ drawIcon(<path d="M3.5 19.5h17M5.5 19.5V9.5L12 5l6.5 4.5v10M9.5 19.5v-5h5v5" />);
export const GlobeIcon = /* @__PURE__ */ drawIcon(
  <>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M3.5 12h17M12 3.5c2.6 2.3 3.8 5.2 3.8 8.5s-1.2 6.2-3.8 8.5c-2.6-2.3-3.8-5.2-3.8-8.5S9.4 5.8 12 3.5z" />
  </>,
);
export const OfflineIcon = /* @__PURE__ */ drawIcon(
  <>
    <path d="M4 4l16 16M8.6 12.6a6 6 0 0 1 2.6-1.3M5.3 9.3a11 11 0 0 1 3.5-2.2M12.5 6.3a11 11 0 0 1 6.2 3M15.4 12.6l-.7-.5" />
    <circle cx="12" cy="17.5" r="1.1" fill="currentColor" stroke="none" />
  </>,
);
export const LineIcon = /* @__PURE__ */ drawIcon(
  <>
    <path d="M5.3 9.3a10.3 10.3 0 0 1 13.4 0M8.4 12.8a5.6 5.6 0 0 1 7.2 0" />
    <circle cx="12" cy="17" r="1.1" fill="currentColor" stroke="none" />
  </>,
);
export const LinkIcon = /* @__PURE__ */ drawIcon(
  <>
    <path d="M10 14a3.6 3.6 0 0 0 5.2 0l3.3-3.3a3.7 3.7 0 0 0-5.2-5.2l-1 1" />
    <path d="M14 10a3.6 3.6 0 0 0-5.2 0l-3.3 3.3a3.7 3.7 0 0 0 5.2 5.2l1-1" />
  </>,
);
export const CalendarIcon = /* @__PURE__ */ drawIcon(
  <>
    <rect x="4" y="5.5" width="16" height="14" rx="2" />
    <path d="M4 10h16M8.5 3.5v3.5M15.5 3.5v3.5" />
  </>,
);
export const QuestionIcon = /* @__PURE__ */ drawIcon(
  <>
    <path d="M4 6.5a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-6.5l-4.5 3.5v-3.5H6a2 2 0 0 1-2-2z" />
  </>,
);
export const PollIcon = /* @__PURE__ */ drawIcon(<path d="M5 19.5v-6M12 19.5v-15M19 19.5v-10" />);
export const EyeIcon = /* @__PURE__ */ drawIcon(
  <>
    <path d="M2.8 12S6 5.8 12 5.8 21.2 12 21.2 12 18 18.2 12 18.2 2.8 12 2.8 12z" />
    <circle cx="12" cy="12" r="2.7" />
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
export const AlertIcon = /* @__PURE__ */ drawIcon(<path d="M12 4.5 21 19.5H3zM12 10v4.2M12 16.9v.01" />);
export const InfoIcon = /* @__PURE__ */ drawIcon(
  <>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M12 11.3v4.7M12 8v.01" />
  </>,
);
export const PinIcon = /* @__PURE__ */ drawIcon(<path d="M9 4.5h6l-.8 6 3.3 3H6.5l3.3-3zM12 13.5v6.5" />);
export const ReplyIcon = /* @__PURE__ */ drawIcon(<path d="M9.5 6 4.5 11l5 5M4.5 11H14a5.5 5.5 0 0 1 5.5 5.5v2" />, { mirrored: true });
