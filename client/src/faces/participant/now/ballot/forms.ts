// The form for each kind of poll.
import type { ReactNode } from 'react';
import type { PollKind } from '@plenary/domain/poll/kinds/kind';
import { CloudForm } from './cloud-form.tsx';
import { EstimateForm } from './estimate-form.tsx';
import type { FormProps } from './form-props.ts';
import { MultipleForm } from './multiple-form.tsx';
import { OpenForm } from './open-form.tsx';
import { PointsForm } from './points-form.tsx';
import { RankingForm } from './ranking-form.tsx';
import { RatingForm } from './rating-form.tsx';
import { SingleForm } from './single-form.tsx';

export const forms: Readonly<Record<PollKind, (props: FormProps) => ReactNode>> = {
  single: SingleForm,
  multiple: MultipleForm,
  consent: SingleForm,
  quiz: SingleForm,
  rating: RatingForm,
  ranking: RankingForm,
  points: PointsForm,
  estimate: EstimateForm,
  cloud: CloudForm,
  open: OpenForm,
};
