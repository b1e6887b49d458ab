import {
  parseCheckpoint,
  parseNote,
  splitNotes,
  type Checkpoint,
} from '@pitwall/plugin-mlops-common';
import type { LedgerAnchor } from '@pitwall/plugin-mlops-node';
import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';

/** The newest head of a file, and where the next one is to be written. */
interface FileState {
  readonly newest?: string;
  readonly end: number;
}

/**
 * Keeps heads in a file, one note after another with an empty line between
 * them; `pitwall audit verify --anchor` takes the file as it is. What a crash
 * left of a note is overwritten by the next one. For one process: give each
 * replica a file of its own.
 */
export class FileAnchor implements LedgerAnchor {
  readonly name = 'file';
  private state?: FileState;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly file: string) {}

  async newestHead(): Promise<string | undefined> {
    return this.inTurn(async () => (await this.read()).newest);
  }

  async keep(head: string): Promise<void> {
    return this.inTurn(async () => {
      const { newest, end } = await this.read();
      if (newest === head) return;
      if (newest !== undefined) this.requireSuccessor(newest, head);
      else checkpointOf(head);
      this.state = undefined;
      await mkdir(path.dirname(this.file), { recursive: true });
      const handle = await open(this.file, end === 0 ? 'w' : 'r+');
      try {
        await handle.truncate(end);
        const note = Buffer.from(end === 0 ? head : `\n${head}`);
        await handle.write(note, 0, note.length, end);
        await handle.sync();
        this.state = { newest: head, end: end + note.length };
      } finally {
        await handle.close();
      }
    });
  }

  private async read(): Promise<FileState> {
    if (this.state) return this.state;
    const bytes = await readFile(this.file).catch(error => {
      if (error.code === 'ENOENT') return Buffer.alloc(0);
      throw error;
    });
    const text = bytes.toString('utf8');
    const { notes, end } = splitNotes(text);
    this.state = {
      newest: notes.at(-1),
      end: Buffer.byteLength(text.slice(0, end)),
    };
    return this.state;
  }

  private requireSuccessor(newest: string, head: string): void {
    const kept = checkpointOf(newest);
    const next = checkpointOf(head);
    if (next.origin !== kept.origin) {
      throw new Error(
        `${this.file} keeps heads of ${kept.origin}, not of ${next.origin}.`,
      );
    }
    if (next.size < kept.size) {
      throw new Error(
        `${this.file} keeps a head of ${kept.size} entries; one of ${next.size} would go backwards.`,
      );
    }
    if (next.size === kept.size && Buffer.compare(next.root, kept.root) !== 0) {
      throw new Error(
        `${this.file} keeps another head of ${kept.size} entries.`,
      );
    }
  }

  /** One after another: two that write at once would write over each other. */
  private inTurn<T>(action: () => Promise<T>): Promise<T> {
    const turn = this.last.then(action);
    this.last = turn.catch(() => {});
    return turn;
  }
}

function checkpointOf(head: string): Checkpoint {
  return parseCheckpoint(parseNote(head).text);
}
