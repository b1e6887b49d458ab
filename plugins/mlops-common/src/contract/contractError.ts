import type { Contact } from './contact';
import { errorBodySchema, type FieldIssue } from './errorBody';

/**
 * A refusal of the API as a caller meets it: the status, a sentence to show,
 * and what it takes to go on.
 *
 * @public
 */
export class ContractError extends Error {
  /** The HTTP status; 0 when no answer arrived at all. */
  readonly status: number;
  readonly field?: string;
  readonly issues?: readonly FieldIssue[];
  readonly permission?: string;
  readonly contact?: Contact;
  readonly current?: unknown;

  constructor(
    status: number,
    message: string,
    details: {
      name?: string;
      field?: string;
      issues?: readonly FieldIssue[];
      permission?: string;
      contact?: Contact;
      current?: unknown;
      cause?: unknown;
    } = {},
  ) {
    super(message, { cause: details.cause });
    this.name = details.name ?? 'ContractError';
    this.status = status;
    this.field = details.field;
    this.issues = details.issues;
    this.permission = details.permission;
    this.contact = details.contact;
    this.current = details.current;
  }

  /**
   * Reads the body of a refusal. A body that is not ours, such as the page of a
   * proxy in between, becomes a sentence with the status instead.
   */
  static fromAnswer(status: number, body: unknown): ContractError {
    const parsed = errorBodySchema.safeParse(body);
    if (!parsed.success) {
      return new ContractError(
        status,
        `The server answered with status ${status} and no reason.`,
      );
    }
    const { message, ...details } = parsed.data.error;
    return new ContractError(status, message, details);
  }
}
