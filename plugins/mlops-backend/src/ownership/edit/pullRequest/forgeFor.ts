import {
  DefaultGithubCredentialsProvider,
  type ScmIntegrations,
} from '@backstage/integration';
import { GiteaForge } from './GiteaForge';
import { GithubForge } from './GithubForge';
import { GitlabForge } from './GitlabForge';
import type { PullRequestForge } from './pullRequest';

/**
 * The forge that a file is in, where `integrations` of the portal has one with
 * credentials; otherwise a sentence.
 */
export function forgeFor(
  integrations: ScmIntegrations,
  target: string,
): PullRequestForge | { readonly sentence: string } {
  const { github, gitea, gitlab } = integrations;
  const onGithub = github.byUrl(target)?.config;
  if (onGithub && (onGithub.token || onGithub.apps?.length)) {
    return new GithubForge(
      onGithub,
      DefaultGithubCredentialsProvider.fromIntegrations(integrations),
    );
  }
  const onGitea = gitea.byUrl(target)?.config;
  if (onGitea?.password) return new GiteaForge(onGitea);
  const onGitlab = gitlab.byUrl(target)?.config;
  if (onGitlab?.token) return new GitlabForge(onGitlab);
  return {
    sentence: `The portal has no credentials for ${hostOf(
      target,
    )}: integrations of GitHub, GitLab and Gitea can open pull requests.`,
  };
}

function hostOf(target: string): string {
  try {
    return new URL(target).host;
  } catch {
    return target;
  }
}
