import { build } from 'esbuild';

/** How many bytes of the YAML parser a page holds that imports a name. */
async function parserBytes(name: string): Promise<number> {
  const { metafile } = await build({
    stdin: {
      contents: `export { ${name} } from '@pitwall/plugin-mlops-common';`,
      resolveDir: __dirname,
    },
    ...{ bundle: true, write: false, metafile: true },
    ...{ platform: 'browser', format: 'esm' },
  });
  return Object.values(metafile.outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([file]) => file.includes('node_modules/yaml/'))
    .reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
}

describe('the YAML parser of the shared rules', () => {
  it('is in no page that does not read YAML', async () => {
    expect(await parserBytes('readYamlText')).toBeGreaterThan(50_000);
    expect(await parserBytes('mlopsContracts, whoToCall')).toBe(0);
  });
});
