import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE } from '../page.js';

const { gap, Plays } = await import(`${PAGE}wire/plays.js`);
const { Kind } = await import(`${PAGE}wire/media.js`);

const ALL = { noVideo: false, noAudio: false };

function start(login) {
  const sent = [];
  let now = 0;
  const plays = new Plays({ send: message => sent.push(message), now: () => now, login });
  plays.resume();
  return { sent, plays, pass: milliseconds => { now += milliseconds; } };
}

const picture = (handle, number, key = 0) => ({ kind: Kind.Video, handle, number, key, sentAt: 0 });

test('A play is asked for, and again when everything is resumed', () => {
  const { sent, plays } = start(1);
  plays.start('bob', { noVideo: true, noAudio: false }, {});
  plays.resume();

  const message = { type: 'play', play: 1, login: 1, streamId: 'bob', noVideo: true, noAudio: false };
  assert.deepEqual(sent, [message, message]);
});

test('Nothing is asked for until the desk accepts it', () => {
  const sent = [];
  const plays = new Plays({ send: message => sent.push(message), now: () => 0, login: 1 });
  const play = plays.start('bob', ALL, {});
  plays.want(play, { noVideo: true, noAudio: false });
  plays.stop(plays.start('cid', ALL, {}));
  assert.deepEqual(sent, []);
  plays.resume();
  assert.deepEqual(sent, [{ type: 'play', play: 1, login: 1, streamId: 'bob', noVideo: true, noAudio: false }]);
});

test('A watcher names no login', () => {
  const { sent, plays } = start(undefined);
  plays.start('bob', ALL, {});
  assert.equal('login' in sent[0], false);
});

test('The first picture is timed, and gaps of the numbers are counted', () => {
  const { plays, pass } = start(1);
  const shown = [];
  const play = plays.start('bob', ALL, { picture: media => shown.push(media.number) });
  plays.onMessage({ type: 'playing', play: 1, source: { camera: 'Open' } });
  pass(41);
  for (const number of [5, 6, 9]) plays.onMedia(picture(1, number));

  assert.equal(play.firstPicture, 41);
  assert.equal(play.lostPictures, 2);
  assert.deepEqual(shown, [5, 6, 9]);
  assert.deepEqual(plays.totals(), { received: 3, lost: 2 });
});

test('A picture that was not wanted at first is timed from the wish', () => {
  const { plays, pass } = start(1);
  const play = plays.start('bob', { noVideo: true, noAudio: false }, {});
  pass(5_000);
  plays.want(play, ALL);
  pass(30);
  plays.onMedia(picture(1, 0));
  assert.equal(play.firstPicture, 30);
});

test('What was not wanted, and what another publishing began, is not lost', () => {
  const { plays } = start(1);
  const play = plays.start('bob', ALL, {});
  plays.onMedia(picture(1, 5));
  plays.want(play, { noVideo: true, noAudio: false });
  plays.want(play, ALL);
  plays.onMedia(picture(1, 90));
  plays.onMessage({ type: 'playing', play: 1 });
  plays.onMedia(picture(1, 0));

  assert.equal(play.lostPictures, 0);
});

test('Numbers wrap around, and an older number is no gap', () => {
  assert.equal(gap(0xFFFF_FFFF, 0), 0);
  assert.equal(gap(0xFFFF_FFFE, 1), 2);
  assert.equal(gap(10, 10), 0);
  assert.equal(gap(10, 4), 0);
  assert.equal(gap(-1, 500), 0);
});

test('Media that are encrypted are neither shown nor lost', () => {
  const { plays } = start(1);
  let changes = 0;
  const play = plays.start('bob', ALL, { picture: () => assert.fail('It must not be shown.'), changed: () => changes++ });
  plays.onMedia(picture(1, 0, 77));
  plays.onMedia(picture(1, 1, 77));

  assert.equal(play.locked, 2);
  assert.equal(changes, 1);
});

test('Wishes are sent only when they change', () => {
  const { sent, plays } = start(1);
  const play = plays.start('bob', ALL, {});
  plays.want(play, { ...ALL });
  plays.want(play, { noVideo: true, noAudio: false });

  assert.deepEqual(sent.slice(1), [{ type: 'want', play: 1, noVideo: true, noAudio: false }]);
});

test('A stopped play hears nothing more, and its handle is not used again', () => {
  const { sent, plays } = start(1);
  const play = plays.start('bob', ALL, { changed: () => assert.fail('It is over.') });
  plays.stop(play);
  plays.stop(play);
  plays.onMessage({ type: 'playing', play: 1 });
  plays.start('bob', ALL, {});

  assert.deepEqual(sent.map(message => `${message.type} ${message.play}`), ['play 1', 'stopPlay 1', 'play 2']);
});

test('Another login gives every play another handle', () => {
  const { sent, plays } = start(1);
  const play = plays.start('bob', ALL, {});
  plays.moveTo(2);
  plays.resume();

  assert.equal(play.handle, 2);
  assert.deepEqual([sent[1].play, sent[1].login], [2, 2]);
  assert.deepEqual(plays.handles, [2]);
});

test('An interruption shows on what plays, and the publisher’s state is followed', () => {
  const { plays } = start(1);
  const play = plays.start('bob', ALL, {});
  plays.onMessage({ type: 'playing', play: 1, source: { microphone: 'Open' } });
  plays.onMessage({ type: 'sourceChanged', play: 1, microphone: 'Muted', noAudio: true });
  assert.deepEqual(play.source, { microphone: 'Muted', noAudio: true });
  plays.interrupt();
  assert.equal(play.state, 'interrupted');
  plays.onMessage({ type: 'playEnded', play: 1 });
  plays.interrupt();
  assert.equal(play.state, 'ended');
});
