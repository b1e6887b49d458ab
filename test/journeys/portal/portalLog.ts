import {
  coreServices,
  createServiceFactory,
  type LoggerService,
} from '@backstage/backend-plugin-api';
import { stringify } from 'yaml';

/** One line of a portal's log, its stack and all. */
export interface LogLine {
  readonly level: 'error' | 'warn' | 'info' | 'debug';
  readonly text: string;
}

/** Keeps what a portal logs, for a journey to read. */
export class PortalLog {
  readonly lines: LogLine[] = [];

  /** What was logged since then, as far as it is worse than information. */
  complaints(since = 0): string[] {
    return this.lines
      .slice(since)
      .filter(({ level }) => level === 'error' || level === 'warn')
      .map(({ text }) => text);
  }

  factory() {
    return createServiceFactory({
      service: coreServices.rootLogger,
      deps: {},
      factory: () => this.#logger({}),
    });
  }

  #logger(labels: object): LoggerService {
    const at =
      (level: LogLine['level']) => (message: unknown, meta?: unknown) => {
        this.lines.push({ level, text: textOf(message, { ...labels, meta }) });
      };
    return {
      error: at('error'),
      warn: at('warn'),
      info: at('info'),
      debug: at('debug'),
      child: more => this.#logger({ ...labels, ...more }),
    };
  }
}

function textOf(message: unknown, more: object): string {
  const words =
    message instanceof Error ? message.stack ?? String(message) : message;
  return `${words}\n${stringify(more)}`;
}
