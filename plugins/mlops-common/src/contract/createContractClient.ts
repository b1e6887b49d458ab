import type { Contract, ContractAnswer, ContractCall } from './contract';
import { contractUrl } from './contractUrl';
import { ContractError } from './contractError';

/**
 * Contracts by context and verb.
 *
 * @public
 */
export type ContractTable = Readonly<
  Record<string, Readonly<Record<string, Contract>>>
>;

/** @public */
export interface ContractCallOptions {
  readonly signal?: AbortSignal;
  /** Makes a repeated POST answer what the first one answered. */
  readonly idempotencyKey?: string;
}

/**
 * One typed function per contract: `client.fleet.list({ query: { limit: 20 } })`.
 *
 * @public
 */
export type ContractClient<T extends ContractTable> = {
  readonly [Context in keyof T]: {
    readonly [Verb in keyof T[Context]]: (
      call: ContractCall<T[Context][Verb]>,
      options?: ContractCallOptions,
    ) => Promise<ContractAnswer<T[Context][Verb]>>;
  };
};

/**
 * How a client reaches the API.
 *
 * @public
 */
export interface ContractTransport {
  baseUrl(): Promise<string>;
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** The token of whoever asks, where `fetch` does not carry who that is. */
  token?(): Promise<string>;
}

/**
 * Turns a table of contracts into functions that call them. A refusal is
 * thrown as {@link ContractError}; so is an answer that breaks the contract,
 * and a server that cannot be reached (`status` 0).
 *
 * @public
 */
export function createContractClient<T extends ContractTable>(
  contracts: T,
  transport: ContractTransport,
): ContractClient<T> {
  const client = Object.fromEntries(
    Object.entries(contracts).map(([context, verbs]) => [
      context,
      Object.fromEntries(
        Object.entries(verbs).map(([verb, contract]) => [
          verb,
          (call: ContractCall<Contract>, options?: ContractCallOptions) =>
            callContract(contract, call, transport, options),
        ]),
      ),
    ]),
  );
  // The mapped type cannot be followed through Object.fromEntries.
  return client as ContractClient<T>;
}

async function callContract(
  contract: Contract,
  call: ContractCall<Contract>,
  transport: ContractTransport,
  options: ContractCallOptions = {},
): Promise<unknown> {
  const url = contractUrl(await transport.baseUrl(), contract, call);
  const headers: Record<string, string> = {
    // A refusal is JSON, whatever the answer is.
    Accept: [contract.produces, 'application/json'].filter(Boolean).join(', '),
  };
  if (contract.input.body) headers['Content-Type'] = 'application/json';
  if (options.idempotencyKey) {
    headers['Idempotency-Key'] = options.idempotencyKey;
  }
  const response = await send(transport, url, {
    method: contract.method.toUpperCase(),
    headers,
    body: contract.input.body ? JSON.stringify(call.body) : undefined,
    signal: options.signal,
  }).catch(cause => {
    if (options.signal?.aborted) throw cause;
    throw new ContractError(0, 'The server cannot be reached.', { cause });
  });
  if (response.ok && contract.produces) return piecesOf(response);
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw ContractError.fromAnswer(response.status, body);
  const answer = contract.output.safeParse(body);
  if (!answer.success) {
    throw new ContractError(
      response.status,
      `The server's answer to ${contract.id} is not what this version of the portal understands.`,
      { cause: answer.error },
    );
  }
  return answer.data;
}

async function send(
  transport: ContractTransport,
  url: string,
  init: RequestInit & { readonly headers: Record<string, string> },
): Promise<Response> {
  if (!transport.token) return transport.fetch(url, init);
  const headers = {
    ...init.headers,
    Authorization: `Bearer ${await transport.token()}`,
  };
  return transport.fetch(url, { ...init, headers });
}

/** The text of an answer while it arrives. */
async function* piecesOf(response: Response): AsyncGenerator<string> {
  const reader = response.body?.getReader();
  if (!reader) return;
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      const piece = decoder.decode(value, { stream: !done });
      if (piece) yield piece;
      if (done) return;
    }
  } finally {
    // Whoever stops reading early must not leave the server writing.
    await reader.cancel().catch(() => {});
  }
}
