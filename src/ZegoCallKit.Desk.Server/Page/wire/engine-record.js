/**
 * @import { Recorder } from './recorder.js'
 */

const LOST_ROOM = 1002051, LOST_PUBLISHING = 1003020, LOST_PLAYING = 1004020;

/**
 * Records what this page does as a participant in the words of the engine's commands and events, which the recordings of programs have: from what it sends to the desk and receives from it. No token and no body of
 * a message is recorded.
 */
export class EngineRecord {
  /** @type {Map<number, {roomId: string, isUp: boolean, wasUp: boolean, users: Map<number, any>, streams: Map<number, any>, userId: string}>} */
  #logins = new Map();
  /** @type {Map<number, {streamId: string, channel: string, source: any}>} */
  #publishes = new Map();
  /** @type {Map<number, {streamId: string, noVideo: boolean, noAudio: boolean}>} */
  #plays = new Map();
  /** The events that tell the results of requests. @type {Map<number, (code: number, messageId: string) => void>} */
  #asked = new Map();
  #recorder;

  /** @param {Recorder} recorder */
  constructor(recorder) {
    this.#recorder = recorder;
  }

  /** A message is sent. @param {any} it */
  sent(it) {
    const login = this.#logins.get(it.login), roomId = login?.roomId ?? '', publish = this.#publishes.get(it.publish), play = this.#plays.get(it.play);
    switch (it.type) {
      case 'login': return this.#sentLogin(it);
      case 'leave':
        this.#command('Rooms.Logout', { roomId });
        this.#roomState(it.login, 'Logout', 0);
        return void this.#logins.delete(it.login);
      case 'renewToken': return this.#command('Rooms.RenewToken', { roomId, hasToken: true });
      case 'broadcast': return this.#ask(it, 'Messages.SendBroadcast', { roomId, length: it.text.length }, (code, messageId) => this.#event('BroadcastMessageSent', { roomId, messageId, sequence: it.id, code }));
      case 'command': return this.#ask(it, 'Messages.SendCustomCommand', { roomId, length: it.text.length, toUserIds: it.to.join(' ') }, code => this.#event('CustomCommandSent', { roomId, sequence: it.id, code }));
      case 'publish':
        this.#publishes.set(it.publish, { streamId: it.streamId, channel: it.channel, source: it.source ?? {} });
        // Afterwards, it is asked for again after each admission.
        if (publish !== undefined) return;
        this.#command('Publishing.StartPublishing', { streamId: it.streamId, roomId, channel: it.channel });
        return this.#published(it.publish, 'Requesting', 0);
      case 'stopPublish':
        this.#command('Publishing.StopPublishing', { channel: publish?.channel ?? '' });
        this.#published(it.publish, 'NotPublishing', 0);
        return void this.#publishes.delete(it.publish);
      case 'setStreamInfo': return this.#ask(it, 'Publishing.SetExtraInfo', { extraInfo: it.extraInfo, channel: publish?.channel ?? '' }, code => this.#event('StreamExtraInfoSet', { sequence: it.id, code }));
      case 'source': return publish && this.#sentSource(publish, it);
      case 'play':
        this.#plays.set(it.play, { streamId: it.streamId, noVideo: it.noVideo === true, noAudio: it.noAudio === true });
        if (play !== undefined) return;
        this.#command('Playing.StartPlaying', { streamId: it.streamId, roomId, hasView: true });
        return this.#played(it.play, 'Requesting', 0);
      case 'want': return play && this.#sentWant(play, it);
      case 'stopPlay':
        this.#command('Playing.StopPlaying', { streamId: play?.streamId ?? '' });
        this.#played(it.play, 'NotPlaying', 0);
        return void this.#plays.delete(it.play);
      case 'quality': return this.#event('NetworkQualityUpdated', { userId: '', uplink: it.uplink, downlink: it.downlink });
    }
  }

  /** A message arrived. @param {any} it */
  received(it) {
    const roomId = this.#logins.get(it.login)?.roomId ?? '', from = { id: it.userId, name: it.userName };
    switch (it.type) {
      case 'admitted': return this.#admitted(it);
      case 'refused': return this.#over(it, 'LoginFailed');
      case 'kicked': return this.#over(it, 'KickOut');
      case 'tokenWillExpire': return this.#event('RoomTokenWillExpire', { roomId, remaining: spanOf(it.remaining) });
      case 'users': return this.#changed(it, 'users', 'RoomUsersUpdated', userOf);
      case 'streams': return this.#changed(it, 'streams', 'RoomStreamsUpdated', streamOf);
      case 'streamInfos': return this.#streamInfos(it);
      case 'infos': return it.silent ? undefined : this.#event('RoomExtraInfoUpdated', { roomId, infos: (it.changed ?? []).map((/** @type {any} */ one) => ({ key: one.key, value: one.value, updatedBy: userOf(one), updatedAt: new Date(one.at).toISOString() })) });
      case 'count': return this.#event('RoomOnlineUserCountUpdated', { roomId, count: it.count });
      case 'publishing': return this.#published(it.publish, 'Publishing', 0);
      case 'publishInterrupted': return this.#published(it.publish, 'Requesting', LOST_PUBLISHING);
      case 'publishRefused':
        this.#published(it.publish, 'NotPublishing', it.code);
        return void this.#publishes.delete(it.publish);
      case 'playing': return this.#played(it.play, 'Playing', 0);
      case 'playInterrupted':
      case 'playEnded': return this.#played(it.play, 'Requesting', LOST_PLAYING);
      case 'broadcastReceived': return this.#event('BroadcastMessagesReceived', { roomId, messages: [messageOf(it, from)] });
      case 'barrageReceived': return this.#event('BarrageMessagesReceived', { roomId, messages: [messageOf(it, from)] });
      case 'commandReceived': return this.#event('CustomCommandReceived', { roomId, from, command: hidden(it.text) });
      case 'bytesReceived': return this.#event('TransparentMessageReceived', { roomId, from, content: btoa('\0'.repeat(atob(it.content).length)) });
      case 'done':
        this.#asked.get(it.id)?.(it.code, it.messageId ?? '');
        return void this.#asked.delete(it.id);
      case 'network': return this.#recorder.note(it.up ? `The desk simulates a network with ${it.latency} ms ± ${it.jitter} ms and a loss of ${it.loss}.` : 'The desk cuts the network of this user.');
    }
  }

  /** Nothing reaches the desk. */
  interrupted() {
    this.#asked.clear();
    for (const [handle, login] of this.#logins) {
      if (!login.isUp) continue;
      login.isUp = false;
      this.#roomState(handle, 'Reconnecting', LOST_ROOM);
      for (const publish of this.#publishes.keys()) this.#published(publish, 'Requesting', LOST_PUBLISHING);
      for (const play of this.#plays.keys()) this.#played(play, 'Requesting', LOST_PLAYING);
    }
  }

  /** @param {any} it */
  #sentLogin(it) {
    if (this.#logins.has(it.login)) return;
    this.#command('Rooms.Login', { roomId: it.roomId, userId: it.userId, userName: it.userName, notifyUsers: true, hasToken: it.token !== '' });
    this.#logins.set(it.login, { roomId: it.roomId, userId: it.userId, isUp: false, wasUp: false, users: new Map(), streams: new Map() });
    this.#roomState(it.login, 'Logining', 0);
  }

  /** @param {any} it */
  #admitted(it) {
    const login = this.#logins.get(it.login);
    if (login === undefined) return;
    this.#roomState(it.login, login.wasUp ? 'Reconnected' : 'Logined', 0);
    login.isUp = login.wasUp = true;
    const before = { users: new Map(login.users), streams: new Map(login.streams) };
    const others = (it.users ?? []).filter((/** @type {any} */ user) => user.userId !== login.userId), streams = (it.streams ?? []).filter((/** @type {any} */ stream) => stream.userId !== login.userId);
    const isNew = (/** @type {Map<number, any>} */ known) => (/** @type {any} */ one) => !known.has(one.n), isGone = (/** @type {any[]} */ now) => (/** @type {number} */ n) => !now.some(one => one.n === n);
    this.#changed({ login: it.login, added: others.filter(isNew(before.users)), removed: [...before.users.keys()].filter(isGone(others)) }, 'users', 'RoomUsersUpdated', userOf);
    this.#changed({ login: it.login, added: streams.filter(isNew(before.streams)), removed: [...before.streams.keys()].filter(isGone(streams)).map(n => ({ n, reason: 'Unknown' })) }, 'streams', 'RoomStreamsUpdated', streamOf);
  }

  /** @param {any} it @param {'users' | 'streams'} what @param {string} event @param {(one: any) => any} shape */
  #changed(it, what, event, shape) {
    const login = this.#logins.get(it.login);
    if (login === undefined || it.silent) return;
    const known = login[what];
    const reasons = (/** @type {any[]} */ items, /** @type {string} */ type) => what === 'users' ? {} : { deleteReasons: type === 'Add' ? [] : items.map(one => one.reason) };
    const removed = (it.removed ?? []).map((/** @type {any} */ one) => what === 'users' ? { n: one } : one).filter((/** @type {any} */ one) => known.has(one.n));
    if (removed.length > 0) this.#event(event, { roomId: login.roomId, type: 'Delete', [what]: removed.map((/** @type {any} */ one) => known.get(one.n)), ...reasons(removed, 'Delete') });
    for (const { n } of removed) known.delete(n);
    const added = it.added ?? [];
    for (const one of added) known.set(one.n, shape(one));
    if (added.length > 0) this.#event(event, { roomId: login.roomId, type: 'Add', [what]: added.map(shape), ...reasons(added, 'Add') });
  }

  /** @param {any} it */
  #streamInfos(it) {
    const login = this.#logins.get(it.login);
    const changed = (it.changed ?? []).filter((/** @type {any} */ one) => login?.streams.has(one.n)).map((/** @type {any} */ one) => ({ ...login?.streams.get(one.n), extraInfo: one.extraInfo }));
    if (changed.length > 0 && !it.silent) this.#event('RoomStreamExtraInfoUpdated', { roomId: login?.roomId, streams: changed });
  }

  /** @param {any} it @param {string} reason */
  #over(it, reason) {
    this.#roomState(it.login, reason, it.code);
    this.#logins.delete(it.login);
    this.#publishes.clear();
    this.#plays.clear();
  }

  /** @param {{source: any, channel: string}} publish @param {any} it */
  #sentSource(publish, it) {
    const before = publish.source;
    publish.source = it;
    if ((before.noAudio === true) !== (it.noAudio === true)) this.#command('Publishing.MuteAudio', { mute: it.noAudio === true, channel: publish.channel });
    if ((before.noVideo === true) !== (it.noVideo === true)) this.#command('Publishing.MuteVideo', { mute: it.noVideo === true, channel: publish.channel });
  }

  /** @param {{streamId: string, noVideo: boolean, noAudio: boolean}} play @param {any} it */
  #sentWant(play, it) {
    const { streamId, noVideo, noAudio } = play;
    Object.assign(play, { noVideo: it.noVideo === true, noAudio: it.noAudio === true });
    if (noAudio !== play.noAudio) this.#command('Playing.MuteAudio', { streamId, mute: play.noAudio });
    if (noVideo !== play.noVideo) this.#command('Playing.MuteVideo', { streamId, mute: play.noVideo });
  }

  /** @param {any} it @param {string} name @param {Record<string, string | number | boolean>} args @param {(code: number, messageId: string) => void} done */
  #ask(it, name, args, done) {
    this.#command(name, args);
    this.#asked.set(it.id, done);
  }

  /** @param {number} handle @param {string} reason @param {number} code */
  #roomState(handle, reason, code) {
    this.#event('RoomStateChanged', { roomId: this.#logins.get(handle)?.roomId ?? '', reason, code, extendedData: '' });
  }

  /** @param {number} handle @param {string} state @param {number} code */
  #published(handle, state, code) {
    const publish = this.#publishes.get(handle);
    if (publish !== undefined) this.#event('PublisherStateUpdated', { streamId: publish.streamId, state, code, extendedData: '' });
  }

  /** @param {number} handle @param {string} state @param {number} code */
  #played(handle, state, code) {
    const play = this.#plays.get(handle);
    if (play !== undefined) this.#event('PlayerStateUpdated', { streamId: play.streamId, state, code, extendedData: '' });
  }

  /** @param {string} name @param {Record<string, string | number | boolean>} args */
  #command(name, args) {
    this.#recorder.command(name, args);
  }

  /** @param {string} name @param {object} data */
  #event(name, data) {
    this.#recorder.event(name, data);
  }
}

/** @param {any} one */
function userOf(one) {
  return { id: one.userId, name: one.userName };
}

/** @param {any} one */
function streamOf(one) {
  return { user: userOf(one), id: one.streamId, extraInfo: one.extraInfo };
}

/** @param {any} it @param {{id: string, name: string}} from */
function messageOf(it, from) {
  return { from, text: hidden(it.text), messageId: it.messageId, sentAt: new Date(it.at).toISOString() };
}

/** @param {string} text */
function hidden(text) {
  return '*'.repeat(text.length);
}

/** Returns a duration as .NET writes it. @param {number} milliseconds */
function spanOf(milliseconds) {
  const seconds = Math.floor(milliseconds / 1_000), two = (/** @type {number} */ value) => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3_600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
