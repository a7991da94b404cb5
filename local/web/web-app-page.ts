// The page around a web app: Google's banner above, the app in a frame of another origin.
import type { ServedPage } from '../contracts';
import { fontFaces } from './google-script';
import { messages } from './messages';

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** The frame may store things, as on Google, and may reach nothing of the page around it. */
const sandbox = 'allow-scripts allow-same-origin allow-forms allow-popups allow-modals allow-downloads';

/** Self-contained: its own text runs in the page. Hands a call of the frame to the server and the answer back. */
function bridge(frameOrigin: string, token: string): void {
  window.addEventListener('message', (event) => {
    const { type, id, name, args } = event.data as {
      type: string;
      id: number;
      name: string;
      args: unknown[];
    };
    if (event.origin !== frameOrigin || type !== 'run') return;
    const answer = (outcome: object) =>
      (event.source as Window).postMessage({ type: 'result', id, ...outcome }, frameOrigin);
    fetch('/run', {
      method: 'POST',
      headers: { 'X-Daicho-Token': token },
      body: JSON.stringify({ name, args }),
    })
      .then((response) => {
        if (!response.ok) throw new Error(`HTTP ${response.status}`);
        return response.json() as Promise<object>;
      })
      .then(answer, (error: Error) =>
        answer({ error: { name: 'NetworkError', message: `network: ${error.message}` } }),
      );
  });
}

export function webAppPage(
  page: ServedPage,
  frame: string,
  token: string,
  nonce: string,
): { html: string; policy: string } {
  const { origin } = new URL(frame);
  const metas = Object.entries(page.metas ?? {}).map(
    ([name, content]) => `<meta name="${escape(name)}" content="${escape(content)}">`,
  );
  const html = `<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<title>${escape(page.title)}</title>
${metas.join('\n')}
<link rel="icon" href="data:,">
${fontFaces('').replace('<style>', `<style nonce="${nonce}">`)}
<style nonce="${nonce}">
html, body { height: 100%; margin: 0; }
body { display: flex; flex-direction: column; font: 12px/1.6 'Noto Sans JP', sans-serif; }
p { margin: 0; padding: 6px 12px; background: #f1f3f4; color: #3c4043; }
iframe { flex: 1; width: 100%; border: 0; }
</style>
</head>
<body>
<p role="note">${messages.webAppBanner}</p>
<iframe title="${escape(page.title)}" sandbox="${sandbox}" src="${escape(frame)}"></iframe>
<script nonce="${nonce}">(${bridge.toString()})(${JSON.stringify(origin)}, ${JSON.stringify(token)})</script>
</body>
</html>`;
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    'img-src data:',
    "font-src 'self'",
    "connect-src 'self'",
    `frame-src ${origin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  return { html, policy };
}
