import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/define.ts';
import { expectDrawn } from './expect-drawn.ts';
import { documented } from './paths.ts';
import { elementFor } from './situations.ts';
import { statSituations } from './stat-situations.ts';

const meta: Meta = {
  title: 'Widgets/Stat',
  component: 'thads-stat',
  tags: ['autodocs'],
  parameters: documented('thads-stat'),
  play: expectDrawn('thads-stat'),
};
export default meta;

const story = (name: keyof typeof statSituations): StoryObj => ({
  name: statSituations[name].title,
  render: () => elementFor('thads-stat', statSituations[name]),
});

export const RateUp = story('rateUp');
export const RateDown = story('rateDown');
export const RateSame = story('rateSame');
export const Completed = story('completed');
export const CompletedAmount = story('completedAmount');
export const Enforceable = story('enforceable');
export const Total = story('total');
export const FromNothing = story('fromNothing');
export const Unclear = story('unclear');
export const UnknownCount = story('unknownCount');
export const None = story('none');
export const Undecided = story('undecided');
export const PartYear = story('partYear');
export const LargeAmount = story('largeAmount');
export const Empty = story('empty');
