// The mailbox and the list of files: plain pages without script.
import { extname } from 'node:path';
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { MailSummary } from '../contracts';
import { contentTypes } from './assets';
import { withFonts } from './google-script';
import { messages } from './messages';
import { foreignPolicy, listPolicy } from './security';
import type { MailMessage, StoredFile, WebTwin } from './web-twin';

export interface ListedPage {
  readonly content: string | Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** Answers an address below /mail and /files; undefined for any other. */
export async function listPages(
  twin: WebTwin,
  path: string,
  origin: string,
): Promise<ListedPage | undefined> {
  const [room, id, part, index] = path.split('/').slice(1).map(decodeURIComponent);
  if (room === 'files') {
    const own = twin.files().filter((file) => twin.mayOpen(file.id, twin.currentUser()));
    if (id === undefined || id === '') return document(messages.files, <FileList files={own} />);
    const file = own.find((candidate) => candidate.id === id);
    return file && attachment(file.name, twin.readFile(id));
  }
  if (room !== 'mail') return undefined;
  if (id === undefined || id === '') return document(messages.mailbox, <MailList mails={twin.mailbox()} />);
  const summary = twin.mailbox().find((candidate) => candidate.file === id);
  if (!summary) return undefined;
  const mail = await twin.readMail(id);
  if (part === undefined) return document(mail.subject, <Mail summary={summary} mail={mail} />);
  if (part === 'body') {
    const headers = { 'Content-Security-Policy': foreignPolicy(origin) };
    return { content: withFonts(mail.html, origin), headers };
  }
  const attached = part === 'attachments' ? mail.attachments[Number(index)] : undefined;
  return attached && attachment(attached.name, attached.content, attached.contentType);
}

function document(title: string, content: ComponentChildren): ListedPage {
  const html = renderToString(
    <html lang="ja">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title || messages.noSubject}</title>
        <link rel="stylesheet" href="/assets/page/main.css" />
      </head>
      <body class="list-page">
        <header class="list-bar">
          <a class="list-home" href="/">
            <span class="brand-mark" aria-hidden="true" />
            {messages.back}
          </a>
          <nav>
            <a href="/mail">{messages.mailbox}</a>
            <a href="/files">{messages.files}</a>
          </nav>
        </header>
        <main>{content}</main>
      </body>
    </html>,
  );
  return { content: `<!DOCTYPE html>${html}`, headers: { 'Content-Security-Policy': listPolicy } };
}

/** PDF and pictures open in the browser, everything else is downloaded: it is never run from this origin. */
function attachment(name: string, content: Buffer, given?: string): ListedPage {
  const extension = extname(name).toLowerCase();
  const known = ['.pdf', '.png', '.txt', '.csv'].includes(extension) ? contentTypes[extension] : undefined;
  const contentType = known ?? (given === 'application/pdf' ? given : undefined);
  const disposition = contentType === undefined ? 'attachment' : 'inline';
  return {
    content,
    headers: {
      'Content-Type': contentType ?? 'application/octet-stream',
      'Content-Disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  };
}

const japanTime = (iso: string) =>
  Number.isNaN(Date.parse(iso))
    ? iso
    : new Intl.DateTimeFormat('ja-JP', {
        dateStyle: 'medium',
        timeStyle: 'short',
        timeZone: 'Asia/Tokyo',
      }).format(new Date(iso));

const fileSize = (bytes: number) =>
  bytes < 1024
    ? `${bytes} B`
    : bytes < 1024 ** 2
      ? `${Math.round(bytes / 1024)} KB`
      : `${(bytes / 1024 ** 2).toFixed(1)} MB`;

function Heading({ title, note, count }: { title: string; note: string; count: number }) {
  return (
    <div class="list-heading">
      <h1>{title}</h1>
      <span class="list-count">{messages.count(count)}</span>
      <p>{note}</p>
    </div>
  );
}

function MailList({ mails }: { mails: readonly MailSummary[] }) {
  const newestFirst = [...mails].sort((a, b) => b.sentAt.localeCompare(a.sentAt));
  return (
    <>
      <Heading title={messages.mailbox} note={messages.mailboxNote} count={mails.length} />
      {mails.length === 0 ? (
        <p class="list-empty">{messages.noMail}</p>
      ) : (
        <table class="list">
          <thead>
            <tr>
              <th>{messages.sentAt}</th>
              <th>{messages.to}</th>
              <th>{messages.subject}</th>
              <th>{messages.attachments}</th>
            </tr>
          </thead>
          <tbody>
            {newestFirst.map((mail) => (
              <tr key={mail.file}>
                <td class="list-time">{japanTime(mail.sentAt)}</td>
                <td>{mail.to}</td>
                <td>
                  <a href={`/mail/${encodeURIComponent(mail.file)}`}>{mail.subject || messages.noSubject}</a>
                </td>
                <td>{mail.attachments.join('、')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Mail({ summary, mail }: { summary: MailSummary; mail: MailMessage }) {
  const base = `/mail/${encodeURIComponent(summary.file)}`;
  return (
    <article class="mail">
      <p class="mail-back">
        <a href="/mail">{messages.backToMailbox}</a>
      </p>
      <h1>{mail.subject || messages.noSubject}</h1>
      <dl>
        <dt>{messages.from}</dt>
        <dd>{mail.from}</dd>
        <dt>{messages.to}</dt>
        <dd>{mail.to}</dd>
        {mail.replyTo && <dt>{messages.replyTo}</dt>}
        {mail.replyTo && <dd>{mail.replyTo}</dd>}
        <dt>{messages.sentAt}</dt>
        <dd>{japanTime(summary.sentAt)}</dd>
      </dl>
      {mail.attachments.length > 0 && (
        <ul class="mail-attachments" aria-label={messages.attachments}>
          {mail.attachments.map((attached, index) => (
            <li key={index}>
              <a href={`${base}/attachments/${index}`} target="_blank" rel="noopener">
                {attached.name} <small>{fileSize(attached.content.length)}</small>
              </a>
            </li>
          ))}
        </ul>
      )}
      {mail.html && (
        <iframe class="mail-body" sandbox="allow-popups" src={`${base}/body`} title={messages.body} />
      )}
      {mail.text && (
        <details class="mail-text" open={!mail.html}>
          <summary>{messages.textBody}</summary>
          <pre>{mail.text}</pre>
        </details>
      )}
    </article>
  );
}

function FileList({ files }: { files: readonly StoredFile[] }) {
  const newestFirst = [...files].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  return (
    <>
      <Heading title={messages.files} note={messages.filesNote} count={files.length} />
      {files.length === 0 ? (
        <p class="list-empty">{messages.noFiles}</p>
      ) : (
        <table class="list">
          <thead>
            <tr>
              <th>{messages.name}</th>
              <th>{messages.createdAt}</th>
              <th class="list-number">{messages.size}</th>
            </tr>
          </thead>
          <tbody>
            {newestFirst.map((file) => (
              <tr key={file.id}>
                <td>
                  <a href={`/files/${encodeURIComponent(file.id)}`} target="_blank" rel="noopener">
                    {file.name}
                  </a>
                </td>
                <td class="list-time">{japanTime(file.createdAt)}</td>
                <td class="list-number">{fileSize(file.size)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
