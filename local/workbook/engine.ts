// The door to the spreadsheet engine: quiet in the console, and complete on Node 20.
import './engine-support';

export * from '@odoo/o-spreadsheet';
