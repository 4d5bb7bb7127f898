import { dashboardFor, dashboardSituations } from '../stories/dashboard-situations.ts';
import { targetSituations } from '../stories/gauge-situations.ts';
import { allRowsSituations, rowsElementFor } from '../stories/rows-situations.ts';
import { allSituations, elementFor, type Situation, situations } from '../stories/situations.ts';
import { statSituations } from '../stories/stat-situations.ts';
import { allTrendSituations, trendFor } from '../stories/trend-situations.ts';

const gallery = document.querySelector('#gallery');

/** `?widget=thads-gauge` shows that widget alone, `?situation=hedged` that situation. */
const wanted = new URLSearchParams(location.search);
const TAGS = ['thads-gauge', 'thads-bars', 'thads-stat', 'thads-cascade'];
const SHAPES = [{ shape: 'ring' }, { shape: 'bullet' }, { size: 'inline' }, { size: 'inline', shape: 'bullet' }];

for (const [name, situation] of allSituations) show(name, situation.title, TAGS, (tag) => elementFor(tag, situation));
for (const name of ['aboveTarget', 'overHundred', 'nothingEnforceable', 'empty'] as const)
  for (const shape of SHAPES) {
    const situation: Situation = situations[name];
    show([name, ...Object.values(shape)].join('-'), situation.title, ['thads-gauge'], (tag) =>
      elementFor(tag, { ...situation, attributes: { ...situation.attributes, ...shape } }),
    );
  }
for (const [name, situation] of Object.entries(targetSituations))
  show(`targets-${name}`, situation.title, ['thads-gauge', 'thads-bars'], (tag) => elementFor(tag, situation));
for (const [name, situation] of Object.entries(statSituations))
  show(`stat-${name}`, situation.title, ['thads-stat'], (tag) => elementFor(tag, situation));
for (const [name, situation] of allTrendSituations)
  show(name, situation.title, ['thads-trend'], (tag) => trendFor(tag, situation));
for (const [name, situation] of allRowsSituations)
  show(name, situation.title, ['thads-bars', 'thads-table'], (tag) => rowsElementFor(tag, situation));
for (const [name, situation] of Object.entries(dashboardSituations))
  show(name, situation.title, ['thads-dashboard'], () => dashboardFor(situation));

function show(name: string, title: string, tags: readonly string[], elementOf: (tag: string) => HTMLElement): void {
  const shown = tags.filter((one) => (wanted.get('widget') ?? one) === one);
  if ((wanted.get('situation') ?? name) !== name || shown.length === 0) return;
  const section = document.createElement('section');
  section.className = 'situation';
  section.dataset['name'] = name;
  const heading = document.createElement('h2');
  heading.textContent = title;
  const themes = document.createElement('div');
  themes.className = 'themes';
  for (const tag of shown) {
    for (const theme of ['light', 'dark']) {
      const box = document.createElement('div');
      box.className = `theme ${theme}`;
      box.append(elementOf(tag));
      themes.append(box);
    }
  }
  section.append(heading, themes);
  gallery?.append(section);
}
