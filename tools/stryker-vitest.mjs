// StrykerJS' runner for Vitest, told how Vitest 5 names its tests: "suite > test", where the runner asks for "suite test",
// finds none to run, and takes every change for one that nobody notices.
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { strykerPlugins as runners } from '@stryker-mutator/vitest-runner';

const [{ factory }] = runners;

function named(injector) {
  const runner = factory(injector);
  const init = runner.init.bind(runner);
  runner.init = async () => {
    await init();
    for (const { config } of runner.ctx.projects) {
      let pattern;
      Object.defineProperty(config, 'testNamePattern', {
        get: () => pattern,
        set(names) {
          pattern = names && new RegExp(names.source.replaceAll(' ', '(?: > | )'));
        },
      });
    }
  };
  return runner;
}
named.inject = factory.inject;

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'vitest', named)];
export { strykerValidationSchema } from '@stryker-mutator/vitest-runner';
