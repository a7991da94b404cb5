// Every state, by the code that it provokes.
import type { RefusalState } from '../../../support/refusals/stage';
import { mailStates } from './mail';
import { quotesStates } from './quotes';
import { referralsStates } from './referrals';
import { doubtsStates } from './doubts';
import { disclosureStates } from './disclosure';
import { solicitationStates } from './solicitation';
import { enrolmentStates } from './enrolment';
import { paymentsStates } from './payments';
import { claimsStates } from './claims';
import { renewalsStates } from './renewals';
import { rosterStates } from './roster';
import { intakeStates } from './intake';
import { newYearStates } from './new-year';
import { archiveStates } from './archive';
import { bookStates } from './book';
import { registersStates } from './registers';
import { ratesStates } from './rates';
import { moreStates } from './more';
import { formulaStates } from './formulas';
import { houseStates } from './house';
import { serviceStates } from './services';
import { endedLetterStates } from './ended-letters';
import { menuStates } from './menus';
import { answerStates } from './answers';
import { claimDateStates } from './claim-dates';
import { termStates } from './terms';
import { versionStatesOfOthers } from './versions';
import { publicFormStates } from './public-form';
import { privacyStates } from './privacy';
import { rateStates, recordsStates, versionStates } from './records';

export const states: Readonly<Record<string, RefusalState>> = {
  ...mailStates,
  ...quotesStates,
  ...referralsStates,
  ...doubtsStates,
  ...disclosureStates,
  ...solicitationStates,
  ...enrolmentStates,
  ...paymentsStates,
  ...claimsStates,
  ...renewalsStates,
  ...rosterStates,
  ...intakeStates,
  ...newYearStates,
  ...archiveStates,
  ...bookStates,
  ...registersStates,
  ...ratesStates,
  ...moreStates,
  ...houseStates,
  ...formulaStates,
  ...publicFormStates,
  ...versionStatesOfOthers,
  ...termStates,
  ...answerStates,
  ...claimDateStates,
  ...endedLetterStates,
  ...menuStates,
  ...serviceStates,
  ...recordsStates,
  ...privacyStates,
  ...rateStates,
  ...versionStates,
};
