/**
 * Tells the reader what happens now, how long it took, and every now and then
 * what it waits for while it takes long.
 *
 * @typedef {object} Stages
 * @property {<T>(title: string, work: (waitFor: WaitFor) => Promise<T> | T) => Promise<T>} run
 * @property {(line?: string) => void} say
 *
 * @callback WaitFor
 * @param {string} words what the work waits for from now on
 * @returns {void}
 */

/**
 * @param {(text: string) => void} [write]
 * @param {() => number} [now] milliseconds
 * @param {number} [patienceMs] how long a stage may keep silent
 * @returns {Stages}
 */
export function createStages(
  write = text => void process.stdout.write(text),
  now = () => performance.now(),
  patienceMs = 15_000,
) {
  return {
    async run(title, work) {
      const startedAt = now();
      const took = () => seconds(now() - startedAt);
      let isWithinLine = true;
      let words = 'still at it';
      write(`${title} … `);
      const timer = setInterval(() => {
        write(`${isWithinLine ? '\n' : ''}  after ${took()}: ${words}\n`);
        isWithinLine = false;
      }, patienceMs);
      // What waits for nothing that can still come must not wait for this.
      timer.unref();
      /** @param {string} outcome */
      const end = outcome => {
        clearInterval(timer);
        write(`${isWithinLine ? '' : `${title} … `}${outcome}\n`);
      };
      try {
        const result = await work(awaited => {
          words = awaited;
        });
        end(took());
        return result;
      } catch (error) {
        end(`failed after ${took()}`);
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
