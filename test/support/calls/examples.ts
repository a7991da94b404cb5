// One valid request for every global, and the right that it takes.
import { coverExamples } from './cover-examples';
import type { Examples } from './example';
import { salesExamples } from './sales-examples';

export const examples: Examples = { ...salesExamples, ...coverExamples };
