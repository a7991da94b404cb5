// How a page opens: the sidebar, or a dialog over the sheet.

const DIALOG = { width: 860, height: 640 };

/** The one style of all pages, a file of its own in the script project. */
const STYLE_FILE = 'PageStyle';
/** Where the build leaves room for it. */
const STYLE_PLACE = '<style></style>';

/**
 * The page's file in the script project has its name; the build makes one for each page of a room.
 * `about`: ids of what it is opened for.
 */
export function openPage(
  name: string,
  page: { readonly title: string; readonly kind: 'dialog' | 'sidebar' },
  about: readonly string[] = [],
): void {
  const own = HtmlService.createHtmlOutputFromFile(name).getContent();
  const style = HtmlService.createHtmlOutputFromFile(STYLE_FILE).getContent();
  const html = HtmlService.createHtmlOutput(
    own.replace(STYLE_PLACE, () => `<title>${page.title}</title>${style}${aboutScript(about)}`),
  );
  if (page.kind === 'sidebar') {
    SpreadsheetApp.getUi().showSidebar(html.setTitle(page.title));
    return;
  }
  html.setWidth(DIALOG.width).setHeight(DIALOG.height);
  SpreadsheetApp.getUi().showModalDialog(html, page.title);
}

/** Ids are what cells hold: nothing in them may end the script. */
export const aboutScript = (about: readonly string[]): string =>
  about.length === 0
    ? ''
    : `<script>var daichoAbout=${JSON.stringify(about).replace(/[<\u2028\u2029\/]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)};</script>`;
