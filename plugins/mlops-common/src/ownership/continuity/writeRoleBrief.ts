import type { Ownership } from '../ownership';
import type { Role } from '../role';
import {
  colleagueLines,
  dutyLines,
  onCallLines,
  stackLines,
  vacantLines,
} from './briefLines';
import type { CallLoad } from './callLoad';
import { escapeMarkdown } from './escapeMarkdown';
import type { RoleBrief } from './roleBrief';
import type { RotaLoad } from './rotaLoad';
import type { ServiceStack } from './serviceStack';
import { counted } from './words';

/**
 * A technical description of one role of one service: what the service is made
 * of, what the role does in it, what it carries on call, whom it works with,
 * and what is vacant. Says nothing that the catalog, the matrix or the rota
 * does not; whatever somebody wrote there is escaped.
 *
 * @param question - `onCall` are the rotas of the service, `calls` what is on
 *   record about it for twelve weeks; undefined when they could not be asked
 * @public
 */
export function writeRoleBrief(question: {
  readonly ownership: Ownership;
  readonly role: Role;
  readonly roleTitle: string;
  readonly stack: ServiceStack;
  readonly onCall?: readonly RotaLoad[];
  readonly calls?: CallLoad;
}): RoleBrief {
  const { ownership, role, roleTitle, stack } = question;
  const rows = ownership.activities.filter(({ cells }) => cells[role]);
  const own = ownership.roles.find(each => each.role === role);
  const title = escapeMarkdown(`${roleTitle} for ${ownership.service.title}`);
  const sections = [
    `# ${title}`,
    standing(ownership, roleTitle, own?.people.length ?? 0, stack),
    section('The service', stackLines(ownership, stack, role)),
    section(`What the role does`, dutyLines(rows, role)),
    section('On call', onCallLines(question, rows)),
    section('Works with', colleagueLines(ownership, role, rows)),
    section('Vacant beside it', vacantLines(ownership, role)),
  ];
  return {
    service: ownership.service,
    ...{ role, roleTitle },
    isHeld: (own?.people.length ?? 0) > 0,
    activities: rows.map(({ activity }) => activity),
    markdown: `${sections.filter(part => part !== '').join('\n\n')}\n`,
  };
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0
    ? ''
    : `## ${title}\n\n${lines.map(line => `- ${line}`).join('\n')}`;
}

function standing(
  { service }: Ownership,
  roleTitle: string,
  holders: number,
  { description }: ServiceStack,
): string {
  const held =
    holders === 0
      ? `Nobody holds the role ${roleTitle} for ${service.title} today.`
      : `${counted(
          holders,
          'person holds',
          'people hold',
        )} the role ${roleTitle} for ${service.title} today.`;
  return [held, description]
    .flatMap(each => (each ? escapeMarkdown(each) : []))
    .join('\n\n');
}
