import { invalidInput, type Caller } from '../http';
import { checkEnvironment } from '../registry';

/** Who may be told what of which service, and where services run. */
export interface Admission {
  /** Reads a service for whoever asks; 404 when it is not theirs to see. */
  readonly services: {
    get(serviceRef: string, caller: Caller): Promise<unknown>;
  };
  readonly environments: Readonly<
    Record<string, { readonly regions: readonly string[] }>
  >;
}

/**
 * Lets a request pass that is about a service its caller may see and an
 * environment there is.
 *
 * @throws 400 naming the environment, 404
 */
export async function admit(
  { services, environments }: Admission,
  request: {
    readonly service: string;
    readonly environment?: string;
    readonly part: 'body' | 'query';
  },
  caller: Caller,
): Promise<void> {
  const { service, environment, part } = request;
  await services.get(service, caller);
  const unknown =
    environment !== undefined &&
    checkEnvironment(environments, environment, part);
  if (unknown) throw invalidInput([unknown]);
}
