/**
 * @import { OwnMedia } from '../media/own-media.js'
 * @import { RoomLogin } from '../wire/room-login.js'
 */
import { LossShare, qualityOf } from '../model/link-quality.js';

const EVERY = 2_000;

/** Tells the desk every 2 s how good this page finds its connection. */
export class LinkReport {
  #uplink = new LossShare();
  #downlink = new LossShare();
  #timer;

  /** @param {RoomLogin} login @param {OwnMedia} own */
  constructor(login, own) {
    this.#timer = setInterval(() => this.#send(login, own), EVERY);
  }

  close() {
    clearInterval(this.#timer);
  }

  /** @param {RoomLogin} login @param {OwnMedia} own */
  #send(login, own) {
    if (login.phase !== 'joined') return;
    const { lost, received } = login.plays.totals();
    const { roundTrip } = login.link.clock;
    login.link.send({
      type: 'quality',
      uplink: qualityOf(this.#uplink.take(own.droppedFrames, own.sentFrames), roundTrip),
      downlink: qualityOf(this.#downlink.take(lost, received), roundTrip),
    });
  }
}
