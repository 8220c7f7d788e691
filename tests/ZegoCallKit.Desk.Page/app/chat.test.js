import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE } from '../page.js';

const { Chat } = await import(`${PAGE}app/chat.js`);

function start() {
  const chat = new Chat();
  chat.clear('ann');
  return chat;
}

test('Messages of all kinds become lines', () => {
  const chat = start();
  chat.onMessage({ type: 'broadcastReceived', userId: 'bob', userName: 'Bob', text: 'hi', at: 5 });
  chat.onMessage({ type: 'barrageReceived', userId: 'bob', userName: 'Bob', text: '❤', at: 6 });
  chat.onMessage({ type: 'commandReceived', userId: 'bob', userName: 'Bob', text: 'mute' });
  chat.onMessage({ type: 'bytesReceived', userId: '', userName: '', content: 'AAEC' });
  chat.onMessage({ type: 'count', count: 3 });
  chat.addOwn('hello', 'Ann');

  assert.deepEqual(chat.state.value.lines.map(line => [line.kind, line.text, line.isOwn]), [
    ['message', 'hi', false], ['barrage', '❤', false], ['command', 'mute', false], ['bytes', '3 bytes', false], ['message', 'hello', true],
  ]);
});

test('Commands raise and lower hands, and a hand goes with its user', () => {
  const chat = start();
  for (const userId of ['bob', 'cid']) chat.onMessage({ type: 'commandReceived', userId, text: 'raise-hand' });
  chat.onMessage({ type: 'commandReceived', userId: 'bob', text: 'lower-hand' });
  assert.deepEqual([...chat.state.value.hands], ['cid']);
  chat.keepHands(['ann', 'bob']);

  assert.equal(chat.state.value.hands.size, 0);
  assert.equal(chat.state.value.lines.length, 0);
});

test('The chat keeps the newest 300 lines', () => {
  const chat = start();
  for (let i = 0; i < 400; i++) chat.addOwn(String(i), 'Ann');
  assert.equal(chat.state.value.lines.length, 300);
  assert.equal(chat.state.value.lines.at(-1).text, '399');
});
