import type { Entity } from '@backstage/catalog-model';
import { ownEntries } from '../../entity';
import { readEngagement } from './engagement';
import type { PersonFacts } from './organisationFacts';
import { specialisationSchema } from './specialisation';

/**
 * What a `User` of the catalog says about a person: how to reach them
 * (`spec.profile.email`, annotations `mlops.pitwall.dev/phone` and
 * `mlops.pitwall.dev/chat`), how long they are there (`spec.engagement`) and
 * what they are specialised in (`spec.specialisations`). Unknown
 * specialisations are left out.
 *
 * @public
 */
export function readPerson(user: Entity): PersonFacts {
  const { annotations, name, title } = user.metadata;
  const profile = Object.fromEntries(ownEntries(user.spec?.profile));
  const email = textIn(profile.email);
  const phone = textIn(annotations?.['mlops.pitwall.dev/phone']);
  const chat = textIn(annotations?.['mlops.pitwall.dev/chat']);
  const engagement = readEngagement(user.spec?.engagement);
  return {
    title: textIn(title) ?? textIn(profile.displayName) ?? name,
    ...(email && { email }),
    ...(phone && { phone }),
    ...(chat && { chat }),
    ...(engagement && { engagement }),
    specialisations: readSpecialisations(user.spec?.specialisations),
  };
}

function readSpecialisations(written: unknown) {
  const known = (Array.isArray(written) ? written : []).flatMap(
    each => specialisationSchema.safeParse(each).data ?? [],
  );
  return [...new Set(known)];
}

function textIn(written: unknown): string | undefined {
  return typeof written === 'string' ? written.trim() || undefined : undefined;
}
