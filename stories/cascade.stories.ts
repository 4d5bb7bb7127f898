import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/define.ts';
import { expectDrawn } from './expect-drawn.ts';
import { documented } from './paths.ts';
import { elementFor, situations } from './situations.ts';

const meta: Meta = {
  title: 'Widgets/Cascade',
  component: 'thads-cascade',
  tags: ['autodocs'],
  parameters: documented('thads-cascade'),
  play: expectDrawn('thads-cascade'),
};
export default meta;

const story = (name: keyof typeof situations): StoryObj => ({
  name: situations[name].title,
  render: () => elementFor('thads-cascade', situations[name]),
});

export const AboveTarget = story('aboveTarget');
export const AmountsAboveTarget = story('amountsAboveTarget');
export const BelowTarget = story('belowTarget');
export const Hedged = story('hedged');
export const AlmostEverything = story('almostEverything');
export const Everything = story('everything');
export const NothingCompleted = story('nothingCompleted');
export const NothingEnforceable = story('nothingEnforceable');
export const RateOnly = story('rateOnly');
export const CompletedOnly = story('completedOnly');
export const TotalMissing = story('totalMissing');
export const Empty = story('empty');
export const Impossible = story('impossible');
export const LongNames = story('longNames');
export const English = story('english');

/** Since 2020 three parts make up the total; here all are stated. */
export const ThreeParts: StoryObj = {
  name: 'Nêu đủ ba phần',
  render: () => {
    const element = elementFor('thads-cascade', {
      title: '',
      attributes: { label: 'Từ phải thi hành đến thi hành xong' },
    });
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify({
      cases: {
        total: 12480,
        enforceable: 8890,
        notEnforceable: 3486,
        suspended: 104,
        completed: 7210,
        target: '81,5%',
      },
    });
    element.append(script);
    return element;
  },
};
