import type { LoggerService } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import {
  sayMoment,
  type CallReport,
  type Contact,
  type DatedFact,
  type ReachablePerson,
} from '@pitwall/plugin-mlops-common';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CallExportConfig } from '../callConfig';
import type { CallKnowledge, CallQuestions } from '../CallQuestions';
import { beginOf } from './beginOf';
import { callSheet, keyOf } from './callSheet';
import type { Html } from './html';
import { indexPage, indexRow } from './indexPage';
import { pageMark, type PageAge } from './pageFrame';
import { replaceFiles, type MadeFile } from './replaceFiles';
import { servicePage } from './servicePage';
import { peopleJson, sheetJson } from './sheetJson';

const trustedForMs = 7 * 24 * 60 * 60 * 1000;
/** For so long after the start, services that turn up make the pages anew. */
const settlingMs = 10 * 60 * 1000;
/** After pages could not be written: a full disk is not empty within seconds. */
const pauseMs = 5 * 60 * 1000;
const pages = 'services';
const data = 'who-to-call.json';

/**
 * Writes who to call as pages and as JSON, for when the portal is what is down.
 * The pages show every service: whoever reads the folder sees them all.
 */
export class CallExport {
  readonly #config: CallExportConfig;
  readonly #questions: Pick<CallQuestions, 'knowledge' | 'question'>;
  readonly #contact: Contact;
  readonly #zone?: string;
  readonly #now: () => Date;
  readonly #logger: Pick<LoggerService, 'info' | 'warn'>;
  readonly #startedAtMs: number;
  #madeServices?: number;
  #failedAtMs = -Infinity;

  constructor(options: {
    config: CallExportConfig;
    questions: Pick<CallQuestions, 'knowledge' | 'question'>;
    contact: Contact;
    /** The zone in which the list tells the time; that of a rota without it. */
    zone?: string;
    now(): Date;
    logger: Pick<LoggerService, 'info' | 'warn'>;
  }) {
    this.#config = options.config;
    this.#questions = options.questions;
    this.#contact = options.contact;
    this.#zone = options.zone;
    this.#now = options.now;
    this.#logger = options.logger;
    this.#startedAtMs = this.#now().getTime();
  }

  /**
   * Makes the pages anew when they are old enough. As long as the catalog or the
   * database do not answer, there is no service, or writing fails, the old ones
   * stay.
   *
   * @returns whether they were made
   */
  async makeWhenDue(signal?: AbortSignal): Promise<boolean> {
    const nowMs = this.#now().getTime();
    if (Math.abs(nowMs - this.#failedAtMs) < pauseMs) return false;
    const ageMs = nowMs - (await this.#madeAtMs());
    // Pages of the future were made before the clock was set back.
    const isDue = ageMs < 0 || ageMs >= this.#config.everyMinutes * 60_000;
    const isSettling = nowMs - this.#startedAtMs < settlingMs;
    if (!isDue && !isSettling) return false;
    const knowledge = await this.#questions.knowledge(
      this.#now().toISOString(),
    );
    if (!knowledge || knowledge.isLastKnown) {
      if (isDue) this.#stay('the catalog does not answer');
      return false;
    }
    if (knowledge.notices.length > 0 && Number.isFinite(ageMs)) {
      if (isDue) this.#stay(knowledge.notices.join(' '));
      return false;
    }
    const { size } = knowledge.snapshot.services;
    if (size === 0) return false;
    if (!isDue && size === this.#madeServices) return false;
    try {
      await this.#make(knowledge, signal);
    } catch (error) {
      signal?.throwIfAborted();
      this.#failedAtMs = nowMs;
      this.#stay(
        `they could not be written to ${this.#config.folder}. ${error}`,
      );
      return false;
    }
    this.#madeServices = size;
    return true;
  }

  #stay(reason: string): void {
    this.#logger.warn(`The pages of who to call stay as they are: ${reason}`);
  }

  async #make(knowledge: CallKnowledge, signal?: AbortSignal): Promise<void> {
    const { folder } = this.#config;
    await replaceFiles(folder, pages, pageMark, this.#files(knowledge, signal));
    this.#logger.info(
      `Wrote who to call about ${knowledge.snapshot.services.size} services to ${folder}.`,
    );
  }

  /** A page a service, then what lists them all. */
  async *#files(
    knowledge: CallKnowledge,
    signal?: AbortSignal,
  ): AsyncGenerator<MadeFile> {
    const { at, snapshot } = knowledge;
    const until = new Date(Date.parse(at) + trustedForMs).toISOString();
    const people = new Map<string, ReachablePerson>();
    const reports = new Map<string, CallReport>();
    const facts = new Map<string, DatedFact>();
    const rows: Html[] = [];
    // As text: ten thousand of them as objects are gigabytes.
    const services: string[] = [];
    for (const service of snapshot.services.values()) {
      signal?.throwIfAborted();
      const question = await this.#questions.question(
        service,
        { symptom: 'quality' },
        knowledge,
      );
      const sheet = callSheet(question, until);
      const page = pageOf(sheet.service.entityRef);
      rows.push(indexRow(sheet, page));
      services.push(JSON.stringify(sheetJson(sheet, page)));
      sheet.people.forEach(each => people.set(keyOf(each), each));
      sheet.reports.forEach(each => reports.set(each.target, each));
      sheet.facts.forEach(each => facts.set(each.factId, each));
      yield {
        path: page,
        text: servicePage(
          sheet,
          this.#age(at, until, sheet.zone),
          '../../index.html',
        ),
      };
      // Thousands of services must not keep the server from everything else.
      await nextTurn();
    }
    yield {
      path: data,
      text: dataText(
        {
          madeAt: at,
          trustedUntil: until,
          everyMinutes: this.#config.everyMinutes,
          platformContact: this.#contact,
          people: peopleJson(people.values()),
          rotas: [...reports.values()],
          facts: [...facts.values()],
        },
        services,
      ),
    };
    const zone =
      this.#zone ??
      [...reports.values()].find(({ answer }) => answer)?.answer?.zone ??
      'UTC';
    yield {
      path: 'index.html',
      text: indexPage(
        {
          rows,
          reports: [...reports.values()],
          facts: [...facts.values()],
          people: [...people.values()],
          contact: this.#contact,
          zone,
        },
        this.#age(at, until, zone),
      ),
    };
  }

  #age(at: string, until: string, zone: string): PageAge {
    return {
      madeAt: sayMoment(at, zone),
      trustedUntil: sayMoment(until, zone),
      everyMinutes: this.#config.everyMinutes,
    };
  }

  /** When the pages that are there were made, by whichever replica. */
  async #madeAtMs(): Promise<number> {
    const begin = await beginOf(path.join(this.#config.folder, data));
    const madeAt = /^\{"madeAt":"([^"]+)"/.exec(begin)?.[1];
    return madeAt ? Date.parse(madeAt) : -Infinity;
  }
}

/** The JSON of all services, whose own is text already, in pieces. */
function* dataText(
  common: object,
  services: readonly string[],
): Generator<string> {
  yield `${JSON.stringify(common).slice(0, -1)},"services":[\n`;
  for (const [n, service] of services.entries()) {
    yield n === 0 ? service : `,\n${service}`;
  }
  yield '\n]}\n';
}

/** Where the page of a service is, below the folder. */
function pageOf(serviceRef: string): string {
  const { namespace, name } = parseEntityRef(serviceRef);
  return `${pages}/${fileName(namespace)}/${fileName(name)}.html`;
}

/** Names of the catalog are file names already; nothing else may lead elsewhere. */
function fileName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9_.-]/g, '_')
    .replace(/^\.+/, '_');
}
