// What behaves by who runs it and where: called by `npm run faults -- google`, and by hand on real Google.

function probeMakeFile() {
  return Drive.Files.create({ name: '試験.txt' }, Utilities.newBlob('x', 'text/plain')).id;
}

function probeSeesFile(id) {
  try {
    return Drive.Files.get(id).id === id;
  } catch {
    return false;
  }
}

function probeRenamesFile(id) {
  return failureOf_(() => Drive.Files.update({ name: '改名.txt' }, id)) === '';
}

function probeShares(id, address, role) {
  return Drive.Permissions.create({ type: 'user', role, emailAddress: address }, id).role;
}

function probeSeesInSharedDrive(id) {
  return [false, true].map((supportsAllDrives) => {
    try {
      return Drive.Files.get(id, { supportsAllDrives }).id === id;
    } catch {
      return false;
    }
  });
}

function probeRemovesEditors() {
  const protection = scratch_().getRange('A1').protect();
  return failureOf_(() => protection.removeEditors(['helper@agency.example'])) === '';
}

function probeDomainEdit() {
  const protection = scratch_().getRange('A1').protect();
  return failureOf_(() => protection.setDomainEdit(false)) === '';
}

function probeMail(address) {
  return failureOf_(() => MailApp.sendEmail(address, '題', '本文'));
}

/** As a web app: whether it has a document lock, and a workbook. */
function doGet() {
  const lock = LockService.getDocumentLock() === null ? 'no lock' : 'a lock';
  const active = SpreadsheetApp.getActive() === null ? 'no workbook' : 'a workbook';
  return HtmlService.createHtmlOutput(`${lock}, ${active}`);
}

function probeProperty(value) {
  const properties = PropertiesService.getDocumentProperties();
  if (value !== undefined) properties.setProperty('probe', value);
  return properties.getProperty('probe');
}

/**
 * @param {number} number
 * @return {number}
 * @customfunction
 */
function TWICE(number) {
  return number * 2;
}

/** What a cell reads at once, and ten seconds later. */
function probePending(number) {
  const cell = scratch_().getRange('A1').setFormula(`=TWICE(${number})`);
  const first = cell.getValue();
  Utilities.sleep(10000);
  SpreadsheetApp.flush();
  return [first, cell.getValue()];
}
