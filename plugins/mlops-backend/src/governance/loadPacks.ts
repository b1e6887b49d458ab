import { readFileSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  fieldIssues,
  lintPack,
  packDigest,
  packSchema,
  type CheckpointPack,
} from '@pitwall/plugin-mlops-common';
import { parse } from 'yaml';
import { compileForm } from './checkForm';
import type { PacksConfig } from './governanceConfig';

/** A pack as it is now, and the digest that reviews pin it by. */
export interface LoadedPack {
  readonly pack: CheckpointPack;
  readonly digest: string;
}

/**
 * The packs of this installation by name: the built-in one and those of the
 * files that `mlops.packs.locations` names. A file with a pack of the same name
 * takes the built-in one's place.
 *
 * @throws Error with a sentence for each mistake, in words of an operator
 */
export function loadPacks({
  locations,
  assign,
}: PacksConfig): ReadonlyMap<string, LoadedPack> {
  const packs = new Map<string, LoadedPack>();
  const builtIn = resolvePackagePath(
    '@pitwall/plugin-mlops-backend',
    'packs/standard.yaml',
  );
  const mistakes: string[] = [];
  for (const location of [builtIn, ...locations]) {
    const read = readPack(location);
    if ('mistakes' in read) mistakes.push(...read.mistakes);
    else packs.set(read.pack.metadata.name, read);
  }
  for (const [rule, { packs: names }] of Object.entries(assign)) {
    const unknown = names.filter(name => !packs.has(name));
    if (unknown.length > 0 && mistakes.length === 0) {
      mistakes.push(
        `mlops.packs.assign.${rule} names ${unknown.join(
          ', ',
        )}, and there is no such pack; there is ${[...packs.keys()].join(
          ', ',
        )}.`,
      );
    }
  }
  mistakes.push(...sharedIds([...packs.values()]));
  if (mistakes.length > 0) {
    const error = new Error(
      `The packs of Pitwall cannot be used. ${mistakes.join(' ')}`,
    );
    error.name = 'ConfigurationError';
    throw error;
  }
  return packs;
}

function readPack(location: string): LoadedPack | { mistakes: string[] } {
  const inFile = (sentence: string) => `In ${location}: ${sentence}`;
  let value: unknown;
  try {
    value = parse(readFileSync(location, 'utf8'));
  } catch (error) {
    return { mistakes: [inFile(`it cannot be read: ${error}.`)] };
  }
  const parsed = packSchema.safeParse(value);
  if (!parsed.success) {
    return {
      mistakes: fieldIssues(parsed.error, '').map(({ sentence }) =>
        inFile(sentence),
      ),
    };
  }
  const pack = parsed.data;
  const mistakes = [...lintPack(pack), ...formMistakes(pack)].map(inFile);
  return mistakes.length > 0
    ? { mistakes }
    : { pack, digest: packDigest(pack) };
}

function formMistakes({ spec }: CheckpointPack): string[] {
  return spec.checkpoints.flatMap(({ id, form }) => {
    if (!form) return [];
    try {
      compileForm(form.schema);
      return [];
    } catch (error) {
      return [`the form of ${id} is no JSON Schema: ${error}.`];
    }
  });
}

/** A review may pin several packs, and finds its checkpoints by their id. */
function sharedIds(packs: readonly LoadedPack[]): string[] {
  const packOf = new Map<string, string>();
  return packs.flatMap(({ pack }) =>
    pack.spec.checkpoints.flatMap(({ id }) => {
      const { name } = pack.metadata;
      const other = packOf.get(id);
      packOf.set(id, name);
      return other !== undefined && other !== name
        ? [`The packs ${other} and ${name} both have a checkpoint ${id}.`]
        : [];
    }),
  );
}
