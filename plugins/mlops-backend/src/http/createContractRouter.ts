import { NotFoundError } from '@backstage/errors';
import type { Contract } from '@pitwall/plugin-mlops-common';
import type { RequestHandler, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import {
  bindContract,
  type ContractHandler,
  type HttpTools,
  type Subject,
  type SubjectLookup,
} from './bindContract';
import { permissionCheck, type PermissionCheck } from './permissionCheck';
import { methodNotAllowed } from './refusals';
import { refuseWithoutStack } from './withoutStack';

/** A contract with the handler that keeps it. */
export interface ContractBinding {
  readonly contract: Contract;
  bind(tools: HttpTools, check: PermissionCheck): RequestHandler;
}

/**
 * Pairs a contract with its handler, types checked. With `find`, the handler
 * gets what the path is about and, in `caller.sight`, whether a person may see
 * it.
 */
export function contractBinding<
  C extends Contract,
  S extends Subject = Subject,
>(
  contract: C,
  handler: ContractHandler<C, S>,
  find?: SubjectLookup<C, S>,
): ContractBinding {
  return {
    contract,
    bind: (tools, check) => bindContract(tools, check, contract, handler, find),
  };
}

/**
 * One router for all contracts: 405 with `Allow` for another method on a known
 * path, 404 for a path no contract describes.
 */
export function createContractRouter(
  tools: HttpTools,
  bindings: readonly ContractBinding[],
): Router {
  const router = PromiseRouter();
  const check = permissionCheck(tools.permissions, tools.now);
  const methodsByPath = new Map<string, string[]>();
  for (const binding of bindings) {
    const { method, path } = binding.contract;
    router[method](path, binding.bind(tools, check));
    methodsByPath.set(path, [
      ...(methodsByPath.get(path) ?? []),
      // Express answers HEAD wherever it answers GET.
      ...(method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]),
    ]);
  }
  for (const [path, methods] of methodsByPath) {
    const allowed = methods.join(', ');
    router.all(path, (req, res) => {
      res.set('Allow', allowed);
      throw methodNotAllowed(req.method, allowed);
    });
  }
  router.use(req => {
    throw new NotFoundError(`There is no ${req.path} in this API.`);
  });
  router.use(refuseWithoutStack);
  return router;
}
