export interface Config {
  pitwall?: {
    demo?: {
      /**
       * Lets the people picker load outside development. Whoever reaches the
       * portal may then sign in as anybody on its list, without a password:
       * never set it where real data is.
       */
      peoplePicker?: boolean;
      /** A stand-in for a forge, in the backend's process; absent, there is none. */
      forge?: {
        /** On the loopback address. */
        port: number | string;
        /** Where its bare repositories are. */
        directory: string;
        /** Who may create repositories and push; anybody may read. */
        username: string;
        /** @visibility secret */
        password: string;
      };
    };
  };
  auth?: {
    providers?: {
      /** The people picker; absent, nobody can pick a person. */
      demoPeople?: {
        /** Entity refs of the people one may sign in as. */
        people: string[];
      };
    };
  };
}
