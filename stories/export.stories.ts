import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/define.ts';
import { expectDrawn } from './expect-drawn.ts';
import { elementFor, situations } from './situations.ts';

const meta: Meta = { title: 'Widgets/Toolbar', component: 'thads-gauge', tags: ['autodocs'] };
export default meta;

const story = (tag: string, name: keyof typeof situations, toolbar: string): StoryObj => ({
  name: `${tag}: ${toolbar}`,
  render: () => elementFor(tag, { ...situations[name], attributes: { ...situations[name].attributes, toolbar } }),
  play: expectDrawn(tag),
});

export const Gauge = story('thads-gauge', 'aboveTarget', 'csv svg png copy link');
export const Bars = story('thads-bars', 'amountsAboveTarget', 'png csv');
export const English = story('thads-bars', 'english', 'csv svg png copy link');
