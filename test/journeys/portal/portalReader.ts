import {
  createContractClient,
  errorBodySchema,
  mlopsContracts,
  type MlopsClient,
} from '@pitwall/plugin-mlops-common';

/** An answer of the portal as it came over the wire. */
export interface PortalAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON, where it is JSON. */
  readonly body: unknown;
}

/** Somebody who calls the portal over HTTP. */
export interface PortalReader {
  /** The suite's own client. */
  readonly mlops: MlopsClient;
  /** A request written by hand. */
  call(path: string, init?: RequestInit): Promise<PortalAnswer>;
  /** A request written by hand that posts JSON. */
  post(path: string, body: unknown, init?: RequestInit): Promise<PortalAnswer>;
}

/** Calls a portal with one token, or as a stranger. */
export function portalReader(baseUrl: string, token?: string): PortalReader {
  const send = (url: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    if (token) headers.set('authorization', `Bearer ${token}`);
    return fetch(url, { ...init, headers });
  };
  const call = async (path: string, init?: RequestInit) => {
    const answer = await send(`${baseUrl}${path}`, init);
    const text = await answer.text();
    const { status, headers } = answer;
    return { status, headers, text, body: jsonOf(text) };
  };
  return {
    mlops: createContractClient(mlopsContracts, {
      baseUrl: async () => `${baseUrl}/api/mlops`,
      fetch: send,
    }),
    call,
    post: (path, body, init = {}) =>
      call(path, {
        method: 'POST',
        body: JSON.stringify(body),
        ...init,
        headers: { 'content-type': 'application/json', ...init.headers },
      }),
  };
}

/** What a refusal says, in the shape every refusal has. */
export function refusalOf({ body }: Pick<PortalAnswer, 'body'>) {
  return errorBodySchema.parse(body).error;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
