/**
 * @import { Network } from '../wire/types.js'
 * @import { RoomPhase } from '../wire/room-login.js'
 * @import { SocketStatus } from '../wire/reconnecting-socket.js'
 * @import { Roster } from '../model/roster.js'
 * @import { DeviceChoice } from '../media/own-media.js'
 */
import { emptyRoster } from '../model/roster.js';

/**
 * @typedef {object} CallState
 * @property {'idle' | RoomPhase} phase
 * @property {string} roomId
 * @property {string} userId
 * @property {string} userName
 * @property {string} reason Why it is over, or what is wrong; empty if nothing is.
 * @property {Roster} roster
 * @property {Network | null} network The simulated network of this user.
 * @property {SocketStatus} status
 * @property {boolean} isMicrophoneOn
 * @property {boolean} isCameraOn
 * @property {boolean} isSharing
 * @property {boolean} isHandUp
 *
 * @typedef {object} JoinRequest
 * @property {string} roomId
 * @property {string} userId
 * @property {string} userName
 * @property {boolean} withMicrophone
 * @property {boolean} withCamera
 * @property {DeviceChoice} devices
 */

/** Returns the state of a page that is in no room. @returns {CallState} */
export function idleState() {
  return {
    phase: 'idle', roomId: '', userId: '', userName: '', reason: '', roster: emptyRoster(), network: null, status: { phase: 'closed' },
    isMicrophoneOn: false, isCameraOn: false, isSharing: false, isHandUp: false,
  };
}
