export interface Config {
  /**
   * Pitwall. Read once at start; a mistake stops the start with a sentence that
   * names the key.
   */
  mlops?: {
    /**
     * Whom to turn to when the suite cannot help any further: the last answer
     * of every refusal. Required.
     */
    platformContact: {
      /** What readers see, such as `Platform team`.
       * @visibility frontend */
      title: string;
      /** An `https:`, `http:` or `mailto:` address.
       * @visibility frontend */
      link?: string;
    };
    /**
     * The matrix an organisation begins with: `starter` has 3 roles and 7
     * activities, `standard` the whole lifecycle, `empty` nothing at all: every
     * row is then in `raci`. Default: `starter`.
     */
    preset?: 'starter' | 'standard' | 'empty';
    /**
     * What the organisation changes in the preset, by activity and role: `R`,
     * `A`, `A/R`, `C`, `C (veto)`, `I` or `none`. Maps, so that layers of
     * configuration merge cell by cell. An activity the preset does not have
     * becomes a row of its own.
     */
    raci?: {
      [activity: string]: {
        [role: string]: 'R' | 'A' | 'A/R' | 'C' | 'C (veto)' | 'I' | 'none';
      };
    };
    /** Titles of activities of the organisation's own, by activity. */
    activities?: {
      [activity: string]: {
        title?: string;
      };
    };
    /**
     * The `spec.type` of components that are ML services. Default:
     * `[ml-service]`.
     * @deepVisibility frontend
     */
    serviceTypes?: string[];
    /**
     * What each pipeline may do. Backstage lets a token of
     * `backend.auth.externalAccess` do anything in this plugin; this list is
     * what narrows it. A service may also name its own pipeline with the
     * annotation `mlops.pitwall.dev/pipeline: <subject>`, which grants every
     * verb on that service. A grant is to a name: it does not follow a service
     * that is renamed.
     */
    pipelines?: Array<{
      /** The `subject` of the token. */
      subject: string;
      /**
       * Services, as entity refs (`component:default/arrival-delay`) or as the
       * beginning of them with a `*` at the end (`component:flights/*`, `*`).
       */
      services: string[];
      verbs: Array<'read' | 'register' | 'push' | 'gate'>;
    }>;
    /**
     * How old, in seconds, what the suite knows of the catalog may become
     * before it is read again. Default: 30.
     * @visibility frontend
     */
    catalogRefreshSeconds?: number;
    /**
     * Where versions run, by name. Default: one environment, `production`,
     * without regions. A name that is not here is refused everywhere.
     */
    environments?: {
      [name: string]: {
        /** Whether what runs there decides about anything real. Default: false. */
        production?: boolean;
        /** Default: none, and nobody may name one. */
        regions?: string[];
      };
    };
    /** The record of every decision, and what proves it. */
    ledger?: {
      /**
       * The Ed25519 key that signs heads of the ledger, as
       * `PRIVATE+KEY+<name>+<id>+<base64>` (made by `pitwall audit new-key`);
       * its name is the name of the ledger.
       * Keep it where the database's administrators cannot read it. Without it
       * heads are not signed, and there is nothing to export or to anchor.
       * @visibility secret
       */
      signingKey?: string;
      /**
       * A file outside the database that keeps every signed head. Give each
       * replica its own. Default: none.
       */
      anchorFile?: string;
    };
    /** Checkpoint packs: which there are, and who passes which. */
    packs?: {
      /**
       * Files with packs of your own, beside the built-in pack `standard`; one
       * with the same name takes its place.
       */
      locations?: string[];
      /**
       * Which packs a service passes on its way into an environment: those of
       * all rules that match. What no rule is for is denied.
       */
      assign?: {
        [rule: string]: {
          /**
           * All of what is written here must hold; nothing written matches
           * anything. A claim that a service does not make matches every rule.
           */
          when?: {
            environments?: string[];
            production?: boolean;
            riskTiers?: Array<'minimal' | 'limited' | 'high' | 'prohibited'>;
            exposures?: Array<'low' | 'medium' | 'high'>;
            serviceTypes?: string[];
          };
          /** Names of packs; an empty list asks for no review. */
          packs: string[];
        };
      };
    };
    /** The gate. */
    gate?: {
      /**
       * The key that signs decisions: EC on the curve P-256 in PEM (PKCS#8);
       * line ends may be written as `\n`. Without it the gate answers, but
       * decides nothing.
       * @visibility secret
       */
      signingKey?: string;
    };
    /**
     * How much the gate's word weighs, by environment. Default: `observe`.
     */
    enforcement?: {
      [environment: string]: 'observe' | 'warn' | 'enforce';
    };
    /** Who is on call. */
    people?: {
      /**
       * Files with rotas in YAML (docs/on-call.md). A mistake in one stops the
       * start. Default: none.
       */
      locations?: string[];
      /**
       * How long, in seconds, one provider of on-call may take for one answer.
       * After that its last answer counts, with its age. Default: 3.
       */
      onCallTimeoutSeconds?: number;
      /**
       * When people can be asked who are not on call. A rota that says so
       * itself comes first. Default: Monday to Friday, 09:00 to 17:00.
       */
      workingHours?: {
        /** An IANA zone. Default: that of the rota, else UTC. */
        zone?: string;
        days?: Array<'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'>;
        /** The time of day at which they begin, `HH:MM`. */
        from?: string;
        /** The time of day before which they end, `HH:MM` up to `24:00`. */
        to?: string;
      };
      /**
       * Writes who to call as pages and JSON, for when the portal is what is
       * down (docs/who-to-call.md). It shows every service to whoever reads
       * the folder. Default: nothing is written.
       */
      export?: {
        /** A folder that something else than the portal serves. */
        folder: string;
        /** Default: 60. */
        everyMinutes?: number;
      };
    };
    /**
     * Parts of the suite that can be switched off. Default: all are on. All but
     * ownership need a database.
     */
    contexts?: {
      /**
       * Reading the ledger, its signed heads and exports. Decisions are
       * recorded all the same.
       */
      audit?: boolean;
      /** Who does what for one service. */
      ownership?: boolean;
      /** The fleet. */
      overview?: boolean;
      /** Model versions, and what is live where. */
      registry?: boolean;
      /** Reviews, sign-offs and the gate. Needs the registry. */
      governance?: boolean;
      /** Profiles, drift and observations. Needs the registry. */
      monitoring?: boolean;
    };
  };
}
