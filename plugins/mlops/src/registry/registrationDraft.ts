import {
  fieldIssues,
  lineageNames,
  versionRegistrationSchema,
  type LineageName,
  type ModelKind,
  type VersionRegistration,
} from '@pitwall/plugin-mlops-common';
import { sentencesOf, type ReadForm } from '../command';

/** A registration as somebody types it. */
export interface RegistrationDraft {
  readonly kind: ModelKind;
  readonly digests: Partial<Record<LineageName, string>>;
  /** Users' refs and addresses. */
  readonly authors: readonly string[];
  readonly source: string;
}

/** Reads a draft by the rules of the API itself: what is empty is not there. */
export function readDraft(
  service: string,
  draft: RegistrationDraft,
): ReadForm<VersionRegistration> {
  const digests = lineageNames[draft.kind].flatMap(name => {
    const digest = draft.digests[name]?.trim();
    return digest ? [[name, digest] as const] : [];
  });
  const parsed = versionRegistrationSchema.safeParse({
    service,
    kind: draft.kind,
    lineage: Object.fromEntries(digests),
    authors: draft.authors,
    ...(draft.source.trim() && { source: draft.source.trim() }),
  });
  return parsed.success
    ? { input: parsed.data }
    : { wrong: sentencesOf(fieldIssues(parsed.error, 'body'), 'body') };
}
