// Who may talk to the twin's server: pages that it served itself, on this machine.
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Says why a request is refused, or undefined when it may pass. */
export function refusal(request: IncomingMessage, port: number): string | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(request.headers.host ?? '')) return 'unknown host';
  if (openPaths.includes(request.url ?? '')) return undefined;
  const { origin } = request.headers;
  // pages of HtmlService have the opaque origin "null" and never talk to the server themselves
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`)) return 'foreign origin';
  const site = request.headers['sec-fetch-site'];
  const navigation = request.headers['sec-fetch-mode'] === 'navigate';
  if ((site === 'cross-site' || site === 'same-site') && !navigation) return 'foreign site';
  return undefined;
}

export function sameToken(given: string | undefined, expected: string): boolean {
  const left = Buffer.from(given ?? '');
  const right = Buffer.from(expected);
  return left.length === right.length && timingSafeEqual(left, right);
}

/** The workbook page: the grid's templates and formulas are compiled with `new Function`, hence unsafe-eval. */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'unsafe-eval'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Mailbox and file list: our own HTML without any script. */
export const listPolicy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; frame-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export const framePermissions =
  'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals';

/** The page fonts hold no secret, and pages of HtmlService with their opaque origin need them too. */
const openPaths = ['/assets/noto-400.ttf', '/assets/noto-700.ttf'];

/** A page of HtmlService: an origin of its own, everything inline, no network but our fonts. */
export const framePolicy = (origin: string) => `sandbox ${framePermissions}; ${inlineOnly(origin)}`;

/** A web app's page: a real origin of its own, so that it may store things; still no network but our fonts. */
export const webAppFramePolicy = (origin: string) => inlineOnly(origin);

/** Content that came from elsewhere, such as the body of a mail: shown, never run. */
export const foreignPolicy = (origin: string) =>
  `sandbox allow-popups; ${inlineOnly(origin).replace("script-src 'unsafe-inline'; ", '')}`;

const inlineOnly = (origin: string) =>
  `default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; ` +
  `font-src data: ${openPaths.map((path) => origin + path).join(' ')}; ` +
  `base-uri 'none'; form-action 'none'; frame-ancestors ${origin}`;
