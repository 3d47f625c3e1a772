// A sign for each kind of poll, on the grid of the other icons.
import type { PollKind } from '@plenary/domain/poll/kinds/kind';
import { drawIcon } from './icon.tsx';

const ring = <circle cx="6.5" cy="7" r="2.8" />;
const lines = <path d="M12.5 7h7M12.5 17h7" />;

const SingleIcon = /* @__PURE__ */ drawIcon(
  <>
    {ring}
    <circle cx="6.5" cy="7" r="0.9" fill="currentColor" />
    <circle cx="6.5" cy="17" r="2.8" />
    {lines}
  </>,
);
const MultipleIcon = /* @__PURE__ */ drawIcon(
  <>
    <path d="m3.8 7 2 2 3.6-4M3.8 17l2 2 3.6-4" />
    {lines}
  </>,
);
const ConsentIcon = /* @__PURE__ */ drawIcon(<path d="m3.5 8.5 2.5 2.5 4.5-5M13.5 13.5l6 6M19.5 13.5l-6 6M4.5 19.5l15-15" />);
const RatingIcon = /* @__PURE__ */ drawIcon(<path d="m12 4.5 2.3 4.8 5.2.7-3.8 3.6 1 5.2-4.7-2.5-4.7 2.5 1-5.2L4.5 10l5.2-.7z" />);
const RankingIcon = /* @__PURE__ */ drawIcon(<path d="M4.5 19.500v-6h5v6M9.5 19.500v-14h5v14M14.5 19.500v-9h5v9z" />);
const CloudIcon = /* @__PURE__ */ drawIcon(<path d="M7.5 18.500h9.500a3.7 3.7 0 0 0 .5-7.4 5.5 5.5 0 0 0-10.6-1A4.3 4.3 0 0 0 7.5 18.500z" />);
const OpenIcon = /* @__PURE__ */ drawIcon(<path d="M4.5 6.500h15M4.5 11h15M4.5 15.500h9M17 14.500v5M15.5 14.500h3M15.5 19.500h3" />);
const EstimateIcon = /* @__PURE__ */ drawIcon(<path d="M3.5 19.500h17M5.5 16.500v-2M9 16.500v-6M12.5 16.500v-10M16 16.500v-5M19.5 16.500v-1" />);
const PointsIcon = /* @__PURE__ */ drawIcon(
  <>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M12 12V3.500M12 12l7.5 4M12 12l-5.5 6.5" />
  </>,
);
const QuizIcon = /* @__PURE__ */ drawIcon(
  <>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M9.5 9.800a2.5 2.5 0 1 1 3.6 2.300c-.8.4-1.1.8-1.1 1.700M12 16.600v.01" />
  </>,
);

export const pollIcons = {
  single: SingleIcon, multiple: MultipleIcon, consent: ConsentIcon, rating: RatingIcon, ranking: RankingIcon,
  cloud: CloudIcon, open: OpenIcon, estimate: EstimateIcon, points: PointsIcon, quiz: QuizIcon,
} as const satisfies Record<PollKind, typeof SingleIcon>;
