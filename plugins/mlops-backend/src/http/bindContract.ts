import type {
  AuditorService,
  AuthService,
  BackstageCredentials,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  textStreamSchema,
  type Contact,
  type Contract,
  type ContractAnswer,
  type ContractRequest,
} from '@pitwall/plugin-mlops-common';
import type { Request, RequestHandler } from 'express';
import type { Knex } from 'knex';
import { auditContract } from './auditContract';
import { authorize, requireKind } from './authorize';
import { formerService, type FormerNames } from './formerService';
import { inTime } from './inTime';
import { answerOnce, idempotencyKeyOf } from './idempotency';
import { aboutService, namedService } from './namedService';
import { parseInput, parsePath, type RawInput } from './parseInput';
import type { PermissionCheck } from './permissionCheck';
import type { PipelineGrant } from './pipelineGrant';
import {
  isWithinScope,
  pipelineScope,
  type PipelineAnnotations,
  type PipelineScope,
} from './pipelineScope';
import { principalOf, type Principal } from './principal';
import { readBody } from './readBody';
import { notAllowed } from './refusals';
import { sendAnswer } from './sendAnswer';
import { sendText } from './sendText';
import { withoutStack } from './withoutStack';
import { withoutStatement } from './withoutStatement';

/** How long a contract that answers without the catalog waits for it. */
const waitsForCatalogMs = 2_000;

/** Who calls, as a handler sees it. */
export interface Caller {
  readonly principal: Principal;
  readonly credentials: BackstageCredentials;
  /** Present for a pipeline: the services it may see. */
  readonly scope?: PipelineScope;
  /** Present for a person who asks about a known subject. */
  readonly sight?: Sight;
}

/** Whether the catalog shows a person a service, as the policy has just said. */
export interface Sight {
  readonly serviceRef: string;
  readonly isShown: boolean;
}

/** What a path is about. */
export interface Subject {
  /** The ML service it belongs to. */
  readonly serviceRef: string;
}

/** What a contract does once everything around it is settled. */
export type ContractHandler<C extends Contract, S extends Subject = Subject> = (
  request: ContractRequest<C>,
  caller: Caller,
  subject?: S,
) => Promise<ContractAnswer<C>>;

/**
 * Finds what a path is about before the policy is asked, so that one question
 * answers both whether the caller may do this and whether the catalog shows
 * them the service. Undefined when there is nothing there.
 */
export type SubjectLookup<C extends Contract, S extends Subject> = (
  path: ContractRequest<C> extends { readonly path: infer P } ? P : never,
) => Promise<S | undefined>;

/** What every endpoint needs, whatever it is about. */
export interface HttpTools {
  readonly auth: Pick<AuthService, 'isPrincipal'>;
  readonly httpAuth: Pick<HttpAuthService, 'credentials'>;
  readonly permissions: Pick<PermissionsService, 'authorize'>;
  readonly auditor: AuditorService;
  readonly contact: Contact;
  readonly pipelines: readonly PipelineGrant[];
  readonly annotations: PipelineAnnotations;
  readonly formerNames: FormerNames;
  /** Opened only when a request brings an idempotency key. */
  database(): Promise<Knex>;
  now(): Date;
}

/**
 * Turns a contract and its handler into an Express handler: principal, audit,
 * permission, input, pipeline, idempotency, answer. The only place where any
 * of these is decided; a handler sees parsed input from somebody who may ask.
 */
export function bindContract<C extends Contract, S extends Subject>(
  tools: HttpTools,
  check: PermissionCheck,
  contract: C,
  handler: ContractHandler<C, S>,
  find?: SubjectLookup<C, S>,
): RequestHandler {
  return async (req, res) => {
    try {
      const credentials = await tools.httpAuth.credentials(req, {
        allow: ['user', 'service'],
      });
      const principal = principalOf(tools.auth, credentials);
      const done = await auditContract(
        tools.auditor,
        contract,
        principal,
        req,
        async () => {
          requireKind(contract, principal, tools.contact);
          const subject = find && (await subjectOf(contract, req, find));
          const { isShown } = await authorize(
            contract,
            principal,
            credentials,
            check,
            tools.contact,
            subject?.serviceRef,
          );
          const raw = await readInput(req, contract);
          const caller = { principal, credentials };
          const request = await asCalledNow(
            tools,
            contract,
            parseInput(contract, raw),
            caller,
          );
          const scope = await scopeOf(tools, contract, caller, request);
          const run = async () =>
            contract.output.parse(
              await handler(
                request,
                {
                  ...{ ...caller, scope },
                  ...(subject &&
                    isShown !== undefined && {
                      sight: { serviceRef: subject.serviceRef, isShown },
                    }),
                },
                subject,
              ),
            );
          if (contract.produces) {
            // Inside the audited call: half an answer is a failed one.
            const pieces = textStreamSchema.parse(await run());
            await sendText(req, res, contract.produces, pieces);
            return undefined;
          }
          const key =
            contract.method === 'post'
              ? idempotencyKeyOf(req.get('idempotency-key'))
              : undefined;
          return key === undefined
            ? { answer: await run(), isReplay: false }
            : answerOnce(
                await tools.database(),
                {
                  principal: `${principal.kind}:${principal.id}`,
                  contract: contract.id,
                  key,
                  request: raw,
                },
                tools.now(),
                run,
              );
        },
      );
      if (!done) return;
      if (done.isReplay) res.set('Idempotent-Replayed', 'true');
      sendAnswer(req, res, contract, done.answer);
    } catch (error) {
      throw withoutStack(withoutStatement(error));
    }
  };
}

async function subjectOf<C extends Contract, S extends Subject>(
  contract: C,
  req: Request,
  find: SubjectLookup<C, S>,
): Promise<S | undefined> {
  // A path that does not parse is refused after the permission was asked for.
  const path = parsePath(contract, req.params);
  return path && find(path as Parameters<typeof find>[0]);
}

async function readInput(req: Request, contract: Contract): Promise<RawInput> {
  return {
    path: req.params,
    query: req.query,
    body: contract.input.body
      ? await readBody(req, contract.bodyLimitBytes)
      : undefined,
  };
}

/**
 * The request, about the service as it is called now. What answers without the
 * catalog says itself that a service has another name.
 */
async function asCalledNow<C extends Contract>(
  tools: HttpTools,
  contract: C,
  request: ContractRequest<C>,
  caller: Pick<Caller, 'principal' | 'credentials'>,
): Promise<ContractRequest<C>> {
  if (contract.answersWithoutCatalog) return request;
  const named = namedService(contract, request);
  const current = await formerService(tools, contract, named, caller);
  return current === undefined
    ? request
    : aboutService(contract, request, current);
}

async function scopeOf<C extends Contract>(
  tools: HttpTools,
  contract: C,
  caller: Pick<Caller, 'principal' | 'credentials'>,
  request: ContractRequest<C>,
): Promise<PipelineScope | undefined> {
  const { principal } = caller;
  if (principal.kind !== 'service') return undefined;
  const verb = contract.pipelineVerb;
  if (!verb) {
    throw new Error(`${contract.id} takes pipelines but names no verb`);
  }
  const serviceRef = contract.serviceOf?.(request);
  const scope = pipelineScope(tools.pipelines, principal.id, verb);
  const checked = isWithinScope(scope, serviceRef, tools.annotations);
  try {
    const isWithin = await (contract.answersWithoutCatalog
      ? inTime(checked, waitsForCatalogMs, 'The catalog')
      : checked);
    if (isWithin) return scope;
    if (
      contract.answersWithoutCatalog &&
      (await formerService(tools, contract, serviceRef, caller)) !== undefined
    ) {
      return scope;
    }
  } catch (error) {
    if (!contract.answersWithoutCatalog) throw error;
    return { ...scope, isUnchecked: true };
  }
  throw notAllowed(
    `The pipeline ${principal.id} may not ${verb} ${
      serviceRef ?? 'anything here'
    }: neither mlops.pipelines nor the service's annotation mlops.pitwall.dev/pipeline says so.`,
    contract.permission.name,
    tools.contact,
  );
}
