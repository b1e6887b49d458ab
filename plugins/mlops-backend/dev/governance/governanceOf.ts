import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  assignRuleSchema,
  organisationMatrix,
  packDigest,
  type CheckpointPack,
  type Direction,
  type Enforcement,
  type ReviewView,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { v7 as newId } from 'uuid';
import type { Caller } from '../../src/http';
import {
  CatalogReader,
  OrganisationCache,
  ownershipOf,
  readOrganisation,
  RecentServices,
  ServiceReader,
} from '../../src/ownership';
import { RegistryService } from '../../src/registry';
import { readGateKey } from '../../src/governance/gateKey';
import {
  GateQuestions,
  GateService,
  GovernanceService,
  loadPacks,
  PackAssignment,
  ReviewAccess,
  ReviewList,
  ReviewOpening,
  ReviewReader,
} from '../../src/governance';
import { airline, service } from './airline';
import {
  answers,
  lineage,
  newKeyText,
  person,
  pipeline,
  production,
} from './callers';

const environments = {
  staging: { production: false, regions: [] },
  production: { production: true, regions: ['eu-west', 'us-east'] },
};

const key = readGateKey(newKeyText());

/** Reviews and the gate over a database, with a clock to set. */
export function governanceOf(
  knex: Knex,
  options: {
    entities?: Entity[];
    pack?: CheckpointPack;
    enforcement?: Record<string, Enforcement>;
    catalog?: Pick<CatalogReader, 'get'>;
  } = {},
) {
  const clock = { now: new Date('2026-01-31T09:30:00.000Z') };
  const now = () => clock.now;
  const database = async () => knex;
  const catalog = new CatalogReader(
    catalogServiceMock({ entities: options.entities ?? airline }),
    mockServices.auth(),
  );
  const serviceTypes = ['ml-service'];
  const matrix = organisationMatrix({ preset: 'standard', overrides: {} });
  const organisation = new OrganisationCache({
    read: previous => readOrganisation(catalog, serviceTypes, now(), previous),
    maxAgeSeconds: 30,
    now,
    logger: { warn: () => {} },
  });
  const services = new ServiceReader({
    catalog: options.catalog ?? catalog,
    serviceTypes,
  });
  const packs = new Map(loadPacks({ locations: [], assign: {} }));
  const { pack } = options;
  if (pack) packs.set('standard', { pack, digest: packDigest(pack) });
  const assignment = new PackAssignment({
    packs,
    rules: {
      production: assignRuleSchema.parse({
        when: { production: true },
        packs: ['standard'],
      }),
    },
    environments,
  });
  const access = new ReviewAccess({ database, services, organisation, matrix });
  const governance = new GovernanceService({ database, access, now, newId });
  const opening = new ReviewOpening({
    ...{ database, access, assignment, governance, now, newId },
  });
  const reader = new ReviewReader({ database, access, now });
  const snapshot = async () => {
    const read = await organisation.current();
    return {
      ownershipOf: (ref: string) => {
        const found = read.services.get(ref);
        return found && ownershipOf(found, read, matrix);
      },
      titleOf: (ref: string) => read.facts.people.get(ref)?.title,
    };
  };
  const list = new ReviewList({
    ...{ database, snapshot, now },
    sightOf: async () => ({ kind: 'all' }),
  });
  const questions = new GateQuestions({
    ...{ database, services, assignment },
    enforcement: options.enforcement ?? { production: 'enforce' },
  });
  const gate = new GateService({
    ...{ database, questions, key, now, newId },
    recent: new RecentServices({ services, now }),
    titleOf: async ref => (await snapshot()).titleOf(ref),
  });
  const registry = new RegistryService({
    ...{ database, services, environments, now, newId },
    settledServices: services,
    findPeople: async texts =>
      new Map(
        texts.flatMap(text => {
          const name = /^(\w+)@example\.com$/.exec(text)?.[1];
          return name === undefined || name === 'nobody'
            ? []
            : [[text, { entityRef: `user:default/${name}`, title: name }]];
        }),
      ),
  });

  /** Registers a version and answers its id. */
  const register = async (
    change: Record<string, string> = {},
    authors = ['ada@example.com'],
    serviceRef = service,
  ) =>
    (
      await registry.register(
        {
          ...{ service: serviceRef, kind: 'tabular', authors, metrics: {} },
          lineage: lineage(change),
        },
        pipeline.scope?.patterns.includes(serviceRef)
          ? pipeline
          : person('rosa'),
      )
    ).modelVersion.versionId;

  /** Opens the review of a version and answers its id. */
  const open = async (versionId: string, by = person('rosa')) =>
    (await opening.open({ body: { versionId, ...production } }, by)).reviewId;

  const show = (id: string, by = person('rosa')) => reader.get(id, by);

  /** Fills in a form and asks for signatures; answers the digest to sign. */
  const request = async (id: string, cid: string) => {
    const path = { id, cid };
    await governance.fillForm(
      { path, body: { data: answers[cid] } },
      person('rosa'),
    );
    const { checkpoint } = await governance.requestSignOffs(
      { path, body: {} },
      person('rosa'),
    );
    return checkpoint?.digest ?? '';
  };

  const sign = (
    id: string,
    cid: string,
    by: string | Caller,
    body: Partial<Parameters<GovernanceService['signOff']>[0]['body']> & {
      slot: string;
      digest: string;
    },
  ) =>
    governance.signOff(
      { path: { id, cid }, body: { verdict: 'approve', ...body } },
      typeof by === 'string' ? person(by) : by,
    );

  /** Has the right people sign everything. */
  const approve = async (id: string) => {
    const lineageDigest = await request(id, 'data-lineage-and-pii');
    for (const [by, slot] of [
      ['dana', 'data-owner'],
      ['carl', 'compliance'],
    ]) {
      await sign(id, 'data-lineage-and-pii', by, {
        slot,
        digest: lineageDigest,
      });
    }
    await approveRisk(id);
  };
  const approveRisk = async (id: string) => {
    const riskDigest = await request(id, 'model-risk');
    await sign(id, 'model-risk', 'vera', {
      slot: 'validator',
      digest: riskDigest,
    });
    await sign(id, 'model-risk', 'olga', { slot: 'owner', digest: riskDigest });
  };

  const ask = (versionId: string, direction: Direction = 'forward') =>
    gate.ask(
      { query: { service, version: versionId, direction, ...production } },
      pipeline,
    );
  const decide = (versionId: string, direction: Direction = 'forward') =>
    gate.decide(
      { body: { service, version: versionId, direction, ...production } },
      pipeline,
    );

  return {
    ...{
      clock,
      governance,
      opening,
      reader,
      list,
      gate,
      registry,
      organisation,
    },
    ...{
      register,
      open,
      show,
      request,
      sign,
      approve,
      approveRisk,
      ask,
      decide,
    },
  };
}

/** One checkpoint of a review as it is shown. */
export function checkpointIn(review: ReviewView, id: string) {
  const found = review.checkpoints.find(each => each.id === id);
  if (!found) throw new Error(`no checkpoint ${id}`);
  return found;
}
