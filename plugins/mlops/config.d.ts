export interface Config {
  mlops?: {
    /**
     * How often the backend reads the catalog, in seconds. The pages tell the
     * reader when several rounds were missed.
     *
     * @visibility frontend
     */
    catalogRefreshSeconds?: number;
    /** Whom to turn to when the suite itself cannot say who to call. */
    platformContact?: {
      /** @visibility frontend */
      title: string;
      /** @visibility frontend */
      link?: string;
    };
    /**
     * Where versions run, by name: what a review can be opened for.
     *
     * @deepVisibility frontend
     */
    environments?: {
      [name: string]: { production?: boolean; regions?: string[] };
    };
  };
}
