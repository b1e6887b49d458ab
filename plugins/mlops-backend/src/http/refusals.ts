import {
  AuthenticationError,
  ConflictError,
  InputError,
  NotAllowedError,
} from '@backstage/errors';
import type { Contact, FieldIssue } from '@pitwall/plugin-mlops-common';

/** A refusal whose status Backstage has no error for. */
class StatusError extends Error {
  readonly statusCode: number;

  constructor(statusCode: number, name: string, message: string) {
    super(message);
    this.statusCode = statusCode;
    this.name = name;
  }
}

/** 400 that names the first wrong field and lists the others. */
export function invalidInput(issues: readonly FieldIssue[]): Error {
  const [first] = issues;
  return Object.assign(
    new InputError(first?.sentence ?? 'The request is not valid.'),
    {
      field: first?.field,
      issues,
    },
  );
}

/** 401 for a caller who is nobody. */
export function unauthenticated(): Error {
  return new AuthenticationError(
    'Sign in, or send a token in the header "Authorization: Bearer …".',
  );
}

/** 403 that names what is missing and whom to ask for it. */
export function notAllowed(
  sentence: string,
  permission: string,
  contact: Contact,
): Error {
  return Object.assign(
    new NotAllowedError(`${sentence} Ask ${contact.title} for it.`),
    { permission, contact },
  );
}

/** 405; the answer's `Allow` header is set beside it. */
export function methodNotAllowed(method: string, allowed: string): Error {
  return new StatusError(
    405,
    'MethodNotAllowedError',
    `This path does not take ${method}; it takes ${allowed}.`,
  );
}

/** 409 with the state the request did not know of. */
export function conflict(sentence: string, current: unknown): Error {
  return Object.assign(new ConflictError(sentence), { current });
}

/** 410 for what was there and has ended. */
export function gone(sentence: string, current: unknown): Error {
  return Object.assign(new StatusError(410, 'GoneError', sentence), {
    current,
  });
}

/** 413. */
export function payloadTooLarge(limitBytes: number, inflated: boolean): Error {
  return new StatusError(
    413,
    'PayloadTooLargeError',
    `The body${
      inflated ? ', once decompressed,' : ''
    } is larger than the ${limitBytes} bytes that are taken here.`,
  );
}

/** 415. */
export function unsupportedMediaType(sentence: string): Error {
  return new StatusError(415, 'UnsupportedMediaTypeError', sentence);
}
