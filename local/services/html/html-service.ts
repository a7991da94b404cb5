// The global HtmlService.

import { ScriptError, ServiceObject } from '../../execution/service-object';
import { HtmlOutput } from './html-output';
import { HtmlTemplate } from './html-template';

export class HtmlService extends ServiceObject {
  static override readonly enums = { XFrameOptionsMode: ['ALLOWALL', 'DEFAULT'], SandboxMode: ['IFRAME'] };
  readonly className = 'HtmlService';

  createHtmlOutput(html = ''): HtmlOutput {
    return new HtmlOutput(this.execution, String(html));
  }

  createHtmlOutputFromFile(name: string): HtmlOutput {
    return new HtmlOutput(this.execution, this._file(name));
  }

  createTemplate(html: string): HtmlTemplate {
    return new HtmlTemplate(this.execution, String(html));
  }

  createTemplateFromFile(name: string): HtmlTemplate {
    return new HtmlTemplate(this.execution, this._file(name));
  }

  private _file(name: string): string {
    const html = this.execution.environment.bundle.pages[name.replace(/\.html$/, '')];
    if (html === undefined) throw new ScriptError(`No HTML file named ${name} was found.`);
    return html;
  }
}
