// The form's three globals. Nothing else of this project can be called from outside.
import { createPorts } from './workbook';
import type { FormStart, Submission, SubmissionResult } from './contract';
import { words } from './messages';
import { startRequest as open } from './start-request';
import { submitRequest as submit } from './submit-request';

/** The web app's page. */
export function doGet(): GoogleAppsScript.HTML.HtmlOutput {
  createPorts().prepare();
  return HtmlService.createHtmlOutputFromFile('form')
    .setTitle(words.title)
    .addMetaTag('viewport', 'width=device-width, initial-scale=1');
}

/** A token for one submission, and what the form asks. */
export function startRequest(): FormStart {
  return told(() => open(createPorts()));
}

export function submitRequest(submission: Submission): SubmissionResult {
  return told(() => submit(createPorts(), submission));
}

/** A visitor learns that it failed, never how. */
function told<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    console.error(
      JSON.stringify({ event: 'formFailed', message: [...String(error)].slice(0, 200).join('') }),
    );
    throw new Error(words.failed);
  }
}
