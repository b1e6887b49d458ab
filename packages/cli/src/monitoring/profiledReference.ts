import {
  type Bins,
  type Profile,
  profilePushSchema,
  profileSchema,
} from '@pitwall/plugin-mlops-common';
import { readFileSync, statSync } from 'node:fs';
import { NoAnswerError } from '../command';

/** A reference that was profiled before, as `--out` writes it. */
export interface ProfiledReference {
  readonly referenceId: string;
  readonly windows: readonly Profile[];
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
  const { data } = profilePushSchema.safeParse({
    // Whom they are of is no matter here, and may be open.
    ...{ service: 'component:default/any', environment: 'any' },
    reference: referenceIn(text),
  });
  const reference = data?.reference;
  if (
    !reference?.windows.every(each => profileSchema.safeParse(each).success)
  ) {
    throw new NoAnswerError(
      `${path} is no reference: it must hold rows, or what --out wrote.`,
    );
  }
  const { referenceId, windows } = reference;
  const bins = new Map(windows.map(profile => [profile.feature, profile.bins]));
  return { referenceId, windows, bins };
}

function referenceIn(text: string): unknown {
  try {
    return JSON.parse(text).reference;
  } catch {
    return undefined;
  }
}
