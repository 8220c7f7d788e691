/**
 * @import { Media } from '../wire/media.js'
 * @import { Play, Plays } from '../wire/plays.js'
 * @import { SoundOut } from './sound-out.js'
 * @import { Speaker } from './speaker.js'
 *
 * @typedef {object} Seat What is done with one stream.
 * @property {Play} play
 * @property {Speaker | null} speaker
 * @property {number} volume
 */

/** Plays a list of streams: pictures only while somebody looks, sound only while somebody listens. */
export class Audience {
  /** @type {Map<string, Seat>} */
  #seats = new Map();
  /** Who shows the pictures, by stream. @type {Map<string, (media: Media) => void>} */
  #sinks = new Map();
  #isListening = false;
  #plays;
  #sound;
  #changed;

  /**
   * @param {Plays} plays
   * @param {SoundOut} sound
   * @param {(streamId: string) => void} [changed] Called when the state of a stream changed.
   */
  constructor(plays, sound, changed = () => {}) {
    this.#plays = plays;
    this.#sound = sound;
    this.#changed = changed;
  }

  get isListening() {
    return this.#isListening;
  }

  /** Plays exactly these streams. @param {readonly string[]} streamIds */
  setStreams(streamIds) {
    for (const [streamId, seat] of this.#seats) {
      if (streamIds.includes(streamId)) continue;
      this.#seats.delete(streamId);
      this.#plays.stop(seat.play);
      seat.speaker?.close();
    }

    for (const streamId of streamIds) if (!this.#seats.has(streamId)) this.#add(streamId);
  }

  /** Turns the sound of all streams on or off. @param {boolean} isListening */
  setListening(isListening) {
    this.#isListening = isListening;
    for (const [streamId, seat] of this.#seats) {
      this.#wantStream(streamId);
      if (isListening) void this.#giveSpeaker(seat);
      else this.#takeSpeaker(seat);
    }
  }

  /** @param {string} streamId @param {number} volume 0 to 1. */
  setVolume(streamId, volume) {
    const seat = this.#seats.get(streamId);
    if (seat === undefined) return;
    seat.volume = volume;
    seat.speaker?.setVolume(volume);
  }

  /**
   * Shows the pictures of a stream, now or when it is played.
   * @param {string} streamId
   * @param {(media: Media) => void} sink
   * @returns {() => void} Ends it.
   */
  attach(streamId, sink) {
    this.#sinks.set(streamId, sink);
    this.#wantStream(streamId);
    return () => {
      if (this.#sinks.get(streamId) !== sink) return;
      this.#sinks.delete(streamId);
      this.#wantStream(streamId);
    };
  }

  /** @param {string} streamId @returns {Play | null} */
  playOf(streamId) {
    return this.#seats.get(streamId)?.play ?? null;
  }

  /** @param {string} streamId @returns {Speaker | null} */
  speakerOf(streamId) {
    return this.#seats.get(streamId)?.speaker ?? null;
  }

  /** Ends everything. */
  close() {
    this.setStreams([]);
  }

  /** @param {string} streamId */
  #add(streamId) {
    /** @type {Seat} */
    const seat = {
      speaker: null,
      volume: 1,
      play: this.#plays.start(streamId, this.#wantedOf(streamId), {
        picture: media => this.#sinks.get(streamId)?.(media),
        sound: media => seat.speaker?.push(media),
        changed: () => this.#changed(streamId),
      }),
    };
    this.#seats.set(streamId, seat);
    if (this.#isListening) void this.#giveSpeaker(seat);
  }

  /** @param {string} streamId */
  #wantStream(streamId) {
    const seat = this.#seats.get(streamId);
    if (seat !== undefined) this.#plays.want(seat.play, this.#wantedOf(streamId));
  }

  /** @param {string} streamId */
  #wantedOf(streamId) {
    return { noVideo: !this.#sinks.has(streamId), noAudio: !this.#isListening };
  }

  /** @param {Seat} seat */
  async #giveSpeaker(seat) {
    if (seat.speaker !== null) return;
    const speaker = await this.#sound.createSpeaker();
    if (seat.speaker !== null || !this.#isListening || !this.#isSeated(seat)) {
      speaker.close();
      return;
    }

    speaker.setVolume(seat.volume);
    seat.speaker = speaker;
  }

  /** @param {Seat} seat */
  #takeSpeaker(seat) {
    seat.speaker?.close();
    seat.speaker = null;
  }

  /** @param {Seat} seat */
  #isSeated(seat) {
    return this.#seats.get(seat.play.streamId) === seat;
  }
}
