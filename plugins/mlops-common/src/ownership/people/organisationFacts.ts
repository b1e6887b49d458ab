/**
 * What the catalog knows of people and groups, keyed by canonical ref. Never
 * changed after it was read: what is computed from it is remembered per object.
 *
 * @public
 */
export interface OrganisationFacts {
  readonly people: ReadonlyMap<string, { readonly title: string }>;
  readonly groups: ReadonlyMap<
    string,
    {
      readonly title: string;
      /** Refs of users, also of those whom the catalog does not hold any more. */
      readonly members: readonly string[];
      /** Refs of the groups inside this one. */
      readonly children: readonly string[];
    }
  >;
}
