import { NotFoundError } from '@backstage/errors';
import {
  everybodyIn,
  organisationAt,
  type ContractRequest,
  type factContracts,
} from '@pitwall/plugin-mlops-common';
import type { Caller } from '../../http';
import type { CatalogReader } from '../CatalogReader';
import type { OrganisationCache } from '../OrganisationCache';
import type { FactSubjects } from './factQueries';

type Query = Pick<
  ContractRequest<(typeof factContracts)['facts']>['query'],
  'person' | 'service' | 'target' | 'about'
>;

/** Reads what somebody asks facts about: of a group, everybody in it. */
export class AskedSubjects {
  readonly #catalog: Pick<CatalogReader, 'get'>;
  readonly #organisation: Pick<OrganisationCache, 'current'>;
  readonly #now: () => Date;

  constructor(options: {
    catalog: Pick<CatalogReader, 'get'>;
    organisation: Pick<OrganisationCache, 'current'>;
    now(): Date;
  }) {
    this.#catalog = options.catalog;
    this.#organisation = options.organisation;
    this.#now = options.now;
  }

  /**
   * Subjects of which a fact has one each; none when everything is asked for.
   *
   * @throws 404 for a group that is not there, or hidden
   */
  async of(
    { person, service, target, about }: Query,
    caller: Caller,
  ): Promise<FactSubjects[]> {
    return [
      ...(person ? [{ people: [person] }] : []),
      ...(service ? [{ services: [service] }] : []),
      ...(target ? [{ rotas: [target] }] : []),
      ...(about ? [await this.#anyOf(about.split(','), caller)] : []),
    ];
  }

  async #anyOf(
    subjects: readonly string[],
    caller: Caller,
  ): Promise<FactSubjects> {
    // Whatever has no namespace is a rota, even one of a provider "user".
    const ofKind = (kind: string) =>
      subjects.filter(
        subject => subject.startsWith(`${kind}:`) && subject.includes('/'),
      );
    return {
      people: [
        ...ofKind('user'),
        ...(await this.#membersOf(ofKind('group'), caller)),
      ],
      services: ofKind('component'),
      rotas: subjects.filter(subject => !subject.includes('/')),
    };
  }

  /** Everybody in some groups and below them, as roles count them now. */
  async #membersOf(
    groups: readonly string[],
    { credentials }: Caller,
  ): Promise<Iterable<string>> {
    if (groups.length === 0) return [];
    // Who is in a group is nobody's to learn who does not see the group.
    const found = await Promise.all(
      groups.map(group => this.#catalog.get(group, credentials)),
    );
    const hidden = groups.find((_, index) => !found[index]);
    if (hidden !== undefined) {
      throw new NotFoundError(
        `There is no group ${hidden} in the catalog, or you may not see it.`,
      );
    }
    const { facts } = await this.#organisation.current();
    const now = organisationAt(facts, this.#now().toISOString());
    return everybodyIn(groups, now);
  }
}
