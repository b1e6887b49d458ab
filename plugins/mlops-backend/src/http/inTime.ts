/** Something outside took longer than anybody can wait. */
export class TooLate extends Error {
  override readonly name = 'TooLate';
}

/**
 * What a promise gives if it does so in time; it is left to itself otherwise.
 *
 * @param what - begins the sentence of the error: `The catalog`
 * @throws TooLate when it does not; whatever it fails with, in time
 */
export async function inTime<T>(
  promise: Promise<T>,
  limitMs: number,
  what: string,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new TooLate(`${what} did not answer in ${limitMs} ms.`)),
      limitMs,
    );
  });
  try {
    return await Promise.race([promise, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
