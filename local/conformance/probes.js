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

/** As a web app: what a document lock is there. */
function doGet() {
  return HtmlService.createHtmlOutput(LockService.getDocumentLock() === null ? 'no lock' : 'a lock');
}
