import type { Repositories } from './Repositories';

/** What the forge answers from, and to whom it lets go of more. */
export interface ForgeTools {
  readonly repositories: Repositories;
  readonly username: string;
  readonly password: string;
  /** How whoever asks reaches the forge, without a slash at the end. */
  readonly baseUrl: () => string;
}
