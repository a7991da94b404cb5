// Conformance cases for clock triggers.

/**
 * @covers ScriptApp.newTrigger | documented | Needs `script.scriptapp`; a second trigger of the same function is not refused.
 * @covers TriggerBuilder.timeBased
 * @covers ClockTriggerBuilder.atHour | documented | Google fires at a stable moment within the hour; the twin on the hour.
 * @covers ClockTriggerBuilder.everyDays ClockTriggerBuilder.everyHours
 * @covers ClockTriggerBuilder.everyMinutes | documented | 1, 5, 10, 15 or 30.
 * @covers ClockTriggerBuilder.inTimezone | documented | Asia/Tokyo only.
 * @covers ClockTriggerBuilder.create | documented | 20 triggers a user.
 * @covers ScriptApp.getProjectTriggers | documented | Those of whoever runs the script only.
 * @covers ScriptApp.deleteTrigger Trigger.getHandlerFunction Trigger.getUniqueId
 */
function caseTriggers() {
  const before = ScriptApp.getProjectTriggers().length;
  const daily = ScriptApp.newTrigger('caseTriggers').timeBased();
  daily.atHour(6).everyDays(1).inTimezone('Asia/Tokyo').create();
  ScriptApp.newTrigger('caseTriggers').timeBased().everyHours(1).create();
  ScriptApp.newTrigger('caseTriggers').timeBased().everyMinutes(10).create();
  const own = ScriptApp.getProjectTriggers().filter((one) => one.getHandlerFunction() === 'caseTriggers');
  const ids = own.map((one) => one.getUniqueId());
  own.forEach((one) => ScriptApp.deleteTrigger(one));
  return [
    // Google refuses no duplicate: whoever installs must look first.
    ['three of one function', own.length, 3],
    ['each has an id of its own', new Set(ids).size, 3],
    ['and they are gone again', ScriptApp.getProjectTriggers().length, before],
  ];
}

/**
 * @covers Drive.Files.list | documented | Files of the twin only.
 */
function caseDriveList() {
  Drive.Files.create({ name: '一覧.txt' }, Utilities.newBlob('x', 'text/plain'));
  const { files } = Drive.Files.list({ pageSize: 1 });
  return [['a page of one', files.length, 1]];
}
