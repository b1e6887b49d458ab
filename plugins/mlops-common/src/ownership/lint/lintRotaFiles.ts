import { isMapping } from '../../entity';
import { lintRotas, readRotas, type Rota, type RotaFinding } from '../onCall';
import type { Engagement } from '../people';
import type { EntityFile, LintDocument } from './entityFile';
import { indexEntities } from './entityIndex';
import { factsOfFiles } from './factsOfFiles';

/**
 * What is wrong with files of rotas, and how many rotas could be read.
 *
 * @public
 */
export interface RotaLint {
  /** Absent when no document is a file of rotas: all are entities, or empty. */
  readonly rotas?: number;
  /** In the order of files; those of one file together. */
  readonly findings: readonly RotaFinding[];
}

/**
 * Checks files of rotas before anybody merges them: how they are written, and
 * what `lintRotas` says of them. Documents with a `kind` are entities of the
 * catalog: where users are among them, members are looked at. Never throws,
 * whatever the documents hold.
 *
 * @param question - `now`: ISO UTC instant; `people`: who is in the catalog, by
 * canonical ref, where the files do not say it; `mostSteps`: how much is looked
 * ahead at, in `stepsAhead`, by default all of it
 * @public
 */
export function lintRotaFiles(
  files: readonly EntityFile[],
  question: {
    readonly now: string;
    readonly people?: {
      get(ref: string): { readonly engagement?: Engagement } | undefined;
    };
    readonly mostSteps?: number;
  },
): RotaLint {
  const { now, mostSteps = Infinity } = question;
  const documents = files.flatMap(({ file, documents: held }) =>
    held.map((entity, index): LintDocument => ({ file, index, entity })),
  );
  const written = documents.flatMap(({ file, index, entity }) =>
    entity === undefined || isEntity(entity)
      ? []
      : { file, document: index, value: entity },
  );
  if (written.length === 0) return { findings: [] };
  const people = question.people ?? usersIn(documents);
  const { rotas, findings } = readRotas(written);
  const near: Rota[] = [];
  const far: Rota[] = [];
  let steps = 0;
  for (const rota of rotas.values()) {
    steps += stepsAhead(rota);
    (steps <= mostSteps ? near : far).push(rota);
  }
  const order = new Map(files.map(({ file }, at) => [file, at]));
  return {
    rotas: rotas.size,
    findings: [
      ...findings,
      ...lintRotas(near, { now, ...(people && { people }) }),
      ...far.map(notLookedAhead),
    ].sort(
      (one, other) => (order.get(one.file) ?? 0) - (order.get(other.file) ?? 0),
    ),
  };
}

/** Members are compared with the catalog only where it is there. */
function usersIn(documents: readonly LintDocument[]) {
  const index = indexEntities(documents);
  return index.kinds.has('user') ? factsOfFiles(index)?.people : undefined;
}

function isEntity(written: unknown): boolean {
  return isMapping(written) && typeof written.kind === 'string';
}

/**
 * About how many stretches of time it takes to look ahead at a rota: for each
 * layer its hours on each day of four weeks and of its longest turn.
 */
function stepsAhead({ levels }: Rota): number {
  return levels
    .flatMap(({ layers }) => layers)
    .reduce((sum, { hours, turns }) => {
      const longest = Math.max(...turns.map(({ days }) => days));
      return sum + (hours?.length ?? 1) * (28 + 2 * longest);
    }, 0);
}

function notLookedAhead({ name, file, document }: Rota): RotaFinding {
  const path = `rotas.${name}`;
  return {
    ...{ severity: 'warning', code: 'not-looked-ahead', file, document, path },
    sentence: `${path} is not looked ahead at: all of it together is too much at once. How it is written was checked.`,
  };
}
