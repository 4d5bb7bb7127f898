import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // Storybook reads vite.config.ts, which builds the library; of that it needs nothing but the plain Vite it starts from.
  viteFinal: ({ plugins, ...vite }) => ({
    ...vite,
    plugins: plugins?.flat().filter((plugin) => !isOurs(plugin)) ?? [],
    build: { ...vite.build, lib: undefined, minify: true, rolldownOptions: {} },
  }),
};

const isOurs = (plugin: unknown): boolean =>
  typeof plugin === 'object' && plugin !== null && 'name' in plugin && String(plugin.name).startsWith('thads:');

export default config;
