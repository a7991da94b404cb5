// This file says what stands in the way of a push, before anything is built.
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

export const TARGETS = ['dev', 'prod', 'intake-dev', 'intake-prod'];
const FLAGS = ['--without-form', '--by-id', '--files'];

/** Where clasp keeps who is logged in. */
export const loginFile = (env = process.env, home = homedir()) =>
  env.clasp_config_auth ?? join(home, '.clasprc.json');

/** What was asked, or `problem`: what the person does first. `root` is the project, `login` clasp's file. */
export function readPush(words, { root = '.', login = loginFile(), isBuilt = true } = {}) {
  const flags = words.filter((word) => word.startsWith('--'));
  const [target, more] = words.filter((word) => !word.startsWith('--'));
  const unknown = flags.find((flag) => !FLAGS.includes(flag)) ?? more;
  if (unknown) return { problem: `${unknown} is not known. Known: ${[...TARGETS, ...FLAGS].join(', ')}` };
  if (!TARGETS.includes(target))
    return { problem: 'Say where: npm run push -- dev, prod, intake-dev or intake-prod' };
  const isForm = target.startsWith('intake-');
  const withoutForm = flags.includes('--without-form');
  if (isForm && withoutForm) return { problem: `--without-form says that there is no ${target}.` };
  const byId = flags.includes('--by-id');
  if (!isForm && byId) return { problem: '--by-id is for the form: the desk opens no workbook by id.' };
  const file = `.clasp.${target}.json`;
  const template = isForm ? '.clasp.intake.json' : '.clasp.json';
  const project = readJson(join(root, file));
  if (!existsSync(join(root, file)))
    return {
      problem: `${file} is missing. Copy ${template} to ${file} and put the script's id into it (docs/deploy.md).`,
    };
  if (typeof project?.scriptId !== 'string')
    return { problem: `${file} names no scriptId. It should look like ${template}.` };
  if (project.scriptId.includes('PLACEHOLDER')) return { problem: `${file} still has the placeholder id.` };
  const folder = isForm ? 'dist-intake' : 'dist';
  // What clasp writes about a new script names the folder it was made in: all of that would be pushed.
  if (project.rootDir !== folder)
    return {
      problem: `${file} would push ${project.rootDir ?? 'this whole folder'}. rootDir must be ${folder}.`,
    };
  if (flags.includes('--files')) {
    if (!isBuilt)
      return { problem: 'Nothing is built yet, or the build is older than the sources: npm run build' };
    return { target, file, withoutForm, only: 'files' };
  }
  const users = accountsOf(readJson(login));
  if (users.length === 0)
    return {
      problem: 'Nobody is logged in to Google here: npx clasp login opens a browser. Nothing was built.',
    };
  const user = isForm && users.includes('intake') ? 'intake' : 'default';
  if (!users.includes(user))
    return { problem: `Nobody is logged in as ${user}: npx clasp login. Nothing was built.` };
  return { target, file, withoutForm, byId, user };
}

/** Whether clasp has anybody's token there. */
export const isLoggedIn = (login) => accountsOf(readJson(login)).includes('default');

/** Names under which clasp knows somebody; its older files hold one token without a name, two ways. */
function accountsOf(saved) {
  const named = Object.keys(saved?.tokens ?? {});
  const older = (saved?.token && saved.oauth2ClientSettings) || saved?.access_token;
  return older ? [...named, 'default'] : named;
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
