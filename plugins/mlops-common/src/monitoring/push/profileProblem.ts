import { type Profile } from '../profile/profile';
import { profileProblems } from '../profile/profileProblems';
import { windowProblem } from '../profile/windowProblem';

/**
 * Why a well-formed profile is not taken all the same; `undefined` when it is.
 *
 * @public
 */
export function profileProblem(
  profile: Profile,
  now: string,
): string | undefined {
  const { feature } = profile;
  if (!isUsableName(feature)) {
    return `${JSON.stringify(feature)} is no name for a feature.`;
  }
  const window = windowProblem(profile, now);
  if (window) return `The window of ${feature} ${window}.`;
  const [problem] = profileProblems(profile);
  return problem && `${feature}: ${problem[0]} ${problem[1]}.`;
}

/**
 * Names become keys of objects, cells of tables and text in databases: control
 * characters and halves of characters are refused, and the one name that an
 * object does not keep.
 */
function isUsableName(name: string): boolean {
  return name !== '__proto__' && !/[\p{Cc}\p{Cs}]/u.test(name);
}
