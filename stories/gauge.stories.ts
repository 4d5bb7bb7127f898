import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/define.ts';
import { documented } from './paths.ts';
import { elementFor, situations } from './situations.ts';
import { expectDrawn } from './expect-drawn.ts';

const meta: Meta = {
  title: 'Widgets/Gauge',
  component: 'thads-gauge',
  tags: ['autodocs'],
  parameters: documented('thads-gauge'),
  play: expectDrawn('thads-gauge'),
};
export default meta;

const story = (name: keyof typeof situations): StoryObj => ({
  name: situations[name].title,
  render: () => elementFor('thads-gauge', situations[name]),
});

export const AboveTarget = story('aboveTarget');
export const AmountsAboveTarget = story('amountsAboveTarget');
export const BelowTarget = story('belowTarget');
export const ExactlyOnTarget = story('exactlyOnTarget');
export const StrictTargetReached = story('strictTargetReached');
export const HairAboveTarget = story('hairAboveTarget');
export const Hedged = story('hedged');
export const Undecided = story('undecided');
export const AlmostEverything = story('almostEverything');
export const Everything = story('everything');
export const NothingCompleted = story('nothingCompleted');
export const NothingEnforceable = story('nothingEnforceable');
export const RateOnly = story('rateOnly');
export const CompletedOnly = story('completedOnly');
export const TotalMissing = story('totalMissing');
export const TargetOnly = story('targetOnly');
export const Empty = story('empty');
export const Impossible = story('impossible');
export const OverHundred = story('overHundred');
export const Contradicted = story('contradicted');
export const Unreadable = story('unreadable');
export const LongNames = story('longNames');
export const English = story('english');
