import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/define.ts';
import { expectDrawn } from './expect-drawn.ts';
import { documented } from './paths.ts';
import { rowsElementFor, rowsSituations } from './rows-situations.ts';
import { elementFor, situations } from './situations.ts';

const meta: Meta = {
  title: 'Widgets/Table',
  component: 'thads-table',
  tags: ['autodocs'],
  parameters: documented('thads-table'),
  play: expectDrawn('thads-table'),
};
export default meta;

const story = (name: keyof typeof rowsSituations, attributes: Readonly<Record<string, string>> = {}): StoryObj => ({
  name: rowsSituations[name].title,
  render: () => rowsElementFor('thads-table', { ...rowsSituations[name], attributes }),
});

export const Ranking = story('ranking', { sort: '-rate', label: 'Kết quả theo đơn vị' });
export const FewColumns = story('counts', { columns: 'name completed rate target' });
export const States = story('stateRates');
export const PartYear = story('partYear');
export const LongUnitNames = story('longUnitNames');
export const Categories = story('categories');
export const Provinces = story('provinces', { sort: 'name' });
export const OwnStages: StoryObj = {
  name: 'Báo cáo không có đơn vị',
  render: () => elementFor('thads-table', situations.aboveTarget),
};
export const Empty: StoryObj = { name: 'Chưa có số liệu', render: () => elementFor('thads-table', situations.empty) };
