import { isCanonicalJson, maxJsonDepth } from './isCanonicalJson';
import { LedgerError } from './ledgerError';

type Path = (string | number)[];

/**
 * The one canonical spelling of a JSON value by RFC 8785: no white space, keys
 * in the order of their UTF-16 code units, numbers and strings as ECMAScript
 * writes them.
 *
 * Takes plain data only: what JSON cannot say (`undefined`, NaN, Infinity,
 * big integers, dates, holes in arrays), what UTF-8 cannot say (a lone
 * surrogate) and nesting deeper than 100 are refused, never dropped.
 *
 * @example `canonicalJson({ b: 1e21, a: '€' }) // '{"a":"€","b":1e+21}'`
 * @throws LedgerError `not-canonical-json`, naming the path of the value
 * @public
 */
export function canonicalJson(value: unknown): string {
  return write(value, []);
}

/**
 * Reads JSON text that must already be canonical: the value has exactly one
 * spelling, so no two readers can see different things in the same bytes
 * (repeated keys, `1.0` for `1`, an escaped letter).
 *
 * @throws LedgerError `not-canonical-json`
 * @public
 */
export function parseCanonicalJson(text: string): unknown {
  if (isCanonicalJson(text)) return JSON.parse(text);
  throw new LedgerError('not-canonical-json', whyNotCanonical(text));
}

function whyNotCanonical(text: string): string {
  try {
    JSON.parse(text);
    return 'This JSON is not in its canonical spelling (RFC 8785).';
  } catch (error) {
    return `This is no JSON: ${
      error instanceof Error ? error.message : error
    }.`;
  }
}

function write(value: unknown, path: Path): string {
  switch (typeof value) {
    case 'string':
      return writeString(value, path);
    case 'number':
      if (!Number.isFinite(value)) throw refusal(`${value}`, path);
      // ECMAScript's own rule is the RFC's (3.2.2.3); -0 becomes 0.
      return String(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      if (path.length >= maxJsonDepth) {
        throw refusal(`nesting deeper than ${maxJsonDepth}`, path);
      }
      return Array.isArray(value)
        ? writeArray(value, path)
        : writeObject(value, path);
    default:
      throw refusal(`a value of type ${typeof value}`, path);
  }
}

// No quote, backslash, control character or surrogate.
const isPlain = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

function writeString(text: string, path: Path): string {
  if (isPlain.test(text)) return `"${text}"`;
  if (/\p{Surrogate}/u.test(text)) throw refusal('a lone surrogate', path);
  return JSON.stringify(text);
}

function writeArray(items: readonly unknown[], path: Path): string {
  let text = '[';
  for (let index = 0; index < items.length; index++) {
    path.push(index);
    text += (index === 0 ? '' : ',') + write(items[index], path);
    path.pop();
  }
  return `${text}]`;
}

function writeObject(value: object, path: Path): string {
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype) {
    throw refusal(`an object of class ${prototype.constructor?.name}`, path);
  }
  const fields = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(fields);
  // The default order of sort() is that of UTF-16 code units (3.2.3).
  keys.sort();
  let text = '{';
  for (const key of keys) {
    path.push(key);
    text += text.length === 1 ? '' : ',';
    text += `${writeString(key, path)}:${write(fields[key], path)}`;
    path.pop();
  }
  return `${text}}`;
}

function refusal(what: string, path: Path): LedgerError {
  const place = path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : `${text}.${step}`,
    '$',
  );
  return new LedgerError(
    'not-canonical-json',
    `Canonical JSON cannot hold ${what} (at ${place}).`,
  );
}
