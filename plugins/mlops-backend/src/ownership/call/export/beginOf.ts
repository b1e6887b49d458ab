import { open } from 'node:fs/promises';

const bytes = 2_000;

/** The first letters of a file; none when it is not there or cannot be read. */
export async function beginOf(file: string): Promise<string> {
  try {
    const opened = await open(file);
    try {
      const { buffer, bytesRead } = await opened.read(Buffer.alloc(bytes));
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await opened.close();
    }
  } catch {
    return '';
  }
}
