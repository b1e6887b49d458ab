import { ContractError } from '@pitwall/plugin-mlops-common';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ledgerAt } from '../../dev/fixtures/ledger';
import { answeringLedger, renderLedger } from '../../dev/fixtures/renderLedger';

const ledger = ledgerAt(new Date(), 3);
const files: { name: string; blob: Blob }[] = [];

const textOf = (blob: Blob) =>
  new Promise(resolve => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.readAsText(blob);
  });

const download = (what: string) =>
  screen.findByRole('button', { name: `Download the ${what}` });

describe('what an auditor takes along', () => {
  beforeEach(() => {
    files.length = 0;
    let newest = new Blob();
    // jsdom has no files to hand out.
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        newest = blob;
        return 'blob:newest';
      },
      revokeObjectURL() {},
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(
      function keep(this: HTMLAnchorElement) {
        files.push({ name: this.download, blob: newest });
      },
    );
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('saves the export as it comes, by keyboard, and says so', async () => {
    renderLedger(answeringLedger(ledger));
    const user = userEvent.setup();
    (await download('ledger')).focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Saved as ledger.jsonl')).toBeVisible();
    expect(await download('ledger')).toHaveFocus();
    expect(files.map(({ name }) => name)).toEqual(['ledger.jsonl']);
    expect(await textOf(files[0].blob)).toBe(
      ledger.entries.map(entry => `${JSON.stringify(entry)}\n`).join(''),
    );
  });

  it('saves nothing of an export that breaks off, and tries again', async () => {
    const { audit } = answeringLedger(ledger);
    const broken = async () =>
      (async function* pieces() {
        yield 'half a line';
        throw new ContractError(0, 'The connection broke.');
      })();
    renderLedger(
      answeringLedger(ledger, {
        export: vi.fn(audit.export).mockImplementationOnce(broken),
      }),
    );
    await userEvent.click(await download('ledger'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /could not be read\.\s*The connection broke\. No file was saved/,
    );
    expect(files).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Saved as ledger.jsonl')).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('begins one download at a time, and ends it with the page', async () => {
    let signal: AbortSignal | undefined;
    const ask = vi.fn((_: object, options?: { signal?: AbortSignal }) => {
      signal = options?.signal;
      return new Promise<never>(() => {});
    });
    const { unmount } = renderLedger(answeringLedger(ledger, { export: ask }));
    await userEvent.click(await download('ledger'));
    expect(screen.getByText('Downloading the ledger…')).toBeVisible();
    await userEvent.click(await download('ledger'));
    expect(ask).toHaveBeenCalledTimes(1);
    unmount();
    expect(signal?.aborted).toBe(true);
  });

  it('saves the public key as the command takes it', async () => {
    renderLedger(answeringLedger(ledger));
    await userEvent.click(await download('public key'));
    expect(files[0].name).toBe('ledger-key.txt');
    expect(await textOf(files[0].blob)).toBe(
      'ledger.example.com+00000000+AAAA\n',
    );
  });

  it.each([
    ['command', 'pitwall'],
    ['command for a checkout', 'node packages/cli/bin/pitwall.mjs'],
  ])('gives the %s that proves the two files', async (name, pitwall) => {
    renderLedger(answeringLedger(ledger));
    const user = userEvent.setup();
    await user.click(
      await screen.findByRole('button', { name: `Copy the ${name}` }),
    );
    expect(await screen.findByText('Copied')).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(
      `${pitwall} audit verify ledger.jsonl --key ledger-key.txt`,
    );
  });
});
