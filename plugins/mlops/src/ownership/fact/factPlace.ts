import type { DatedFact, EntityLink } from '@pitwall/plugin-mlops-common';
import type { FactDraft } from './readFacts';

/** What a page knows about the facts that are entered on it. */
export interface FactPlace {
  /** Services that they can be about, the likeliest first. */
  readonly services: readonly EntityLink[];
  /** Whose page it is, if it is a person's: else they are about the reader. */
  readonly person?: EntityLink;
  /** Everybody the page names. */
  readonly known: readonly EntityLink[];
  /** Targets of rotas: `rota:flight-ops`. */
  readonly rotas: readonly string[];
  /** Facts that hold now or later. */
  readonly facts: readonly DatedFact[];
  /** The reader's own ref, if they have one. */
  readonly ownRef?: string;
}

/** What every dialog for a dated fact is told. */
export interface FactDialogOf {
  readonly place: FactPlace;
  /** The fact that another one is to take the place of. */
  readonly former?: DatedFact;
  /** What is filled in where the page knows more than the dialog finds. */
  readonly begun?: FactDraft;
  readonly onClose: () => void;
  /** Told what is on record now, in a sentence. */
  readonly onRecorded: (sentence: string) => void;
}
