// How far the command is, on the error output: what it writes for others stays clean.
import type { Connection } from '@duckdb/node-api';

export interface Progress {
  /** Seconds by step. */
  readonly seconds: Record<string, number>;
  readonly step: <T>(name: string, work: () => Promise<T>) => Promise<T>;
}

export function progressOf(
  connection: Connection,
  { isTerminal }: { readonly isTerminal: boolean },
): Progress {
  const seconds: Record<string, number> = {};
  const tell = (line: string) => process.stderr.write(isTerminal ? `\r\x1b[K${line}` : '');
  return {
    seconds,
    async step(name, work) {
      const began = performance.now();
      const ticker = setInterval(() => {
        const { percentage } = connection.progress;
        tell(percentage > 0 ? `${name} ${percentage.toFixed(0)}%` : name);
      }, 250);
      try {
        return await work();
      } finally {
        clearInterval(ticker);
        seconds[name] = Math.round(performance.now() - began) / 1000;
        tell('');
        process.stderr.write(`${name}: ${seconds[name].toFixed(1)} s\n`);
      }
    },
  };
}
