import type { SingleBar } from 'cli-progress';

/** A progress bar on stderr; nothing at all where there is no terminal. */
export interface Progress {
  readonly step: () => void;
  readonly end: () => void;
}

/** Starts a bar for work of a known number of steps. */
export async function startProgress(label: string, total: number): Promise<Progress> {
  if (process.stderr.isTTY !== true || total === 0) return { step: () => {}, end: () => {} };
  const { default: cliProgress } = await import('cli-progress');
  const bar: SingleBar = new cliProgress.SingleBar({
    format: `${label} {bar} {value}/{total}`,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    barCompleteChar: '█',
    barIncompleteChar: '░',
  });
  bar.start(total, 0);
  return { step: () => bar.increment(), end: () => bar.stop() };
}

/** A count on stderr for work of which nobody knows how much there is; nothing at all where there is no terminal. */
export interface Count {
  readonly show: (number: number) => void;
  readonly end: () => void;
}

export function startCount(label: string): Count {
  if (process.stderr.isTTY !== true) return { show: () => {}, end: () => {} };
  return {
    show: (number) => process.stderr.write(`\r${label} ${number}`),
    end: () => process.stderr.write('\r\u001b[K'),
  };
}
