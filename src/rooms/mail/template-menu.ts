// 文面の版を追加: of the row selected in メール文面.
import { refuse } from '../../domain/problem';
import { templates } from '../../tables/masters';
import type { Ports } from '../../ports';
import { addTemplateVersion } from './check-templates';
import { mailProblems, templateMenu as say, titles } from './words';

export function newTemplateVersion(ports: Ports): void {
  const [code, ...others] = ports.selection.ids(templates);
  if (code === undefined || others.length > 0) return refuse(mailProblems.oneTemplate());
  ports.screen.tell(titles.newTemplateVersion, say.versionAdded(addTemplateVersion(ports, { code }).code));
}
