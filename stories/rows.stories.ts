import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/define.ts';
import { expectDrawn } from './expect-drawn.ts';
import { documented } from './paths.ts';
import { rowsElementFor, rowsSituations } from './rows-situations.ts';

const meta: Meta = {
  title: 'Widgets/Bars of units',
  component: 'thads-bars',
  tags: ['autodocs'],
  parameters: documented('thads-bars[view]'),
  play: expectDrawn('thads-bars'),
};
export default meta;

const story = (name: keyof typeof rowsSituations): StoryObj => ({
  name: rowsSituations[name].title,
  render: () => rowsElementFor('thads-bars', rowsSituations[name]),
});

export const Ranking = story('ranking');
export const Gaps = story('gaps');
export const Counts = story('counts');
export const Grouped = story('grouped');
export const Top = story('top');
export const Columns = story('columns');
export const CountColumns = story('countColumns');
export const GapColumns = story('gapColumns');
export const StateRates = story('stateRates');
export const StateCounts = story('stateCounts');
export const StateGaps = story('stateGaps');
export const PartYear = story('partYear');
export const LongUnitNames = story('longUnitNames');
export const LongUnitRates = story('longUnitRates');
export const Categories = story('categories');
export const Provinces = story('provinces');
export const NoUnits = story('noUnits');
