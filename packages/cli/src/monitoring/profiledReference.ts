import {
  type Bins,
  type Profile,
  profileSchema,
} from '@pitwall/plugin-mlops-common';
import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
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
  const { data } = z
    .object({
      reference: z.object({
        referenceId: z.string(),
        windows: z.array(profileSchema).min(1),
      }),
    })
    .safeParse(parse(text));
  if (!data) {
    throw new NoAnswerError(
      `${path} is no reference: it must hold rows, or what --out wrote.`,
    );
  }
  const { referenceId, windows } = data.reference;
  const bins = new Map(windows.map(profile => [profile.feature, profile.bins]));
  return { referenceId, windows, bins };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
