import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { stringify } from 'yaml';
import { percentile } from '../measure/percentile';
import type { MeasuredFigure } from '../measure/printFigure';
import { generateOrganisation } from '../organisation/generateOrganisation';

const files = 1_000;
const runs = 7;
/** One service in so many writes cells of its own. */
const ownCellsEvery = 10;

/**
 * How long `pitwall raci lint` takes for a thousand catalog files, one ML
 * service each beside the use cases, domains, groups and people above them;
 * against parsing the YAML of the same files with the same library. Each in a
 * process of its own, without its start, in turns.
 */
export async function measureRaciLint(): Promise<MeasuredFigure> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pitwall-raci-bench-'));
  try {
    const paths = await writeCatalog(folder);
    const lintMs: number[] = [];
    const parseMs: number[] = [];
    // The first turn only warms the disk.
    for (let run = 0; run <= runs; run += 1) {
      const parsed = await ask([
        path.join(__dirname, 'parseYaml.mjs'),
        ...paths,
      ]);
      const linted = await ask([
        ...[pitwall, 'raci', 'lint', '--format', 'json', ...paths],
      ]);
      if (linted.entities !== parsed.entities || linted.files !== files) {
        throw new Error(
          `Not everything was checked: ${JSON.stringify(linted)}`,
        );
      }
      if (run > 0) {
        lintMs.push(linted.seconds * 1000);
        parseMs.push(parsed.seconds * 1000);
      }
    }
    return {
      figure: 'raci-lint-1k',
      value: percentile(lintMs, 0.5),
      unit: 'ms',
      floor: percentile(parseMs, 0.5),
      bar: 2,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const pitwall = path.join(
  path.dirname(require.resolve('@pitwall/cli/package.json')),
  'bin/pitwall.mjs',
);

/** The generated organisation as a thousand files, a service or more in each. */
async function writeCatalog(folder: string): Promise<string[]> {
  const entities = generateOrganisation(files);
  const services = entities.filter(({ kind }) => kind === 'Component');
  const others = entities.filter(({ kind }) => kind !== 'Component');
  const share = Math.ceil(others.length / files);
  return Promise.all(
    services.map(async (service, n) => {
      const raci = { 'deploy-and-size': { 'ml-engineer': 'R' } };
      const held = [
        n % ownCellsEvery === 0
          ? { ...service, spec: { ...service.spec, raci } }
          : service,
        ...others.slice(n * share, (n + 1) * share),
      ];
      const file = path.join(folder, `catalog-info-${n}.yaml`);
      await writeFile(file, held.map(each => stringify(each)).join('---\n'));
      return file;
    }),
  );
}

interface Answer {
  readonly entities: number;
  readonly files?: number;
  readonly seconds: number;
}

/** Runs Node to its end, and reads its one line of JSON; exit code 1 is an answer too. */
async function ask(args: readonly string[]): Promise<Answer> {
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, args, {
    maxBuffer: 64 * 1024 * 1024,
  }).catch(error => {
    if (error.code === 1) return error;
    throw error;
  });
  return JSON.parse(stdout);
}
