// This file tests every global in memory: with a valid request as each role, and with requests that were spoiled.
import { members } from '../../src/tables/members';
import { rooms } from '../../src/desk';
import { callGlobal, calledNames } from '../support/calls/call';
import { examples } from '../support/calls/examples';
import { brokenBy, fuzzGlobal, inMemory, ONLY_IN_TWIN, openStage } from '../support/calls/promises';

const stage = openStage();

test('every call that somebody may make has an example, with the right that its contract gives', () => {
  expect(Object.keys(examples).sort()).toEqual([...calledNames].sort());
  const declared = rooms.flatMap((room) => Object.entries(room.contract));
  expect(declared.map(([name, { may }]) => [name, may])).toEqual(
    declared.map(([name]) => [name, examples[name as keyof typeof examples].right]),
  );
  expect(ONLY_IN_TWIN).toEqual(['runSelfCheck']);
});

describe('a valid request of every global', () => {
  test('is answered where the person has the right', () => {
    for (const name of inMemory) {
      const { right } = examples[name];
      const outcome = callGlobal(name, stage.prepare(name, right));
      expect([name, outcome.kind, 'message' in outcome ? outcome.message : '']).toEqual([
        name,
        'answered',
        '',
      ]);
    }
  });

  test('changes nothing for a reader, who is told why where it would', () => {
    for (const name of inMemory) {
      const { right } = examples[name];
      const outcome = callGlobal(name, stage.prepare(name, 'reader'));
      expect([name, stage.changed()]).toEqual([name, []]);
      if (right === 'reader') expect([name, outcome.kind]).toEqual([name, 'answered']);
      else if (outcome.kind !== 'answered') {
        expect([name, outcome.message]).toEqual([name, expect.stringMatching(/閲覧のみの利用者|管理者/)]);
      }
    }
  });

  test('is refused to staff where the manager has to do it, and changes nothing', () => {
    const managers = inMemory.filter((name) => examples[name].right === 'manager');
    expect(managers.length).toBeGreaterThan(15);
    for (const name of managers) {
      const outcome = callGlobal(name, stage.prepare(name, 'staff'));
      expect([name, outcome.kind === 'answered' ? 'answered' : outcome.message]).toEqual([
        name,
        expect.stringContaining('管理者'),
      ]);
      expect([name, stage.changed()]).toEqual([name, []]);
    }
  });

  // Reasons that a manager gives stand in 監査記録 on purpose.
  test('leaves no name, address or free text in the log, nor in 監査記録', () => {
    const people = stage.world
      .table(members)
      .flatMap(({ organization, kana, contact, email, phone, fax, address }) => [
        organization,
        kana,
        contact,
        email,
        phone,
        fax,
        address,
      ]);
    const told = [
      '資料の希望',
      '2枚目が薄い',
      '電話で確認',
      '説明が足りない',
      '情報漏えいに備えたい',
      '0012345',
    ];
    const marks = [...people, ...told].filter((mark) => mark.length > 3);
    expect(marks.length).toBeGreaterThan(60);
    for (const name of inMemory) {
      stage.logged.length = 0;
      callGlobal(name, stage.prepare(name, examples[name].right));
      const kept = [...stage.logged, JSON.stringify(stage.world.audit)].join('\n');
      expect([name, marks.filter((mark) => kept.includes(mark))]).toEqual([name, []]);
    }
  });
});

describe('a spoiled request of any global', () => {
  test('is answered or refused in Japanese, and a refusal changes nothing', () => {
    const broken = inMemory.flatMap((name) => fuzzGlobal(stage, name, 2, 20_261_122) ?? []);
    expect(broken).toEqual([]);
  });

  test('would be found out if it broke a promise', () => {
    const request = stage.prepare('recordContact', 'staff');
    callGlobal('recordContact', request);
    const told = (message: string) => brokenBy(stage, request, { kind: 'failed', message }).join('; ');
    expect(told('保存できません。')).toContain('refused, yet changed contacts');
    expect(told("Cannot read properties of undefined (reading 'x')")).toContain('not Japanese');
    expect(told('失敗：TypeError: x is not a function')).toContain("an exception's words");
    expect(told('長'.repeat(1000))).toContain('a message of 1000 characters');
  });
});
