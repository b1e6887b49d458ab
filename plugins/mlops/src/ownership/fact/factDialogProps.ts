import type { EntityLink } from '@pitwall/plugin-mlops-common';

/** What every dialog for a dated fact is told. */
export interface FactDialogOf {
  readonly service: EntityLink;
  /** Everybody the page knows already. */
  readonly known: readonly EntityLink[];
  /** The rotas of the service: `rota:flight-ops`. */
  readonly rotas: readonly string[];
  /** The reader's own ref, if they have one. */
  readonly ownRef?: string;
  readonly onClose: () => void;
  readonly onRecorded: (sentence: string) => void;
}
