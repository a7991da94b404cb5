// The page around every paper: language, title, page size, body style.
import type { ComponentChildren } from 'preact';
import { PAGE_CSS, styles } from './styles';

export function Sheet(props: { title: string; css?: string; children: ComponentChildren }) {
  return (
    <html lang="ja">
      <head>
        <meta charSet="utf-8" />
        <title>{props.title}</title>
        <style dangerouslySetInnerHTML={{ __html: props.css ?? PAGE_CSS }} />
      </head>
      <body style={styles.body}>{props.children}</body>
    </html>
  );
}

export function Title({ children }: { children: string }) {
  return <div style={{ ...styles.title, marginTop: '8pt' }}>{children}</div>;
}

/** Lines with 「※」 in front. */
export function MarkedNotes({ notes }: { notes: readonly string[] }) {
  return (
    <table style={styles.plain}>
      <tbody>
        {notes.map((note) => (
          <tr key={note}>
            <td style={styles.noteMark}>※</td>
            <td style={styles.note}>{note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
