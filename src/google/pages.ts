// This file defines how a page opens: the sidebar, or a dialog over the sheet.

const DIALOG = { width: 860, height: 640 };
const SIDEBARS = ['sidebar', 'disclosure', 'coverage', 'claim'];

export function openPage(page: string, title: string): void {
  const html = pageHtml(page);
  if (SIDEBARS.includes(page)) {
    SpreadsheetApp.getUi().showSidebar(html.setTitle(title));
    return;
  }
  html.setWidth(DIALOG.width).setHeight(DIALOG.height);
  SpreadsheetApp.getUi().showModalDialog(html, title);
}

// Each file name stands as a literal, so that the build can check that the page exists.
function pageHtml(page: string): GoogleAppsScript.HTML.HtmlOutput {
  switch (page) {
    case 'import':
      return HtmlService.createHtmlOutputFromFile('import');
    case 'quotes':
      return HtmlService.createHtmlOutputFromFile('quotes');
    case 'outbox':
      return HtmlService.createHtmlOutputFromFile('outbox');
    case 'dispatch':
      return HtmlService.createHtmlOutputFromFile('dispatch');
    case 'letter':
      return HtmlService.createHtmlOutputFromFile('letter');
    case 'sidebar':
      return HtmlService.createHtmlOutputFromFile('sidebar');
    case 'coverage':
      return HtmlService.createHtmlOutputFromFile('coverage');
    case 'compare':
      return HtmlService.createHtmlOutputFromFile('compare');
    case 'referral':
      return HtmlService.createHtmlOutputFromFile('referral');
    case 'answer':
      return HtmlService.createHtmlOutputFromFile('answer');
    case 'form':
      return HtmlService.createHtmlOutputFromFile('form');
    case 'jobs':
      return HtmlService.createHtmlOutputFromFile('jobs');
    case 'doubts':
      return HtmlService.createHtmlOutputFromFile('doubts');
    case 'disclosure':
      return HtmlService.createHtmlOutputFromFile('disclosure');
    case 'calendar':
      return HtmlService.createHtmlOutputFromFile('calendar');
    case 'renewals':
      return HtmlService.createHtmlOutputFromFile('renewals');
    case 'records':
      return HtmlService.createHtmlOutputFromFile('records');
    case 'rates':
      return HtmlService.createHtmlOutputFromFile('rates');
    case 'claim':
      return HtmlService.createHtmlOutputFromFile('claim');
    case 'firstReport':
      return HtmlService.createHtmlOutputFromFile('firstReport');
    case 'claimCosts':
      return HtmlService.createHtmlOutputFromFile('claimCosts');
    case 'claimClocks':
      return HtmlService.createHtmlOutputFromFile('claimClocks');
    case 'payable':
      return HtmlService.createHtmlOutputFromFile('payable');
    case 'simulate':
      return HtmlService.createHtmlOutputFromFile('simulate');
    case 'payments':
      return HtmlService.createHtmlOutputFromFile('payments');
    case 'intake':
      return HtmlService.createHtmlOutputFromFile('intake');
    case 'application':
      return HtmlService.createHtmlOutputFromFile('application');
    case 'underwriting':
      return HtmlService.createHtmlOutputFromFile('underwriting');
    case 'policyChange':
      return HtmlService.createHtmlOutputFromFile('policyChange');
    case 'withdrawal':
      return HtmlService.createHtmlOutputFromFile('withdrawal');
    case 'certificates':
      return HtmlService.createHtmlOutputFromFile('certificates');
    case 'story':
      return HtmlService.createHtmlOutputFromFile('story');
    case 'intention':
      return HtmlService.createHtmlOutputFromFile('intention');
    case 'documents':
      return HtmlService.createHtmlOutputFromFile('documents');
    case 'unpaid':
      return HtmlService.createHtmlOutputFromFile('unpaid');
    case 'accounts':
      return HtmlService.createHtmlOutputFromFile('accounts');
    case 'policyLists':
      return HtmlService.createHtmlOutputFromFile('policyLists');
    case 'newYear':
      return HtmlService.createHtmlOutputFromFile('newYear');
    case 'settlement':
      return HtmlService.createHtmlOutputFromFile('settlement');
    case 'registers':
      return HtmlService.createHtmlOutputFromFile('registers');
    case 'complaint':
      return HtmlService.createHtmlOutputFromFile('complaint');
    default:
      throw new Error(`no page ${page}`);
  }
}
