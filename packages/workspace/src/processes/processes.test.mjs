import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { endProcessGroups, startProcessGroup } from './processGroups.mjs';
import { ProcessFailure, runProcess } from './runProcess.mjs';

/** A dead process that nobody has reaped yet does not run. */
function isRunning(pid) {
  if (process.platform === 'linux') {
    const stat = `/proc/${pid}/stat`;
    return existsSync(stat) && !/\) [ZX] /.test(readFileSync(stat, 'utf8'));
  }
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], {
    encoding: 'utf8',
  });
  return /^[^Z\s]/.test(stdout.trim());
}

/** Starts a shell that starts a long sleep, and gives the sleep's id. */
async function startFamily(script) {
  const leader = startProcessGroup('sh', ['-c', script], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const lines = createInterface({ input: leader.stdout });
  const [line] = await new Promise(resolve => {
    lines.once('line', (...args) => resolve(args));
  });
  return { leader, grandchild: Number(line) };
}

describe('process groups', () => {
  it('end with everything they started', async () => {
    const { leader, grandchild } = await startFamily(
      'sleep 1000 & echo $!; wait',
    );
    expect(isRunning(grandchild)).toBe(true);

    await endProcessGroups();

    expect(isRunning(leader.pid)).toBe(false);
    expect(isRunning(grandchild)).toBe(false);
  });

  it('end by force when they do not listen', async () => {
    const { grandchild } = await startFamily(
      'trap "" TERM; sleep 1000 & echo $!; wait; wait',
    );

    await endProcessGroups(300);

    await vi.waitFor(() => expect(isRunning(grandchild)).toBe(false));
  });

  it('leave nothing behind when the leader ends by itself', async () => {
    const { grandchild } = await startFamily('sleep 1000 & echo $!');

    await vi.waitFor(() => expect(isRunning(grandchild)).toBe(false));
  });
});

describe('runProcess', () => {
  it('gives what was printed', async () => {
    expect(await runProcess('sh', ['-c', 'echo one; echo two >&2'])).toMatch(
      /one[^]*two|two[^]*one/,
    );
  });

  it('fails with what was printed', async () => {
    const failure = await runProcess('sh', ['-c', 'echo why; exit 4']).catch(
      error => error,
    );
    expect(failure).toBeInstanceOf(ProcessFailure);
    expect(failure.message).toBe('sh ended with 4');
    expect(failure.output).toBe('why\n');
  });

  it('ends what takes too long, and says so', async () => {
    const failure = await runProcess('sh', ['-c', 'echo begun; sleep 1000'], {
      timeoutMs: 500,
    }).catch(error => error);
    expect(failure).toBeInstanceOf(ProcessFailure);
    expect(failure.message).toBe('sh was ended, as it took longer than 0.5 s');
  });

  it('fails for a command that does not exist', async () => {
    await expect(runProcess('/nowhere/command', [])).rejects.toThrow(
      /^\/nowhere\/command cannot run: .*ENOENT/,
    );
  });
});
