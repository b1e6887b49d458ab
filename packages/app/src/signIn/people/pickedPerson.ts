const key = 'pitwall.signIn.person';

/**
 * Whom this browser picked last: kept until they sign out, so that a reload
 * stays the same person. It gives no rights by itself; the backend checks it
 * against its list each time.
 */
export const pickedPerson = {
  get: (): string | undefined => localStorage.getItem(key) ?? undefined,
  set: (entityRef: string) => localStorage.setItem(key, entityRef),
  clear: () => localStorage.removeItem(key),
};
