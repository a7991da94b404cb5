// How Google behaves where the twin once guessed otherwise. Each line has a switch: turned back, the twin does what it
// did before, and `npm run faults -- google` fails unless a case or a probe tells the difference.

export type Evidence = 'documented' | 'reported' | 'assumed';

interface Line {
  /** What Google does. */
  readonly says: string;
  readonly evidence: Evidence;
  /** The conformance case that tells; without one, a probe in test/support/faults/google.ts. */
  readonly case?: string;
}

const lines = {
  // What breaks a script that was only tried on the twin.
  spillExtent: {
    says: 'Blank text that a spill puts into cells is content: the last row is the end of the spill',
    evidence: 'reported',
    case: 'caseExtentOfSpills',
  },
  formulaErrors: {
    says: 'A failed formula reads #REF!, #NAME?, #ERROR!, #DIV/0! or #N/A',
    evidence: 'reported',
    case: 'caseFormulaErrors',
  },
  spillAddsRows: {
    says: 'A result longer than the sheet adds the rows it needs; one of a whole column below row 1 adds them without end',
    evidence: 'reported',
    case: 'caseSpillAddsRows',
  },
  strictLists: {
    says: 'A script’s write that a strict drop-down does not list throws and writes nothing',
    evidence: 'reported',
    case: 'caseValidation',
  },
  filesOfTheirMaker: {
    says: 'A file made by Drive.Files.create is open to the account that runs the script alone, until it is shared',
    evidence: 'documented',
  },
  rolesOfFiles: {
    says: 'Only who may write to a file or folder changes it, shares it or puts files into it',
    evidence: 'documented',
  },
  sharedDrives: {
    says: 'What stands in a shared drive is found only by calls that say supportsAllDrives; its id stays',
    evidence: 'documented',
  },
  sharingTells: {
    says: 'Sharing sends a mail to whom it is shared with, unless sendNotificationEmail is false',
    evidence: 'documented',
  },
  warningsAsk: {
    says: 'A warning-only protection asks at every edit inside it, whoever edits',
    evidence: 'documented',
  },
  groupRights: {
    says: 'Protection.removeEditors throws when the right of whoever runs it comes from a group',
    evidence: 'documented',
  },
  ownerUnlisted: {
    says: 'The owner is not among the editors of a new protection',
    evidence: 'reported',
    case: 'caseProtectionOwner',
  },
  disabledServices: {
    says: 'An advanced service that nobody has enabled in the editor answers that it is disabled',
    evidence: 'reported',
  },
  quotaInTheMiddle: {
    says: 'Mail is refused in the middle of a run, for the day or for a short time, whatever the counter says',
    evidence: 'reported',
  },
  pendingFunctions: {
    says: 'The cell of a custom function that still computes reads Loading..., for a script that asks too early',
    evidence: 'reported',
  },
  consentScreen: {
    says: 'Before somebody has consented nothing runs: the screen of consent comes, and the menu item has to be chosen again',
    evidence: 'reported',
  },
  partialConsent: {
    says: 'A box that was left unticked on the screen of consent is missed by each call that needs it, and by no other',
    evidence: 'documented',
  },
  activeInWebApp: {
    says: 'Where a web app has no active workbook (Google’s documents say so, two public projects otherwise: a choice of the twin), getActive is null and openById finds it',
    evidence: 'documented',
  },
  copiesForget: {
    says: 'A copy of the file takes script and cells along, but neither properties nor triggers',
    evidence: 'documented',
  },
  ownerKept: {
    says: 'The owner may edit what is protected whoever is listed, and cannot be shut out',
    evidence: 'reported',
    case: 'caseProtectionOwner',
  },
  // What a public script relies on.
  clearInPart: {
    says: 'clear takes what its options name, and leaves the rest',
    evidence: 'documented',
    case: 'caseClearInPart',
  },
  copyShiftsFormulas: {
    says: 'copyTo shifts relative references',
    evidence: 'reported',
    case: 'caseCopyTo',
  },
  copyTakesLooks: {
    says: 'copyTo takes formats and rules along',
    evidence: 'reported',
    case: 'caseCopyTo',
  },
  copyFillsTarget: {
    says: 'copyTo repeats the source in a larger target',
    evidence: 'reported',
    case: 'caseCopyTo',
  },
  copyInPart: {
    says: 'copyTo with a paste type or formatOnly copies that part alone',
    evidence: 'reported',
    case: 'caseCopyTo',
  },
  formulaBlock: {
    says: 'setFormula over a block shifts relative references from cell to cell',
    evidence: 'reported',
    case: 'caseFormulaBlock',
  },
  enumObjects: {
    says: 'The enumerations of SpreadsheetApp are objects that hold their constants',
    evidence: 'reported',
    case: 'caseEnums',
  },
  checkboxes: {
    says: 'insertCheckboxes makes blank cells FALSE; a rule by requireCheckbox is a checkbox',
    evidence: 'documented',
    case: 'caseCheckboxes',
  },
  dataRegion: {
    says: 'getDataRegion is the block of filled cells around the range',
    evidence: 'reported',
    case: 'caseDataRegion',
  },
  newTabInFront: {
    says: 'insertSheet makes the new tab the active one',
    evidence: 'documented',
    case: 'caseNewTab',
  },
  digestCharset: {
    says: 'Digests and signatures of text take US-ASCII unless a charset is named; other characters count as ?',
    evidence: 'reported',
    case: 'caseDigests',
  },
  negativeWait: {
    says: 'tryLock(-1) is false and waitLock(-1) throws, even of a free lock',
    evidence: 'reported',
    case: 'caseNegativeWait',
  },
  documentLock: {
    says: 'There is no document lock in a web app',
    evidence: 'documented',
  },
  domainEdit: {
    says: 'setDomainEdit throws on a file of a gmail account',
    evidence: 'documented',
  },
  dateCriteria: {
    says: 'Dates of a validation rule come back as Date, numbers as numbers',
    evidence: 'reported',
    case: 'caseCriteriaValues',
  },
  openNotation: {
    says: 'A range that was asked for as A:C says A:C',
    evidence: 'reported',
    case: 'caseNotation',
  },
  r1c1: {
    says: 'getRange understands R1C1 notation',
    evidence: 'reported',
    case: 'caseNotation',
  },
  colourNames: {
    says: 'Colours have the names of CSS; a wrong one changes nothing',
    evidence: 'reported',
    case: 'caseColours',
  },
  userText: {
    says: 'A user as text is the address',
    evidence: 'reported',
    case: 'caseUserText',
  },
  noteText: {
    says: 'A note is text, whatever was given',
    evidence: 'reported',
    case: 'caseNoteText',
  },
  dateLetters: {
    says: 'formatDate knows the letters z w D k K G Y L',
    evidence: 'documented',
    case: 'caseDateLetters',
  },
  editQueue: {
    says: 'While onEdit runs two more edits wait for it at most; what comes beyond is not told',
    evidence: 'documented',
  },
} as const satisfies Readonly<Record<string, Line>>;

export type Behaviour = keyof typeof lines;
export const BEHAVIOURS: Readonly<Record<Behaviour, Line>> = lines;

const turnedBack = new Set<Behaviour>();

/** Whether the twin does as Google does in this; it does, unless a test has turned it back. */
export const asGoogle = (behaviour: Behaviour): boolean => !turnedBack.has(behaviour);

/** For all twins of this process, until it is called again. */
export function turnBack(...behaviours: readonly Behaviour[]): void {
  turnedBack.clear();
  for (const behaviour of behaviours) turnedBack.add(behaviour);
}
