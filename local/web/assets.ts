// The static files of the twin's page; libraries come unmodified from node_modules.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';

export const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'text/xml; charset=utf-8',
};

const libraries: Readonly<Record<string, string>> = {
  'owl.js': '@odoo/owl/dist/owl.es.js',
  'o-spreadsheet.js': '@odoo/o-spreadsheet/dist/o_spreadsheet.esm.js',
  'o-spreadsheet.xml': '@odoo/o-spreadsheet/dist/o_spreadsheet.xml',
  'o-spreadsheet.css': '@odoo/o-spreadsheet/dist/o_spreadsheet.css',
  'chart.js': 'chart.js/dist/chart.umd.js',
  'bootstrap.css': 'bootstrap/dist/css/bootstrap.min.css',
  'font-awesome/css/font-awesome.css': 'font-awesome/css/font-awesome.min.css',
  'font-awesome/fonts/fontawesome-webfont.woff2': 'font-awesome/fonts/fontawesome-webfont.woff2',
  'noto-400.ttf': '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
  'noto-700.ttf': '@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf',
};

const bundle: Readonly<Record<string, string>> = {
  'page/main.js': '.build/local/page/main.js',
  'page/main.css': 'local/web/page/main.css',
};

/** The folder with package.json above this code, bundled or not. */
export function projectRoot(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('package.json not found');
    folder = parent;
  }
  return folder;
}

export interface Asset {
  readonly content: Buffer;
  readonly contentType: string;
  readonly tag: string;
}

export function readAsset(name: string): Asset | undefined {
  const library = libraries[name];
  const path = library === undefined ? bundle[name] : `node_modules/${library}`;
  if (path === undefined) return undefined;
  const file = join(projectRoot(), path);
  if (!existsSync(file)) return undefined;
  const { mtimeMs, size } = statSync(file);
  return {
    content: readFileSync(file),
    contentType: contentTypes[extname(file)] ?? 'application/octet-stream',
    tag: `"${mtimeMs.toString(36)}-${size.toString(36)}"`,
  };
}
