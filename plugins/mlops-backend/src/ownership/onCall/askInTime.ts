import {
  onCallAnswerSchema,
  type OnCallAnswer,
} from '@pitwall/plugin-mlops-common';
import {
  OnCallUnavailable,
  type OnCallProvider,
} from '@pitwall/plugin-mlops-node';

/**
 * Asks a provider, and leaves it behind after some seconds even if it does not
 * look at its signal.
 *
 * @throws OnCallUnavailable when it does not answer in time, or as it says
 * itself; another error when it fails or answers in no shape
 */
export async function askInTime(
  provider: OnCallProvider,
  question: {
    readonly target: string;
    readonly at: string;
    readonly until: string;
  },
  timeoutSeconds: number,
): Promise<OnCallAnswer | undefined> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      controller.abort();
      reject(
        new OnCallUnavailable(
          `${provider.name} did not answer within ${timeoutSeconds} seconds.`,
        ),
      );
    }, timeoutSeconds * 1000);
  });
  try {
    const answer = await Promise.race([
      tooLate,
      provider.whoIsOnCall({ ...question, signal: controller.signal }),
    ]);
    return answer && onCallAnswerSchema.parse(answer);
  } finally {
    clearTimeout(timer);
  }
}
