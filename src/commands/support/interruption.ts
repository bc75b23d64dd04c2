import { ExitCode } from '../../findings/exit-code.ts';
import { CommandError } from './command-error.ts';

/**
 * Does work that the user may stop (Ctrl+C, or a signal to end): the work gets a signal, stops at the next good place and
 * clears up what it has begun. A second Ctrl+C ends the process at once.
 * @param messageId what is said of work that was stopped
 * @throws CommandError with the exit code for interrupted work
 */
export async function interruptible<Result>(
  messageId: string,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    return await work(controller.signal);
  } catch (error) {
    // A browser that the same Ctrl+C has ended fails in its own way: it was stopped all the same.
    if (controller.signal.aborted) throw new CommandError(messageId, {}, ExitCode.interrupted);
    throw error;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}
