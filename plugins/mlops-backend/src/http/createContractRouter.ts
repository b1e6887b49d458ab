import { NotFoundError } from '@backstage/errors';
import type { Contract } from '@pitwall/plugin-mlops-common';
import type { RequestHandler, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import {
  bindContract,
  type ContractHandler,
  type HttpTools,
} from './bindContract';
import { permissionCheck, type PermissionCheck } from './permissionCheck';
import { methodNotAllowed } from './refusals';
import { refuseWithoutStack } from './withoutStack';

/** A contract with the handler that keeps it. */
export interface ContractBinding {
  readonly contract: Contract;
  bind(tools: HttpTools, isAllowed: PermissionCheck): RequestHandler;
}

/** Pairs a contract with its handler, types checked. */
export function contractBinding<C extends Contract>(
  contract: C,
  handler: ContractHandler<C>,
): ContractBinding {
  return {
    contract,
    bind: (tools, isAllowed) =>
      bindContract(tools, isAllowed, contract, handler),
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
  const isAllowed = permissionCheck(tools.permissions, tools.now);
  const methodsByPath = new Map<string, string[]>();
  for (const binding of bindings) {
    const { method, path } = binding.contract;
    router[method](path, binding.bind(tools, isAllowed));
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
