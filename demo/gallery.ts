import { allSituations, elementFor } from '../stories/situations.ts';

const gallery = document.querySelector('#gallery');

/** `?widget=thads-gauge` shows that widget alone, `?situation=hedged` that situation. */
const wanted = new URLSearchParams(location.search);
const TAGS = ['thads-gauge', 'thads-bars'];

for (const [name, situation] of allSituations) {
  if ((wanted.get('situation') ?? name) !== name) continue;
  const section = document.createElement('section');
  section.className = 'situation';
  const heading = document.createElement('h2');
  heading.textContent = situation.title;
  const themes = document.createElement('div');
  themes.className = 'themes';
  for (const tag of TAGS.filter((one) => (wanted.get('widget') ?? one) === one)) {
    for (const theme of ['light', 'dark']) {
      const box = document.createElement('div');
      box.className = `theme ${theme}`;
      box.append(elementFor(tag, situation));
      themes.append(box);
    }
  }
  section.append(heading, themes);
  gallery?.append(section);
}
