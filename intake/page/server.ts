// The page's way to its server: two calls, each a promise.
import type { FormFunctions } from '../contract';
import { pageWords } from './words';

type Runner = Record<string, unknown> & {
  withSuccessHandler(handler: (result: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
};
declare const google: { script: { run: Runner } } | undefined;

const hasJapanese = /[\u3040-\u30ff\u4e00-\u9fff]/;

function call(name: keyof FormFunctions, ...parameters: unknown[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    if (typeof google === 'undefined') throw new Error(pageWords.notConnected);
    const runner = google.script.run.withSuccessHandler(resolve).withFailureHandler((error) => {
      const text = String((error as { message?: unknown } | null)?.message ?? error).replace(
        /^\w*Error:\s*/,
        '',
      );
      // Google's own words would help nobody here.
      reject(new Error(hasJapanese.test(text) ? text : pageWords.connectionLost));
    });
    (runner[name] as (...values: unknown[]) => void)(...parameters);
  });
}

export const server = {
  startRequest: () => call('startRequest') as Promise<ReturnType<FormFunctions['startRequest']>>,
  submitRequest: (submission: Parameters<FormFunctions['submitRequest']>[0]) =>
    call('submitRequest', submission) as Promise<ReturnType<FormFunctions['submitRequest']>>,
};
