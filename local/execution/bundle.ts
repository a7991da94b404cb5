// What the twin runs: script files, pages and manifest, as clasp would push them.

import * as z from 'zod/mini';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { ScriptError } from './service-object';

export interface SourceFile {
  readonly name: string;
  readonly code: string;
}

export interface CustomFunctionSpec {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly optional: boolean }[];
}

export interface Bundle {
  readonly sources: readonly SourceFile[];
  /** Page files by name without extension. */
  readonly pages: Readonly<Record<string, string>>;
  readonly timeZone: string;
  /** Undefined where the manifest lists none: Google then finds the scopes by itself. */
  readonly scopes?: readonly string[];
  readonly advancedServices: readonly string[];
  readonly customFunctions: readonly CustomFunctionSpec[];
}

const manifestShape = z.object({
  timeZone: z.optional(z.string()),
  oauthScopes: z.optional(z.array(z.string())),
  dependencies: z.optional(
    z.object({ enabledAdvancedServices: z.optional(z.array(z.object({ userSymbol: z.string() }))) }),
  ),
});
type Manifest = z.output<typeof manifestShape>;

export function loadBundle(folder: string): Bundle {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  if (!names.some((name) => ['.js', '.gs'].includes(extname(name)))) {
    throw new ScriptError(`There is no script in ${folder}: run npm run build.`);
  }
  const files = names.map((name) => ({ name, path: join(folder, name) }));
  const manifest = names.includes('appsscript.json') ? readManifest(join(folder, 'appsscript.json')) : {};
  const pages = files.filter((file) => extname(file.name) === '.html');
  return makeBundle(
    files.filter((file) => ['.js', '.gs'].includes(extname(file.name))).map((file) => file.path),
    Object.fromEntries(pages.map((file) => [basename(file.name, '.html'), readFileSync(file.path, 'utf8')])),
    manifest,
  );
}

function readManifest(file: string): Manifest {
  const found = z.safeParse(manifestShape, JSON.parse(readFileSync(file, 'utf8')));
  if (!found.success) throw new ScriptError(`${file} is no manifest: ${z.prettifyError(found.error)}`);
  return found.data;
}

/**
 * Loose files: scripts, pages, a manifest. Without a manifest every scope and the advanced Drive service are there.
 */
export function loadSources(paths: readonly string[]): Bundle {
  const named = (...endings: string[]) => paths.filter((path) => endings.includes(extname(path)));
  const manifest = paths.find((path) => basename(path) === 'appsscript.json');
  const pages = named('.html').map((path) => [basename(path, '.html'), readFileSync(path, 'utf8')]);
  const scripts = paths.filter((path) => path !== manifest && extname(path) !== '.html');
  if (scripts.length === 0) throw new ScriptError('There is no script among the files.');
  return makeBundle(
    scripts,
    Object.fromEntries(pages) as Record<string, string>,
    manifest === undefined
      ? { dependencies: { enabledAdvancedServices: [{ userSymbol: 'Drive' }] } }
      : readManifest(manifest),
  );
}

function isZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone });
    return true;
  } catch {
    return false;
  }
}

function makeBundle(paths: readonly string[], pages: Record<string, string>, manifest: Manifest): Bundle {
  const sources = paths.map((path) => ({ name: basename(path), code: readFileSync(path, 'utf8') }));
  const timeZone = manifest.timeZone ?? 'Asia/Tokyo';
  if (!isZone(timeZone)) throw new ScriptError(`There is no time zone ${timeZone} (appsscript.json).`);
  return {
    sources,
    pages,
    timeZone,
    scopes: manifest.oauthScopes,
    advancedServices: (manifest.dependencies?.enabledAdvancedServices ?? []).map(
      (service) => service.userSymbol,
    ),
    customFunctions: sources.flatMap((source) => findCustomFunctions(source.code)),
  };
}

/** Top-level functions whose JSDoc says `@customfunction`; a parameter in brackets or with `=` is optional. */
export function findCustomFunctions(code: string): CustomFunctionSpec[] {
  const pattern = /\/\*\*((?:[^*]|\*(?!\/))*)\*\/\s*function\s+([A-Za-z_$][\w$]*)\s*\(([^)]*)\)/g;
  return [...code.matchAll(pattern)]
    .filter(([, comment]) => /@customfunction\b/i.test(comment!))
    .map(([, comment, name, parameterList]) => {
      const lines = comment!.split('\n').map((line) => line.replace(/^\s*\*? ?/, '').trim());
      const documented = new Map<string, boolean>();
      for (const line of lines) {
        const match = /^@param\s+(?:\{((?:[^{}]|\{[^}]*\})*)\}\s+)?(\[)?([\p{L}\p{N}_$]+)/u.exec(line);
        if (match) documented.set(match[3]!, match[2] !== undefined || (match[1] ?? '').endsWith('='));
      }
      const parameters = parameterList!
        .split(',')
        .map((parameter) => parameter.trim())
        .filter((parameter) => parameter !== '')
        .map((parameter) => {
          const bare = parameter
            .replace(/^\.\.\./, '')
            .split('=')[0]!
            .trim();
          return { name: bare, optional: documented.get(bare) ?? parameter.includes('=') };
        });
      const description = lines
        .slice(
          0,
          lines.findIndex((line) => line.startsWith('@')),
        )
        .join(' ')
        .trim();
      return { name: name!, description, parameters };
    });
}

const globals = new WeakMap<Bundle, Map<string, boolean>>();

/** Whether a top-level function of this name stands in the scripts. Looked up once: the scripts are long. */
export function isGlobal(bundle: Bundle, name: string): boolean {
  if (!/^[\w$.]+$/.test(name)) return false;
  let known = globals.get(bundle);
  if (!known) globals.set(bundle, (known = new Map<string, boolean>()));
  let found = known.get(name);
  if (found === undefined) {
    const pattern = new RegExp(
      `(^|[\\n;}])\\s*(async\\s+)?function\\s+${name.replace(/[$.]/g, '\\$&')}\\s*\\(`,
    );
    known.set(name, (found = bundle.sources.some((source) => pattern.test(source.code))));
  }
  return found;
}
