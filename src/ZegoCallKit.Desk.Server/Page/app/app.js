/**
 * @import { JoinRequest } from './call-state.js'
 * @import { View } from '../view/view.js'
 */
import { Announcer } from '../dom/announcer.js';
import { choosePainter, ScreenPainter } from '../media/screen-painter.js';
import { RingTone } from '../media/ring-tone.js';
import { SoundOut } from '../media/sound-out.js';
import { visibleText } from '../text/safe-text.js';
import { openJoinDialog } from '../view/join-dialog.js';
import { createLog } from '../view/log.js';
import { createOverview } from '../view/overview.js';
import { createRings } from '../view/rings.js';
import { createRoom } from '../view/room.js';
import { Shell } from '../view/shell.js';
import { createTimeline } from '../view/timeline.js';
import { Call } from './call.js';
import { Desk } from './desk.js';
import { Phone } from './phone.js';
import { readRoute, writeRoute } from './routes.js';

/** The page: its parts, and what is shown. */
export class App {
  volume = 1;
  announcer = new Announcer();
  sound = new SoundOut();
  ringTone = new RingTone(this.sound);
  /** @type {View | null} */
  #view = null;

  constructor() {
    // The desk may be below a path of its host.
    const folder = location.pathname.replace(/\/[^/]*$/, '');
    this.origin = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${folder}`;
    this.desk = new Desk(this.origin);
    this.call = new Call(this.origin, this.sound);
    this.phone = new Phone(this.origin, this.call);
    this.screen = new ScreenPainter(choosePainter(new URLSearchParams(location.search).get('painter')));
    this.shell = new Shell(this);
  }

  start() {
    this.call.notify = (text, tone) => this.announcer.notify(text, tone);
    this.phone.notify = text => this.announcer.notify(visibleText(text));
    this.phone.enter = (roomId, userId, userName, withCamera) => this.join({ roomId, userId, userName, withCamera, withMicrophone: true, devices: this.call.devices });
    let phase = 'idle';
    this.call.state.watch(state => {
      if (state.phase === phase) return;
      phase = state.phase;
      if (phase === 'refused' || phase === 'kicked') this.announcer.notify(state.reason || 'The call is over.', 'bad');
      if (phase === 'joined') this.announcer.say(`You are in the room ${state.roomId}.`);
      if (phase === 'interrupted') this.announcer.notify('Your connection was interrupted. The page reconnects by itself.', 'bad');
    });
    addEventListener('hashchange', () => this.#show());
    // A closed tab leaves at once, instead of when the desk misses it.
    addEventListener('pagehide', () => {
      this.phone.disconnect();
      this.call.leave();
    });
    this.desk.open();
    this.#show();
  }

  /** Opens the dialog that asks how to join. @param {string} roomId */
  askToJoin(roomId) {
    openJoinDialog(this, roomId);
  }

  /** @param {JoinRequest} request */
  join(request) {
    location.hash = writeRoute({ view: 'room', roomId: request.roomId });
    void this.call.join(request);
  }

  /** @param {number} volume 0 to 1. */
  setVolume(volume) {
    this.volume = volume;
    this.sound.setVolume(volume);
  }

  #show() {
    const route = readRoute(location.hash);
    this.#view?.close();
    this.#view = this.#create(route);
    this.shell.show(this.#view, route);
  }

  /** @param {import('./routes.js').Route} route */
  #create(route) {
    switch (route.view) {
      case 'room':
        return createRoom(this, route.roomId);
      case 'rings':
        return createRings(this);
      case 'timeline':
        return createTimeline(this, route.userId);
      case 'log':
        return createLog(this);
      default:
        return createOverview(this);
    }
  }
}
