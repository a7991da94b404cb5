// The HTML document that carries the workbook page.
import { messages } from './messages';
import { pagePolicy } from './security';
import type { PageSession } from './protocol';

const imports = { '@odoo/owl': '/assets/owl.js', '@odoo/o-spreadsheet': '/assets/o-spreadsheet.js' };
const styles = ['bootstrap.css', 'font-awesome/css/font-awesome.css', 'o-spreadsheet.css', 'page/main.css'];

/** JSON inside a script element: no text in it may end the element. */
const inline = (value: unknown) => JSON.stringify(value).replace(/</g, '\\u003c');

export function workbookPage(session: PageSession, nonce: string): { html: string; policy: string } {
  const links = styles.map((name) => `<link rel="stylesheet" href="/assets/${name}">`).join('\n');
  const preloads = Object.values(imports).map((href) => `<link rel="modulepreload" href="${href}">`);
  const html = `<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<title>${messages.workbookName}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3' fill='%23146c5b'/%3E%3Cpath d='M4 5h8M4 8h8M4 11h5' stroke='white' stroke-width='1.4'/%3E%3C/svg%3E">
${links}
<script type="importmap" nonce="${nonce}">${inline({ imports })}</script>
${preloads.join('\n')}
<link rel="preload" as="fetch" crossorigin href="/assets/o-spreadsheet.xml">
<script id="session" type="application/json" nonce="${nonce}">${inline(session)}</script>
<script defer src="/assets/chart.js"></script>
<script type="module" src="/assets/page/main.js"></script>
</head>
<body><div id="page"></div><div id="print"></div></body>
</html>`;
  return { html, policy: pagePolicy(nonce) };
}
