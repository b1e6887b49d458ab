/**
 * What JSON can say.
 *
 * @public
 */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | JsonObject;

/**
 * An object of JSON. A key may be left out, but not be there and undefined.
 *
 * @public
 */
export type JsonObject = { readonly [key in string]?: JsonValue };
