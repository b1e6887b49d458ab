export interface Config {
  mlops?: {
    /**
     * How often the backend reads the catalog, in seconds. The pages tell the
     * reader when several rounds were missed.
     *
     * @visibility frontend
     */
    catalogRefreshSeconds?: number;
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
