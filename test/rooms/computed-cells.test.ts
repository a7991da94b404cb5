// This file tests what 点検 and the daily run do with computed columns that show nothing any more.
import { computedChecks, mendComputed } from '../../src/rooms/set-up/computed-cells';
import type { BrokenBlock } from '../../src/ports';
import { memoryWorld } from '../support/memory-ports';

function worldWith(...broken: BrokenBlock[]) {
  const world = memoryWorld();
  const mended: BrokenBlock[] = [];
  Object.assign(world.ports.builder, {
    brokenBlocks: () => broken,
    mendBlocks: () => {
      mended.push(...broken);
      return broken.splice(0);
    },
  });
  return { ...world, mended };
}

const lost: BrokenBlock = { tab: '会員名簿', header: '年間保険料', fault: 'lost' };
const blocked: BrokenBlock = { tab: '期限', header: '残日数', fault: 'blocked' };

test('点検 names each with what puts it right', () => {
  const lines = computedChecks(worldWith(lost, blocked).ports);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^会員名簿「年間保険料」の式がありません。.*初期設定/);
  expect(lines[1]).toMatch(/^期限「残日数」.*値が入力され.*初期設定/);
});

test('the daily run puts them right, leaves one line, and nothing where nothing is wrong', () => {
  const world = worldWith(lost, blocked);
  expect(mendComputed(world.ports)).toEqual({ mended: 2 });
  expect(mendComputed(world.ports)).toEqual({ mended: 0 });
  expect(world.audit.map(({ useCase, subjects }) => [useCase, subjects])).toEqual([
    ['mendComputed', ['会員名簿「年間保険料」', '期限「残日数」']],
  ]);
  expect(computedChecks(world.ports)).toEqual([]);
});
