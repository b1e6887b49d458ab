import { ContractError } from '@pitwall/plugin-mlops-common';
import { serverErrors } from './serverErrors';

describe('serverErrors', () => {
  it('puts what the server finds beside the question', () => {
    const error = new ContractError(400, 'body.data.purpose is missing.', {
      field: 'body.data.purpose',
      issues: [
        {
          field: 'body.data.purpose',
          sentence: 'body.data.purpose is missing.',
        },
        {
          field: 'body.data.sources[1].name',
          sentence: 'body.data.sources[1].name must be a string.',
        },
      ],
    });
    expect(serverErrors(error)).toEqual({
      purpose: { __errors: ['This is missing.'] },
      sources: { 1: { name: { __errors: ['This must be a string.'] } } },
    });
  });

  it('has nothing to say of any other failure', () => {
    expect(serverErrors(new Error('lost'))).toEqual({});
    expect(serverErrors(undefined)).toEqual({});
  });
});
