import type { Engagement } from './engagement';
import type { Specialisation } from './specialisation';

/**
 * What the catalog knows of one person.
 *
 * @public
 */
export interface PersonFacts {
  readonly title: string;
  readonly email?: string;
  readonly phone?: string;
  /** A handle or a link, as the organisation writes them. */
  readonly chat?: string;
  /** Absent for whoever is there for good. */
  readonly engagement?: Engagement;
  readonly specialisations: readonly Specialisation[];
}

/**
 * What the catalog knows of people and groups, keyed by canonical ref. Never
 * changed after it was read: what is computed from it is remembered per object.
 *
 * @public
 */
export interface OrganisationFacts {
  readonly people: ReadonlyMap<string, PersonFacts>;
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
  /**
   * Those of the people who hold nothing at the moment these facts are about,
   * because their engagement has ended or has not begun. Absent as long as
   * nobody asked about a moment: see `organisationAt`.
   */
  readonly away?: ReadonlyMap<
    string,
    'engagement-ended' | 'engagement-not-begun'
  >;
}
