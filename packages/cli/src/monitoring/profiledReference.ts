import { type Bins, profileSchema } from '@pitwall/plugin-mlops-common';
import { readFileSync, statSync } from 'node:fs';
import { NoAnswerError } from '../command';

/** A reference that was profiled before, as `--out` writes it. */
export interface ProfiledReference {
  readonly referenceId: string;
  readonly bins: ReadonlyMap<string, Bins>;
}

const opening =
  /^\s*\{\s*"(service|variant|environment|versionId|datasetRole|segment|reference)"/;
const mostBytes = 512 * 1024 * 1024;

/**
 * The reference in a file of profiles; `undefined` when the file holds rows
 * instead.
 *
 * @throws NoAnswerError when it begins like profiles and is none
 */
export function readProfiledReference(
  path: string,
): ProfiledReference | undefined {
  const isFile = statSync(path, { throwIfNoEntry: false })?.isFile();
  if (!/\.json$/i.test(path) || !isFile) return undefined;
  if (statSync(path).size > mostBytes) return undefined;
  const text = readFileSync(path, 'utf8');
  if (!opening.test(text)) return undefined;
  const { referenceId, windows } = referenceIn(text);
  const bins = new Map<string, Bins>();
  for (const window of windows) {
    // All windows of a feature count in the same bins: one says which.
    if (bins.has(window?.feature)) continue;
    const { data } = profileSchema.safeParse(window);
    if (!data) throw noReference(path);
    bins.set(data.feature, data.bins);
  }
  if (typeof referenceId !== 'string' || bins.size === 0) {
    throw noReference(path);
  }
  return { referenceId, bins };
}

function noReference(path: string): NoAnswerError {
  return new NoAnswerError(
    `${path} is no reference: it must hold rows, or what --out wrote.`,
  );
}

interface WrittenReference {
  readonly referenceId?: unknown;
  readonly windows: readonly { readonly feature: string }[];
}

function referenceIn(text: string): WrittenReference {
  try {
    const { referenceId, windows } = JSON.parse(text).reference;
    return { referenceId, windows: Array.isArray(windows) ? windows : [] };
  } catch {
    return { windows: [] };
  }
}
