// How a page opens: the sidebar, or a dialog over the sheet.

const DIALOG = { width: 860, height: 640 };

/** The page's file in the script project has its name; the build makes one for each page of a room. */
export function openPage(
  name: string,
  page: { readonly title: string; readonly kind: 'dialog' | 'sidebar' },
): void {
  const html = HtmlService.createHtmlOutputFromFile(name);
  if (page.kind === 'sidebar') {
    SpreadsheetApp.getUi().showSidebar(html.setTitle(page.title));
    return;
  }
  html.setWidth(DIALOG.width).setHeight(DIALOG.height);
  SpreadsheetApp.getUi().showModalDialog(html, page.title);
}
