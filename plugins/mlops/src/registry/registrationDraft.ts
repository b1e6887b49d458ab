import {
  fieldIssues,
  lineageNames,
  versionRegistrationSchema,
  type FieldIssue,
  type LineageName,
  type ModelKind,
  type VersionRegistration,
} from '@pitwall/plugin-mlops-common';

/** A registration as somebody types it. */
export interface RegistrationDraft {
  readonly kind: ModelKind;
  readonly digests: Partial<Record<LineageName, string>>;
  /** One author a line. */
  readonly authors: string;
  readonly source: string;
}

/** What a draft says once it can be sent, or what is wrong with it. */
export type ReadDraft =
  | { readonly registration: VersionRegistration }
  | { readonly issues: readonly FieldIssue[] };

/** Reads a draft by the rules of the API itself: what is empty is not there. */
export function readDraft(
  service: string,
  draft: RegistrationDraft,
): ReadDraft {
  const digests = lineageNames[draft.kind].flatMap(name => {
    const digest = draft.digests[name]?.trim();
    return digest ? [[name, digest] as const] : [];
  });
  const parsed = versionRegistrationSchema.safeParse({
    service,
    kind: draft.kind,
    lineage: Object.fromEntries(digests),
    authors: draft.authors
      .split(/[\n,;]/)
      .map(author => author.trim())
      .filter(Boolean),
    ...(draft.source.trim() && { source: draft.source.trim() }),
  });
  return parsed.success
    ? { registration: parsed.data }
    : { issues: fieldIssues(parsed.error, 'body') };
}

/** What is wrong with one field of a form, as it stands next to the field. */
export function problemWith(
  issues: readonly FieldIssue[],
  field: string,
): string | undefined {
  const issue = issues.find(
    each => each.field === field || each.field.startsWith(`${field}[`),
  );
  return issue && `This ${issue.sentence.slice(issue.field.length + 1)}`;
}
