import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/define.ts';
import { expectDrawn } from './expect-drawn.ts';
import { dashboardFor, dashboardSituations } from './dashboard-situations.ts';
import { documented } from './paths.ts';

const meta: Meta = {
  title: 'Widgets/Dashboard',
  component: 'thads-dashboard',
  tags: ['autodocs'],
  parameters: documented('thads-dashboard'),
  play: expectDrawn('thads-dashboard'),
};
export default meta;

const story = (name: keyof typeof dashboardSituations): StoryObj => ({
  name: dashboardSituations[name].title,
  render: () => dashboardFor(dashboardSituations[name]),
});

export const Whole = story('whole');
export const Composed = story('composed');
export const SeriesOnly = story('seriesOnly');
export const UnitsOnly = story('unitsOnly');
export const ManyUnits = story('manyUnits');
export const Stacked = story('stacked');
export const Empty = story('empty');
