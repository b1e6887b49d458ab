interface Subject {
  readonly version: { readonly ordinal: number };
  readonly variant?: string;
}

/**
 * What people call the version that a review is about.
 *
 * @example sayVersion({ version: { ordinal: 8 } }) // 'version 8'
 */
export function sayVersion({ version, variant }: Subject): string {
  return variant
    ? `version ${version.ordinal} of ${variant}`
    : `version ${version.ordinal}`;
}
