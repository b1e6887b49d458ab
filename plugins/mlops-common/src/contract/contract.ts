import type { BasicPermission } from '@backstage/plugin-permission-common';
import type { z } from 'zod';
import type { PipelineVerb, PrincipalKind } from './principal';

/**
 * What an endpoint reads from a request. Path and query values arrive as
 * strings: their schemas coerce.
 *
 * @public
 */
export interface ContractInput {
  readonly path?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
}

/**
 * One endpoint, described once: router, typed client and `openapi.yaml` all
 * derive from it.
 *
 * @public
 */
export interface Contract<
  TInput extends ContractInput = ContractInput,
  TOutput extends z.ZodType = z.ZodType,
> {
  /** `context.verb`, unique; the OpenAPI operation id. */
  readonly id: string;
  readonly summary: string;
  readonly method: 'get' | 'post';
  /** Below `/api/mlops`, with `:name` segments that `input.path` describes. */
  readonly path: string;
  readonly principals: readonly PrincipalKind[];
  readonly permission: BasicPermission;
  /** The verb a pipeline needs; required when `principals` holds `service`. */
  readonly pipelineVerb?: PipelineVerb;
  readonly input: TInput;
  readonly output: TOutput;
  /**
   * Set when the answer is not JSON but text in this format, sent while it is
   * made. `output` is then `textStreamSchema`: handlers answer pieces of text,
   * and the typed client gives the pieces that arrive.
   */
  readonly produces?: 'application/jsonl';
  /**
   * The answer for a terminal, in lines of 80 columns at most; sent to whoever
   * asks for `text/plain` rather than JSON.
   */
  asText?(answer: z.output<TOutput>): string;
  /**
   * Set where an answer is worth more than a check that cannot be made: a
   * pipeline whose services the catalog cannot tell is let through to the
   * handler, with a scope that says so.
   */
  readonly answersWithoutCatalog?: true;
  /** The ref of the one ML service that a request is about, if it is about one. */
  serviceOf?(request: ParsedInput<TInput>): string;
  /** Limit of the request body in bytes, before and after inflation. */
  readonly bodyLimitBytes?: number;
}

/**
 * One part of a request after parsing.
 *
 * @public
 */
export type ParsedPart<T extends z.ZodType | undefined> = T extends z.ZodType
  ? z.output<T>
  : undefined;
/**
 * One part of a request as it is sent.
 *
 * @public
 */
export type PartAsSent<T extends z.ZodType | undefined> = T extends z.ZodType
  ? z.input<T>
  : undefined;

/**
 * Path, query and body after parsing.
 *
 * @public
 */
export type ParsedInput<TInput extends ContractInput> = {
  readonly [K in keyof TInput]: ParsedPart<TInput[K] & z.ZodType>;
};

/**
 * The parsed request a handler receives.
 *
 * @public
 */
export type ContractRequest<C extends Contract> = ParsedInput<C['input']>;

/**
 * The request a caller writes, before parsing.
 *
 * @public
 */
export type ContractCall<C extends Contract> = {
  readonly [K in keyof C['input']]: PartAsSent<C['input'][K] & z.ZodType>;
};

/**
 * The answer of an endpoint.
 *
 * @public
 */
export type ContractAnswer<C extends Contract> = z.output<C['output']>;

/**
 * Keeps the literal types of a contract.
 *
 * @public
 */
export function defineContract<
  TInput extends ContractInput,
  TOutput extends z.ZodType,
>(contract: Contract<TInput, TOutput>): Contract<TInput, TOutput> {
  return contract;
}
