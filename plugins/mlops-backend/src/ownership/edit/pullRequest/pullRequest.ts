/** A change of one file, to be offered as a pull request. */
export interface ProposedFile {
  /** The address of the file as the catalog names it. */
  readonly target: string;
  readonly text: string;
  /** A branch that is not there yet. */
  readonly branch: string;
  readonly title: string;
  readonly body: string;
}

/** A forge that takes pull requests. */
export interface PullRequestForge {
  /**
   * Writes the file on a new branch and asks for it to be merged; answers the
   * address of the request.
   *
   * @throws ForgeRefusal when the forge does not do it
   */
  open(file: ProposedFile): Promise<string>;
}

/** A forge did not do what it was asked for; the message is a sentence. */
export class ForgeRefusal extends Error {
  override readonly name = 'ForgeRefusal';
}
