import { runProcess } from '../processes/runProcess.mjs';
import { Refusal } from '../refusal.mjs';

/**
 * @param {string} folder
 * @param {number} megabytes
 * @throws {Refusal} when the disk of the folder has less than that free
 */
export async function requireDiskSpace(folder, megabytes) {
  // `fs.statfs` is missing in the oldest Node these commands run on.
  const output = await runProcess('df', ['-Pk', folder]);
  const [, row = ''] = output.trim().split('\n');
  const freeMegabytes = Math.floor(Number(row.split(/\s+/)[3]) / 1024);
  if (freeMegabytes < megabytes) {
    throw new Refusal(
      `The disk of ${folder} has ${freeMegabytes} MB free and ${megabytes} MB are needed: free some space and start again.`,
    );
  }
}
