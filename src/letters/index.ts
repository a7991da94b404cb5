// This file defines the door of the letters room: a letter as data becomes one HTML page for the PDF.
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { LetterModel } from '../domain/quote-letter';
import { Letter } from './letter';

export function letterHtml(letter: LetterModel): string {
  return `<!DOCTYPE html>${renderToString(h(Letter, { letter }))}`;
}
