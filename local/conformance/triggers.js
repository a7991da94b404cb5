// This file defines conformance cases for clock triggers.

/** @covers ScriptApp.newTrigger TriggerBuilder.timeBased ClockTriggerBuilder.atHour ClockTriggerBuilder.everyDays ClockTriggerBuilder.everyHours ClockTriggerBuilder.everyMinutes ClockTriggerBuilder.inTimezone ClockTriggerBuilder.create ScriptApp.getProjectTriggers ScriptApp.deleteTrigger Trigger.getHandlerFunction Trigger.getUniqueId */
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

/** @covers Drive.Files.list */
function caseDriveList() {
  Drive.Files.create({ name: '一覧.txt' }, Utilities.newBlob('x', 'text/plain'));
  const { files } = Drive.Files.list({ pageSize: 1 });
  return [['a page of one', files.length, 1]];
}
