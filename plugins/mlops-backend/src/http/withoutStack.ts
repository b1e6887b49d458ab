import type { ErrorRequestHandler } from 'express';

/**
 * An error with its stack taken off when the caller is to blame, so that
 * neither log nor answer shows one for a user's mistake. What the server is to
 * blame for keeps its stack.
 */
export function withoutStack<T>(error: T): T {
  if (error instanceof Error && isCallersMistake(error)) {
    Object.defineProperty(error, 'stack', {
      value: undefined,
      configurable: true,
      writable: true,
    });
  }
  return error;
}

/**
 * Takes the stack off whatever the router itself refuses, such as a path whose
 * percent-encoding is broken. Backstage's own middleware answers.
 */
export const refuseWithoutStack: ErrorRequestHandler = (
  error,
  _request,
  _response,
  next,
) => next(withoutStack(error));

const callersMistakes = new Set([
  'InputError',
  'AuthenticationError',
  'NotAllowedError',
  'NotFoundError',
  'ConflictError',
]);

function isCallersMistake(error: Error): boolean {
  for (const key of ['statusCode', 'status'] as const) {
    const status: unknown = key in error ? Reflect.get(error, key) : undefined;
    if (typeof status === 'number') return status >= 400 && status < 500;
  }
  return callersMistakes.has(error.name);
}
