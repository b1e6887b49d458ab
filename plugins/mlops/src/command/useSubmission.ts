import { useMemo, useState, type FormEvent } from 'react';
import { fieldSentences, type FieldSentences } from './fieldSentences';
import { useCommand } from './useCommand';

/** What somebody wrote once it can be sent, or what is wrong with it. */
export type ReadForm<TInput> =
  | { readonly input: TInput }
  | { readonly wrong: FieldSentences };

/** A form on its way: written, refused or sent. */
export interface Submission {
  readonly isSending: boolean;
  /** What is wrong by field; another one for each attempt. */
  readonly wrong: FieldSentences;
  /** Why the last attempt failed. */
  readonly refusal?: Error;
  readonly submit: (event: FormEvent) => void;
}

/**
 * Reads what was written, sends it once there is nothing wrong with it, and
 * tells what came of it. A refusal of single fields is told by field.
 *
 * @param read - by the rules of the API itself
 * @param run - sends the request; names fields below `body`
 */
export function useSubmission<TInput, TAnswer>(options: {
  readonly read: () => ReadForm<TInput>;
  readonly run: (input: TInput, idempotencyKey: string) => Promise<TAnswer>;
  readonly onDone: (answer: TAnswer, input: TInput) => void;
}): Submission {
  const { read, run, onDone } = options;
  const [found, setFound] = useState<FieldSentences>(new Map());
  const command = useCommand(run);
  const { error: refusal, isSending } = command;
  const refused = useMemo(() => fieldSentences(refusal, 'body'), [refusal]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    command.forget();
    const form = read();
    setFound('wrong' in form ? form.wrong : new Map());
    if ('wrong' in form) return;
    const answer = await command.send(form.input);
    if (answer !== undefined) onDone(answer, form.input);
  };
  return {
    ...{ isSending, refusal, submit },
    wrong: refusal ? refused : found,
  };
}
