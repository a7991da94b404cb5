// Whose contract a cover is, and who is insured by it, as the programme's document has it.
import type { Program } from './program';

/** Blank where the document does not say: nobody is named by guess. */
export function policyholderOf(program: Pick<Program, 'contract'> | undefined, organization: string): string {
  const contract = program?.contract?.value;
  if (!contract) return '';
  return contract.holder === 'association' ? contract.name : organization;
}

/** The member is the named insured of every programme; others may be insured with it. Blank where nothing is stated. */
export function insuredOf(program: Pick<Program, 'insured'> | undefined, organization: string): string {
  const { value: insured, said } = program?.insured ?? {};
  if (said !== undefined) return `${organization}（${said}）`;
  if (!insured) return '';
  return insured.beside === '' ? organization : `${organization}と${insured.beside}`;
}
