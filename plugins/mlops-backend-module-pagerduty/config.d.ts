export interface Config {
  mlops?: {
    /** Asking PagerDuty who is on call. Without it PagerDuty is not asked. */
    pagerDuty?: {
      /**
       * A token of PagerDuty's REST API that may read; a read-only one will do.
       * @visibility secret
       */
      token: string;
      /**
       * Where the API is. Default: `https://api.pagerduty.com`; accounts in
       * Europe are at `https://api.eu.pagerduty.com`.
       */
      baseUrl?: string;
    };
  };
}
