import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE } from '../page.js';

const { ActiveSpeaker } = await import(`${PAGE}model/active-speaker.js`);

/** Measures every 100 ms, as the desk does. */
function speak(speaker, from, milliseconds, levels) {
  for (let at = from; at < from + milliseconds; at += 100) speaker.measure(levels, at);
  return speaker.active;
}

test('Silence has no speaker', () => assert.equal(speak(new ActiveSpeaker(), 0, 1_000, { ann: 3, bob: 0 }), null));

test('Whoever is loud for a while speaks, and a click does not', () => {
  const speaker = new ActiveSpeaker();
  speaker.measure({ ann: 0 }, 0);
  speaker.measure({ ann: 90 }, 100);
  assert.equal(speaker.active, null);
  assert.equal(speak(speaker, 200, 400, { ann: 60 }), 'ann');
});

test('Another user takes over only after being clearly louder for a second', () => {
  const speaker = new ActiveSpeaker();
  speak(speaker, 0, 1_000, { ann: 50 });
  assert.equal(speak(speaker, 1_000, 2_000, { ann: 50, bob: 53 }), 'ann');
  assert.equal(speak(speaker, 3_000, 600, { ann: 50, bob: 90 }), 'ann');
  assert.equal(speak(speaker, 3_600, 1_500, { ann: 50, bob: 90 }), 'bob');
});

test('Whoever fell silent stays the speaker for two seconds', () => {
  const speaker = new ActiveSpeaker();
  speak(speaker, 0, 1_000, { ann: 50 });
  assert.equal(speak(speaker, 1_000, 2_000, { ann: 0 }), 'ann');
  assert.equal(speak(speaker, 3_000, 1_500, {}), null);
});
