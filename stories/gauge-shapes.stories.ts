import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/define.ts';
import { expectDrawn } from './expect-drawn.ts';
import { targetSituations } from './gauge-situations.ts';
import { elementFor, type Situation, situations } from './situations.ts';

const meta: Meta = { title: 'Widgets/Gauge shapes', component: 'thads-gauge', play: expectDrawn('thads-gauge') };
export default meta;

const story = (situation: Situation, more: Readonly<Record<string, string>>): StoryObj => ({
  name: [situation.title, ...Object.values(more)].join(' · '),
  render: () => {
    const gauge = elementFor('thads-gauge', { ...situation, attributes: { ...situation.attributes, ...more } });
    if (more['size'] === undefined) return gauge;
    const sentence = document.createElement('p');
    sentence.append('Đến nay toàn ngành đạt ', gauge, ', theo báo cáo của đơn vị.');
    return sentence;
  },
});

export const Ring = story(situations.aboveTarget, { shape: 'ring' });
export const RingOverHundred = story(situations.overHundred, { shape: 'ring' });
export const Bullet = story(situations.aboveTarget, { shape: 'bullet' });
export const BulletOverHundred = story(situations.overHundred, { shape: 'bullet' });
export const Inline = story(situations.aboveTarget, { size: 'inline' });
export const InlineBullet = story(situations.aboveTarget, { size: 'inline', shape: 'bullet' });
export const InlineEmpty = story(situations.empty, { size: 'inline' });
export const TargetsApart = story(targetSituations.apart, {});
export const TargetsApartRing = story(targetSituations.apart, { shape: 'ring' });
export const TargetsApartBullet = story(targetSituations.apart, { shape: 'bullet' });
export const TargetsNear = story(targetSituations.near, {});
export const TargetsFour = story(targetSituations.four, { shape: 'bullet' });
export const TargetsPartYear = story(targetSituations.partYear, {});
