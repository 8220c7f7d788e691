import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE } from '../page.js';

const { readRoute, writeRoute } = await import(`${PAGE}app/routes.js`);

for (const route of [{ view: 'rooms' }, { view: 'rings' }, { view: 'log' }, { view: 'timeline' }, { view: 'timeline', userId: 'a#b&c/%?é' }, { view: 'room', roomId: 'lobby' }, { view: 'room', roomId: 'a#b&c/%?é' }]) {
  test(`The address of ${JSON.stringify(route)} leads back to it`, () => assert.deepEqual(readRoute(writeRoute(route)), route));
}

for (const hash of ['', '#', '#/', '#/room', '#/room/', '#/room/%E0%A4%A', '#/timeline/%E0%A4%A', '#/nonsense', '#main']) {
  test(`The address “${hash}” leads to the rooms`, () => assert.deepEqual(readRoute(hash), { view: 'rooms' }));
}
