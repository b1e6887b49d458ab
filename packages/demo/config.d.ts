export interface Config {
  pitwall?: {
    demo?: {
      /**
       * Lets the people picker load outside development. Whoever reaches the
       * portal may then sign in as anybody on its list, without a password:
       * never set it where real data is.
       */
      peoplePicker?: boolean;
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
