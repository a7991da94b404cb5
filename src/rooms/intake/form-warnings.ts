// What 点検 tells of the public form: that it asks nothing of anybody, while the agency has not confirmed its text.
import { formLacks } from '../../domain/public-form';
import { tried } from '../../domain/problem';
import { problemText } from '../../domain/problem-text';
import type { Ports } from '../../ports';
import { settings } from '../../tables/masters';
import { settingValues } from '../../tables/setting-values';
import { formWarning } from './words';

/** One call to the form's workbook. */
export function formWarnings({ tables, requests }: Pick<Ports, 'tables' | 'requests'>): readonly string[] {
  const workbook = settingValues(tables.read(settings))('intakeWorkbook');
  if (workbook === '') return [];
  const read = tried(() => requests.settings(workbook));
  if (!read.ok) return read.problems.map(problemText);
  const lacks = formLacks((item) => read.value.get(item) ?? '');
  return lacks.length > 0 ? [formWarning(lacks, workbook)] : [];
}
