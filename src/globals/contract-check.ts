// This file defines nothing that runs: it fails to compile when a global differs from the contract of a page.
import type * as globals from '../main';
import type { requestShapes } from './guarded';
import type { Fitting } from './shapes/shape';
import type { RegisterFunctions } from '../rooms/registers/contract';
import type { SettlementFunctions } from '../rooms/payments/contract';
import type { CollectionFunctions } from '../rooms/payments/contract';
import type { SolicitationFunctions } from '../rooms/solicitation/contract';
import type { PaymentFunctions } from '../rooms/payments/contract';
import type { ClaimsFunctions } from '../rooms/claims/contract';
import type { ComparisonFunctions } from '../rooms/quotes/comparison-contract';
import type { ServerFunctions } from '../ui/contract';
import type { DeadlineFunctions } from '../rooms/deadlines/contract';
import type { DisclosureFunctions } from '../rooms/disclosure/contract';
import type { MailFunctions } from '../rooms/mail/contract';
import type { IntakeFunctions } from '../rooms/intake/contract';
import type { EnrolmentFunctions } from '../rooms/enrolment/contract';
import type { NewYearFunctions } from '../rooms/new-year/contract';
import type { JobsFunctions } from '../rooms/jobs/contract';
import type { PaperFunctions } from '../rooms/referrals/contract';
import type { RenewalFunctions } from '../rooms/renewals/contract';
import type { RatesFunctions } from '../rooms/rates/contract';
import type { RecordsFunctions } from '../rooms/records/contract';
import type { RosterFunctions } from '../rooms/roster/contract';

type Holds<Actual extends Contract, Contract> = Actual;

export type Checked = [
  Holds<typeof globals, ServerFunctions>,
  Holds<typeof globals, DisclosureFunctions>,
  Holds<typeof globals, DeadlineFunctions>,
  Holds<typeof globals, ComparisonFunctions>,
  Holds<typeof globals, MailFunctions>,
  Holds<typeof globals, EnrolmentFunctions>,
  Holds<typeof globals, NewYearFunctions>,
  Holds<typeof globals, PaperFunctions>,
  Holds<typeof globals, JobsFunctions>,
  Holds<typeof globals, IntakeFunctions>,
  Holds<typeof globals, RenewalFunctions>,
  Holds<typeof globals, ClaimsFunctions>,
  Holds<typeof globals, RatesFunctions>,
  Holds<typeof globals, RecordsFunctions>,
  Holds<typeof globals, RosterFunctions>,
  Holds<typeof globals, PaymentFunctions>,
  Holds<typeof globals, SolicitationFunctions>,
  Holds<typeof globals, CollectionFunctions>,
  Holds<typeof globals, SettlementFunctions>,
  Holds<typeof globals, RegisterFunctions>,
];

type Shapes = typeof requestShapes;
type Taken = { [Key in keyof Shapes as Key extends `${infer Name}?` ? Name : Key]: Fitting<Shapes[Key]> };
type Globals = typeof globals;
interface Unshaped {
  readonly shapeMissing: true;
}
/** Menu handlers and triggers of the sheet take nothing from a page; custom functions check their own arguments. */
type Called = Exclude<keyof Globals, `menu${string}` | 'onOpen' | 'onEdit' | Uppercase<string>>;

/** Every global has a shape, and what it lets through fits the global. */
export type Shaped = Holds<
  Globals,
  { [Name in Called]: (request: Name extends keyof Taken ? Taken[Name] : Unshaped) => unknown }
>;
