import {
  formatVerifierKey,
  parseSignerKey,
} from '@pitwall/plugin-mlops-common';
import { NoAnswerError } from '../command';
import { auditNewKey } from './auditNewKey';

async function newKey(...args: string[]) {
  const printed: string[] = [];
  const complained: string[] = [];
  const code = await auditNewKey.run(args, {
    stdin: (async function* nothing() {})(),
    env: {},
    print: line => printed.push(line),
    complain: line => complained.push(line),
  });
  return { code, printed, complained };
}

describe('pitwall audit new-key', () => {
  it('makes a key, another each time, and says what verifies it', async () => {
    const { code, printed, complained } = await newKey('ledger.example.com');
    expect(code).toBe(0);
    expect(printed).toHaveLength(1);
    const { verifierKey } = parseSignerKey(printed[0]);
    expect(verifierKey.name).toBe('ledger.example.com');
    expect(complained).toEqual([
      `Public key: ${formatVerifierKey(verifierKey)}`,
    ]);
    expect((await newKey('ledger.example.com')).printed).not.toEqual(printed);
  });

  it.each([[[]], [['a name']], [['a+b']], [['a', 'b']]])(
    'makes none of %j',
    async args => {
      await expect(newKey(...args)).rejects.toThrow(NoAnswerError);
    },
  );
});
