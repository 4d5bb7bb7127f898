/// <reference types="vite/client" />
import '@fontsource-variable/noto-sans';
import './preview.css';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

// Not a plain import: types are also checked where nothing has been built yet.
const [manifest] = Object.values(import.meta.glob('../dist/custom-elements.json', { eager: true, import: 'default' }));
if (!manifest) throw new Error('dist/custom-elements.json is not there: run `npm run build:manifest` first.');
setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    // The surface follows the theme below.
    backgrounds: { disable: true },
  },
  globalTypes: {
    theme: {
      description: 'Light or dark page',
      toolbar: { title: 'Theme', icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true },
    },
    lang: {
      description: 'Language of the page',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        items: [
          { value: 'vi', title: 'Tiếng Việt' },
          { value: 'en', title: 'English' },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { theme: 'light', lang: 'vi' },
  decorators: [
    // A page as a news site would be: it says its language and its colour scheme, and widgets follow. In another language
    // it is another page: widgets read the language when they draw.
    (story, { globals: { theme, lang } }) =>
      html`<div class="page" data-theme=${theme} lang=${lang}>${keyed(lang, story())}</div>`,
  ],
};

export default preview;
