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
export const PersonIcon = /* @__PURE__ */ drawIcon(
  <>
    <circle cx="12" cy="8" r="3.8" />
    <path d="M4.8 19.8c1-3.6 3.8-5.3 7.2-5.3s6.2 1.7 7.2 5.3" />
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
export const AlertIcon = /* @__PURE__ */ drawIcon(<path d="M12 4.5 21 19.5H3zM12 10v4.2M12 16.9v.01" />);
export const InfoIcon = /* @__PURE__ */ drawIcon(
  <>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M12 11.3v4.7M12 8v.01" />
  </>,
);
export const PinIcon = /* @__PURE__ */ drawIcon(<path d="M9 4.5h6l-.8 6 3.3 3H6.5l3.3-3zM12 13.5v6.5" />);
export const ReplyIcon = /* @__PURE__ */ drawIcon(<path d="M9.5 6 4.5 11l5 5M4.5 11H14a5.5 5.5 0 0 1 5.5 5.5v2" />, { mirrored: true });
