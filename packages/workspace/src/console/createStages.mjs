/**
 * Tells the reader what happens now and how long it took.
 *
 * @typedef {object} Stages
 * @property {<T>(title: string, work: () => Promise<T> | T) => Promise<T>} run
 * @property {(line?: string) => void} say
 */

/**
 * @param {(text: string) => void} [write]
 * @param {() => number} [now] milliseconds
 * @returns {Stages}
 */
export function createStages(
  write = text => void process.stdout.write(text),
  now = () => performance.now(),
) {
  return {
    async run(title, work) {
      const startedAt = now();
      write(`${title} … `);
      try {
        const result = await work();
        write(`${seconds(now() - startedAt)}\n`);
        return result;
      } catch (error) {
        write(`failed after ${seconds(now() - startedAt)}\n`);
        throw error;
      }
    },
    say(line = '') {
      write(`${line}\n`);
    },
  };
}

/** @param {number} milliseconds */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
