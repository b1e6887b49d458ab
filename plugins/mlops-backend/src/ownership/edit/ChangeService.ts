import { createHash } from 'node:crypto';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import type { ScmIntegrations } from '@backstage/integration';
import {
  type ComposedChange,
  type ContractAnswer,
  type ContractRequest,
  type changeContracts,
  type OwnershipChange,
} from '@pitwall/plugin-mlops-common';
import { createTwoFilesPatch } from 'diff';
import { stringify } from 'yaml';
import { conflict, invalidInput, type Caller } from '../../http';
import type { CatalogReader } from '../CatalogReader';
import { isMlService } from '../isMlService';
import { readYamlDocuments } from '../readYamlDocuments';
import { readCatalogFile, type CatalogFile } from './catalogFile';
import { describeChange } from './describeChange';
import { fieldChanges } from './fieldChanges';
import { changeJudges, type ChangeSetting } from './changeJudges';
import { judgeChange, type ChangeJudges } from './judgeChange';
import { ForgeRefusal, forgeFor, type PullRequestForge } from './pullRequest';
import { writeInYaml } from './writeInYaml';

type Requested = ContractAnswer<(typeof changeContracts)['requestChange']>;
type RequestBody = ContractRequest<
  (typeof changeContracts)['requestChange']
>['body'];

/** Kinds at which roles and matrix are written. */
const levels = ['component', 'system', 'domain'];

/**
 * Composes changes of structure, which lives in git: it answers a diff, opens a
 * pull request where it can, and stores nothing.
 */
export class ChangeService {
  readonly #catalog: Pick<CatalogReader, 'get'>;
  readonly #reader: Pick<UrlReaderService, 'readUrl'>;
  readonly #integrations: ScmIntegrations;
  readonly #judges: ChangeJudges;
  readonly #serviceTypes: readonly string[];
  readonly #newId: () => string;

  constructor(options: {
    catalog: Pick<CatalogReader, 'get'>;
    reader: Pick<UrlReaderService, 'readUrl'>;
    integrations: ScmIntegrations;
    setting: ChangeSetting;
    newId(): string;
  }) {
    this.#catalog = options.catalog;
    this.#reader = options.reader;
    this.#integrations = options.integrations;
    this.#judges = changeJudges(options.setting);
    this.#serviceTypes = options.setting.serviceTypes;
    this.#newId = options.newId;
  }

  /**
   * The change as a diff of the file it is for or, where that cannot be read,
   * of the entity as the catalog holds it.
   *
   * @throws 404 for an entity that is not there or hidden; 400 for one that
   * binds no roles, and for a file that cannot be changed by a program
   */
  async compose(
    change: OwnershipChange,
    caller: Caller,
  ): Promise<ComposedChange> {
    const { composed } = await this.#compose(change, caller);
    return composed;
  }

  /**
   * Opens a pull request with the change.
   *
   * @throws 409 when the file is not any more what the change was composed
   * for, and when nothing changes; 503 when the forge does not do it
   */
  async request(
    { title, digest, ...change }: RequestBody,
    caller: Caller,
  ): Promise<Requested> {
    const { composed, proposal } = await this.#compose(change, caller);
    if (digest !== composed.digest) {
      throw conflict(
        'The file has changed since; look at the change again.',
        composed,
      );
    }
    if (composed.diff === '') {
      throw conflict('The file says so already.', composed);
    }
    if ('sentence' in proposal) throw conflict(proposal.sentence, composed);
    const { forge, file, text } = proposal;
    try {
      const link = await forge.open({
        ...{ target: file.target, text, title },
        branch: `ownership-${this.#newId()}`,
        body: describeChange(change.entityRef, caller.principal.id, composed),
      });
      return { link, title };
    } catch (error) {
      if (!(error instanceof ForgeRefusal)) throw error;
      throw new ServiceUnavailableError(
        `The pull request could not be opened: ${error.message}`,
      );
    }
  }

  async #compose(
    change: OwnershipChange,
    caller: Caller,
  ): Promise<{ composed: ComposedChange; proposal: Proposal }> {
    const entity = await this.#entity(change.entityRef, caller);
    const file = await readCatalogFile(entity, this.#reader);
    const isFile = !('sentence' in file);
    const before = isFile ? file.text : stringify(asWritten(entity));
    const index = isFile ? file.index : 0;
    const text = this.#write(before, index, change);
    const name = isFile ? nameOf(file.target) : 'catalog-info.yaml';
    // Where the portal's own files lie is nobody's business.
    const shown = isFile && file.kind === 'url' ? file.target : name;
    const proposal = isFile ? this.#propose(file, text) : file;
    const { documents, findings } = readYamlDocuments(text);
    const judged = await judgeChange(
      entity,
      documents[index],
      this.#judges,
      caller,
    );
    const composed: ComposedChange = {
      ...(isFile && { file: shown }),
      digest: `sha256:${createHash('sha256').update(before).digest('hex')}`,
      diff: before === text ? '' : diffOf(name, before, text),
      yaml: documents[index] === undefined ? text : stringify(documents[index]),
      ...judged,
      findings: [...findings, ...judged.findings],
      pullRequest:
        'sentence' in proposal
          ? { possible: false, sentence: proposal.sentence }
          : { possible: true },
    };
    return { composed, proposal };
  }

  async #entity(entityRef: string, { credentials }: Caller) {
    const [kind] = entityRef.split(':');
    if (!levels.includes(kind)) {
      throw noLevel(`a ${kind}`);
    }
    const entity = await this.#catalog.get(entityRef, credentials);
    if (!entity) {
      throw new NotFoundError(
        `There is no ${entityRef}, or you may not see it.`,
      );
    }
    if (kind === 'component' && !isMlService(entity, this.#serviceTypes)) {
      throw noLevel(`a component of type ${entity.spec?.type}`);
    }
    return entity;
  }

  #write(text: string, index: number, change: OwnershipChange): string {
    try {
      return writeInYaml(text, index, fieldChanges(change));
    } catch (error) {
      const sentence = error instanceof Error ? error.message : String(error);
      throw invalidInput([{ field: 'body', sentence }]);
    }
  }

  #propose(file: CatalogFile, text: string): Proposal {
    if (file.kind === 'file') {
      return {
        sentence: `${nameOf(
          file.target,
        )} lies beside the portal, not in a forge: change it there.`,
      };
    }
    const forge = forgeFor(this.#integrations, file.target);
    return 'sentence' in forge ? forge : { forge, file, text };
  }
}

function noLevel(what: string): Error {
  const field = 'body.entityRef';
  const sentence = `${field} names ${what}; roles are bound at an ML service, a system or a domain.`;
  return invalidInput([{ field, sentence }]);
}

/** What to open a pull request with, or why there can be none. */
type Proposal =
  | {
      readonly forge: PullRequestForge;
      readonly file: CatalogFile;
      readonly text: string;
    }
  | { readonly sentence: string };

/** The entity as somebody would write it, without what the catalog adds. */
function asWritten({ apiVersion, kind, metadata, spec }: Entity) {
  const { uid: _uid, etag: _etag, annotations = {}, ...written } = metadata;
  const own = Object.entries(annotations).filter(
    ([name]) => !name.startsWith('backstage.io/'),
  );
  return {
    ...{ apiVersion, kind },
    metadata: {
      ...written,
      ...(own.length > 0 && { annotations: Object.fromEntries(own) }),
    },
    spec,
  };
}

function nameOf(target: string): string {
  return target.split(/[\\/]/).pop() || target;
}

/** A unified diff as git writes it, without the rule that the library begins with. */
function diffOf(name: string, before: string, after: string): string {
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after).replace(
    /^=+\n/,
    '',
  );
}
