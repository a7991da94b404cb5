// How a component becomes the one HTML page of a PDF.
import { h, type FunctionComponent } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** @example { receipt: { html: drawn(Receipt) } } */
export function drawn<Model>(Letter: FunctionComponent<{ letter: Model }>): (letter: Model) => string {
  return (letter) => `<!DOCTYPE html>${renderToString(h(Letter, { letter }))}`;
}
