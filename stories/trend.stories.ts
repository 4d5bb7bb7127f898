import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/define.ts';
import { expectDrawn } from './expect-drawn.ts';
import { documented } from './paths.ts';
import { trendFor, type TrendSituationName, trendSituations } from './trend-situations.ts';

const meta: Meta = {
  title: 'Widgets/Trend',
  component: 'thads-trend',
  tags: ['autodocs'],
  parameters: documented('thads-trend'),
  play: expectDrawn('thads-trend'),
};
export default meta;

const story = (name: TrendSituationName): StoryObj => ({
  name: trendSituations[name].title,
  render: () => trendFor('thads-trend', trendSituations[name]),
});

export const WholeYear = story('wholeYear');
export const PartYearWithPace = story('partYearWithPace');
export const MissingMonths = story('missingMonths');
export const MissingMonthsAmounts = story('missingMonthsAmounts');
export const UnitsChanged = story('unitsChanged');
export const Monthly = story('monthly');
export const MonthlyCorrected = story('monthlyCorrected');
export const MonthlyWithGaps = story('monthlyWithGaps');
export const Years = story('years');
export const YearsAmounts = story('yearsAmounts');
export const SmallOffice = story('smallOffice');
export const TwoPoints = story('twoPoints');
export const OnePoint = story('onePoint');
export const TwoTargets = story('twoTargets');
export const HighFromTheStart = story('highFromTheStart');
export const NothingAtFirst = story('nothingAtFirst');
export const NoData = story('noData');
export const LongNames = story('longNames');
export const English = story('english');
