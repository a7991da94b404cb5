// The global HtmlService.

import { ScriptError, ServiceObject } from '../../execution/service-object';
import { HtmlOutput } from './html-output';

export class HtmlService extends ServiceObject {
  static override readonly enums = { XFrameOptionsMode: ['ALLOWALL', 'DEFAULT'], SandboxMode: ['IFRAME'] };
  readonly className = 'HtmlService';

  createHtmlOutput(html = ''): HtmlOutput {
    return new HtmlOutput(this.execution, String(html));
  }

  createHtmlOutputFromFile(name: string): HtmlOutput {
    const html = this.execution.environment.bundle.pages[name.replace(/\.html$/, '')];
    if (html === undefined) throw new ScriptError(`No HTML file named ${name} was found.`);
    return new HtmlOutput(this.execution, html);
  }
}
