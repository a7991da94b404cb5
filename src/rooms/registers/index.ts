// What other rooms use of the registers.
export { csvFile, type CsvCell } from './csv-export';
