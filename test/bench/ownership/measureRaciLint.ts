import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { stringify } from 'yaml';
import type { MeasuredFigure } from '../measure/printFigure';
import { generateOrganisation } from '../organisation/generateOrganisation';

const files = 1_000;
/** Odd, so that one of them is in the middle. */
const rounds = 11;
/** One service in so many writes cells of its own. */
const ownCellsEvery = 10;

/**
 * How long `pitwall raci lint` takes for a thousand catalog files, one ML
 * service each beside the use cases, domains, groups and people above them;
 * against parsing the YAML of the same files with the same library. Each in a
 * process of its own, without its start, one right after the other.
 *
 * On a machine that does something else, either may take twice as long in one
 * round (seen from 1.0 to 2.3 while the processor time of both stood still).
 * So rounds are judged whole, by their ratio, and the figure is the round in
 * the middle; which of the two begins changes from round to round.
 */
export async function measureRaciLint(): Promise<MeasuredFigure> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pitwall-raci-bench-'));
  try {
    const paths = await writeCatalog(folder);
    // In a checkout the command puts itself together first: once is enough.
    await runNode([pitwall('bin'), '--help']);
    // The first round only warms the disk.
    await measureRound(paths, 'lint');
    const measured: Round[] = [];
    for (let n = 0; n < rounds; n += 1) {
      measured.push(await measureRound(paths, n % 2 === 0 ? 'parse' : 'lint'));
    }
    const middle = inTheMiddle(measured);
    return {
      figure: 'raci-lint-1k',
      value: middle.lintMs,
      unit: 'ms',
      floor: middle.parseMs,
      bar: 2,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Round {
  readonly lintMs: number;
  readonly parseMs: number;
}

async function measureRound(
  paths: readonly string[],
  first: 'lint' | 'parse',
): Promise<Round> {
  const lint = () =>
    ask([pitwall('dist'), 'raci', 'lint', '--format', 'json', ...paths]);
  const parse = () => ask([path.join(__dirname, 'parseYaml.mjs'), ...paths]);
  const before = first === 'lint' ? await lint() : undefined;
  const parsed = await parse();
  const linted = before ?? (await lint());
  if (linted.entities !== parsed.entities || linted.files !== files) {
    throw new Error(`Not everything was checked: ${JSON.stringify(linted)}`);
  }
  return { lintMs: linted.seconds * 1000, parseMs: parsed.seconds * 1000 };
}

function inTheMiddle(measured: readonly Round[]): Round {
  const ratio = ({ lintMs, parseMs }: Round) => lintMs / parseMs;
  const ordered = [...measured].sort((a, b) => ratio(a) - ratio(b));
  return ordered[Math.floor(ordered.length / 2)];
}

function pitwall(folder: 'bin' | 'dist'): string {
  return path.join(
    path.dirname(require.resolve('@pitwall/cli/package.json')),
    folder,
    'pitwall.mjs',
  );
}

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

/** The one line of JSON that a program prints; exit code 1 is an answer too. */
async function ask(args: readonly string[]): Promise<Answer> {
  return JSON.parse(await runNode(args));
}

async function runNode(args: readonly string[]): Promise<string> {
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, args, {
    maxBuffer: 64 * 1024 * 1024,
  }).catch(error => {
    if (error.code === 1) return error;
    throw error;
  });
  return stdout;
}
