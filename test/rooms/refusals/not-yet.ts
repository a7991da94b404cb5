// Codes whose state nobody has written yet. The list only shrinks: a code with a state may not stand here.
export const NOT_YET_AT_MOST = 120;

export const NOT_YET: readonly string[] = [
  // calls/words.ts
  'requestTooLong',
  'storedUnreadable',
  'storedNewer',
  // domain/disclosure-messages.ts
  'followUpClosed',
  'blockClosed',
  'listEntryTwice',
  'answerTooLong',
  'preCheckNotFinished',
  'preCheckUnconfirmed',
  'officialFormNone',
  'officialFormReasonMissing',
  // domain/member-problems.ts
  'memberGone',
  // domain/messages.ts
  'cellUnreadCode',
  'cellUnreadDateTime',
  'cellUnreadYen',
  'cellUnreadNumber',
  'fiscalMonthBlank',
  'fiscalMonthUnreadable',
  'revenueBlank',
  'revenueUnitUnknown',
  // domain/order-messages.ts
  'declarationBeforeExplanation',
  // domain/policy-messages.ts
  'termNotForward',
  'certificateNumberMissing',
  'nothingToRefund',
  'refundIsPositive',
  'chargeIsNegative',
  'beforeReinstatement',
  'alreadyRenewed',
  'policyStands',
  // payable/words.ts
  'claimDatesOutOfOrder',
  'claimDateAhead',
  'claimTriggerMissing',
  'claimBoundaryDay',
  'claimPolicyLapsed',
  'claimPolicyOpen',
  'claimWithoutPolicy',
  'claimBeforeInception',
  'claimAfterExpiry',
  'claimAmountUnfit',
  'claimHeadsMissing',
  // rating/version-messages.ts
  'rateLaterVersion',
  'ratePlansMissing',
  'rateRatio',
  'rateNotesOpen',
  // rooms/automation/words.ts
  'automationNotManager',
  'automationPermission',
  'automationNobody',
  // rooms/claims/refusal-words.ts
  'claimReportNotMailed',
  'claimPublicationOpen',
  'claimNotApproved',
  'claimApprovalOpen',
  'claimSpentAfterWindow',
  'claimAboveLimit',
  'claimLetterOver',
  'claimDocumentsArrived',
  'claimDocumentsNone',
  'claimDocumentsUnlisted',
  // rooms/disclosure/words.ts
  'disclosureTooLong',
  'disclosureNotLatest',
  'disclosureChanged',
  'answersComplete',
  'faxOfOther',
  // rooms/doubts/words.ts
  'doubtNotManager',
  // rooms/enrolment/take-over-words.ts
  'takeOverStands',
  // rooms/enrolment/words.ts
  'noticePeriodChanged',
  'policyMemberSeveral',
  'underwrittenTooEarly',
  'termDisagrees',
  'termEndMissing',
  'policyOverlaps',
  'noPolicyToRenew',
  'inceptionUnreadable',
  'midTermUnconfirmed',
  'midTermPremiumMissing',
  'midTermPremiumUnreadable',
  // rooms/jobs/words.ts
  'jobNoMail',
  'jobHeld',
  // rooms/mail/words.ts
  'placeholderEmpty',
  'faxNotReadBack',
  'postBlank',
  'changedWhileSending',
  'letterUnknown',
  'noticeByMailOnly',
  'attachmentTooLarge',
  'sendingElsewhere',
  'notManagerForResend',
  'oneTemplate',
  // rooms/payments/words.ts
  'sumChanged',
  'proRataUnconfirmed',
  'accountChanged',
  // rooms/privacy/words.ts
  'retentionNotManager',
  // rooms/quotes/words.ts
  'comparisonNotJoinable',
  'comparisonJoinUnknown',
  'joiningTooEarly',
  'answeredSince',
  'renewalPlanFormer',
  'alreadyInsured',
  'lettersAcrossInsurers',
  // rooms/records/words.ts
  'auditHeadUnreadable',
  // rooms/referrals/words.ts
  'questionClosed',
  'answersNotMailed',
  'answerPeriodMissing',
  // rooms/renewals/words.ts
  'renewalAnswered',
  'renewalTooLate',
  'renewalPolicyChanged',
  'renewalQuoteChanged',
  // rooms/roster/words.ts
  'selectOne',
  'fileTooLarge',
  'rosterTotalIncome',
  'rosterChoice',
  // rooms/set-up/words.ts
  'setUpFirst',
  'tabUnknown',
  // rooms/solicitation/words.ts
  'requestOver',
  'requestArrived',
  // Of claims that grow, receipts by hand and months that close.
  'claimPolicyDiffers',
  'claimPartsDiffer',
  'claimDeductibleOpen',
  'claimLimitsUnknown',
  'settlementNoManager',
  'settlementMoved',
];
