import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  parseLocationRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { parseAllDocuments } from 'yaml';
import { readYamlDocuments } from '../readYamlDocuments';

/** Larger files hold no entities that people write. */
const mostBytes = 1024 * 1024;

/** The file of the catalog in which an entity is written. */
export interface CatalogFile {
  /** `url` for one of a forge, `file` for one beside the portal. */
  readonly kind: 'url' | 'file';
  readonly target: string;
  readonly text: string;
  /** Which document of the file it is, from 0. */
  readonly index: number;
}

/**
 * Reads the file in which an entity is written, as its location says; answers a
 * sentence when there is none that can be read.
 */
export async function readCatalogFile(
  entity: Entity,
  reader: Pick<UrlReaderService, 'readUrl'>,
): Promise<CatalogFile | { readonly sentence: string }> {
  const written = entity.metadata.annotations?.[ANNOTATION_LOCATION];
  if (!written)
    return { sentence: 'The catalog does not say where it is written.' };
  const { type, target } = parseLocationRef(written);
  const name = type === 'file' ? path.basename(target) : target;
  if (type !== 'url' && type !== 'file') {
    return { sentence: `It comes from ${type}, which is no file to change.` };
  }
  try {
    const text =
      type === 'url'
        ? await readFrom(reader, target)
        : await readFile(
            target.startsWith('file:') ? fileURLToPath(target) : target,
            'utf8',
          );
    if (Buffer.byteLength(text) > mostBytes) {
      return { sentence: `${name} is larger than 1 MiB.` };
    }
    const index = documentOf(text, entity);
    if (index < 0) return { sentence: `${name} does not hold it any more.` };
    return { kind: type, target, text, index };
  } catch {
    return { sentence: `${name} cannot be read from here.` };
  }
}

async function readFrom(
  reader: Pick<UrlReaderService, 'readUrl'>,
  target: string,
): Promise<string> {
  const { buffer } = await reader.readUrl(target, {
    signal: AbortSignal.timeout(10_000),
  });
  return (await buffer()).toString('utf8');
}

/** Which document of a file an entity is; -1 when none is. */
function documentOf(text: string, entity: Entity): number {
  const wanted = stringifyEntityRef(entity);
  const { documents } = readYamlDocuments(text);
  const index = documents.findIndex(each => refOf(each) === wanted);
  // What the composer counts otherwise is not to be written into.
  return index < parseAllDocuments(text).length ? index : -1;
}

function refOf(document: unknown): string | undefined {
  const { kind, metadata } = Object(document);
  const { name, namespace } = Object(metadata);
  if (typeof kind !== 'string' || typeof name !== 'string') return undefined;
  return stringifyEntityRef({
    kind,
    name,
    namespace: typeof namespace === 'string' ? namespace : 'default',
  });
}
