interface FormError {
  readonly name?: string;
  readonly message?: string;
  readonly params?: unknown;
}

/** What is wrong with an answer, as a sentence beside it. */
export function sayFormError({ name, message, params }: FormError): string {
  const limit = limitOf(params);
  switch (name) {
    case 'required':
      return 'This is not answered yet.';
    case 'minLength':
      return limit === 1
        ? 'This is not answered yet.'
        : `Write at least ${limit} characters.`;
    case 'maxLength':
      return `Write at most ${limit} characters.`;
    case 'minItems':
      return limit === 1 ? 'Choose at least one.' : `Choose at least ${limit}.`;
    case 'minimum':
      return `This must be at least ${limit}.`;
    case 'maximum':
      return `This must be at most ${limit}.`;
    case 'enum':
    case 'oneOf':
      return 'Choose one of the answers.';
    case 'const':
      return 'This must be confirmed.';
    case 'format':
    case 'pattern':
      return 'This is not in the form that is asked for.';
    default:
      return message ? `This ${message}.` : 'This is not allowed.';
  }
}

function limitOf(params: unknown): number | undefined {
  if (typeof params !== 'object' || params === null) return undefined;
  return 'limit' in params && typeof params.limit === 'number'
    ? params.limit
    : undefined;
}
