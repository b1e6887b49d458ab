import { createMockDirectory } from '@backstage/backend-test-utils';
import { readdir, writeFile } from 'node:fs/promises';
import { replaceFiles, type MadeFile } from './replaceFiles';

const directory = createMockDirectory();

async function* files(...made: MadeFile[]) {
  yield* made;
}

const replace = (made: AsyncIterable<MadeFile>) =>
  replaceFiles(directory.resolve('out'), 'pages', 'made here', made);

describe('replaceFiles', () => {
  it('makes the folder and what is in it', async () => {
    directory.setContent({});
    await replace(
      files(
        { path: 'pages/a/b.html', text: 'b' },
        { path: 'index.html', text: 'i' },
      ),
    );
    expect(directory.content()).toEqual({
      out: { 'index.html': 'i', pages: { a: { 'b.html': 'b' } } },
    });
  });

  it('replaces what is there, removes what is not made any more, and touches nothing of others', async () => {
    directory.setContent({
      'out/index.html': 'old',
      'out/pages/a/gone.html': '<p>made here</p>',
      'out/pages/a/theirs.html': '<p>of somebody else</p>',
      'out/pages/a/b.html': 'old',
      'out/mine.txt': 'mine',
    });
    await replace(
      files(
        { path: 'pages/a/b.html', text: 'new' },
        { path: 'index.html', text: 'new' },
      ),
    );
    expect(directory.content()).toEqual({
      out: {
        'index.html': 'new',
        'mine.txt': 'mine',
        pages: {
          a: { 'b.html': 'new', 'theirs.html': '<p>of somebody else</p>' },
        },
      },
    });
  });

  it('leaves everything as it was when making fails half-way', async () => {
    const before = {
      out: { 'index.html': 'old', pages: { a: { 'b.html': 'old' } } },
    };
    directory.setContent(before);
    async function* failing() {
      yield { path: 'pages/a/b.html', text: 'new' };
      throw new Error('the catalog went away');
    }
    await expect(replace(failing())).rejects.toThrow('the catalog went away');
    expect(directory.content()).toEqual(before);
  });

  it('leaves nothing behind beside the files', async () => {
    directory.setContent({});
    await replace(files({ path: 'index.html', text: 'i' }));
    expect(await readdir(directory.resolve('out'))).toEqual(['index.html']);
  });

  it('fails in words when the folder is a file', async () => {
    directory.setContent({});
    await writeFile(directory.resolve('out'), '');
    await expect(replace(files())).rejects.toThrow(/EEXIST|ENOTDIR/);
  });
});
