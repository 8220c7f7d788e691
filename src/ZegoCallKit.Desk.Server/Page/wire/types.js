/**
 * The messages of the desk's protocol, as docs/concepts/desk-protocol.md specifies them. This file contains types only.
 *
 * @typedef {'Unknown' | 'Excellent' | 'Good' | 'Medium' | 'Bad' | 'Die'} QualityLevel
 *
 * @typedef {object} Source What a publisher's devices do.
 * @property {string} [camera]
 * @property {string} [microphone]
 * @property {string} [speaker]
 * @property {boolean} [noVideo]
 * @property {boolean} [noAudio]
 *
 * @typedef {object} RoomUser
 * @property {number} n
 * @property {string} userId
 * @property {string} userName
 *
 * @typedef {object} RoomStream
 * @property {number} n
 * @property {string} streamId
 * @property {string} userId
 * @property {string} userName
 * @property {string} extraInfo
 *
 * @typedef {object} Welcome
 * @property {number} protocol
 * @property {string} desk
 * @property {string} session
 * @property {string} key
 * @property {boolean} resumed
 * @property {number} time
 * @property {number} maxVideoBytes
 * @property {number} maxAudioBytes
 * @property {number} maxTextBytes
 * @property {number} maxPlays
 * @property {number} [maxRecordedBytes]
 *
 * @typedef {object} Network
 * @property {boolean} up
 * @property {number} latency
 * @property {number} jitter
 * @property {number} loss
 *
 * @typedef {object} DeskPlay
 * @property {string} streamId
 * @property {'Waiting' | 'Playing' | 'Interrupted'} state
 * @property {number} since
 * @property {number} [firstFrameAfter]
 * @property {boolean} noVideo
 * @property {boolean} noAudio
 * @property {number} fps
 * @property {number} audioFps
 * @property {number} droppedFrames
 * @property {number} lostFrames
 *
 * @typedef {object} DeskUser
 * @property {string} userId
 * @property {string} userName
 * @property {string} [client]
 * @property {number} joinedAt
 * @property {boolean} isRemote
 * @property {boolean} [isUp]
 * @property {Network} [network]
 * @property {QualityLevel} [uplink]
 * @property {QualityLevel} [downlink]
 * @property {number} [tokenExpiresAt]
 * @property {number} [droppedFrames]
 * @property {DeskPlay[]} [plays]
 *
 * @typedef {object} DeskStream
 * @property {string} streamId
 * @property {string} userId
 * @property {string} channel
 * @property {string} extraInfo
 * @property {'Publishing' | 'Interrupted'} state
 * @property {number} since
 * @property {Source} [source]
 * @property {boolean} isFrozen
 * @property {boolean} isEncrypted
 * @property {number} width
 * @property {number} height
 * @property {number} fps
 * @property {number} kbps
 * @property {number} audioFps
 * @property {number} audioKbps
 * @property {number} level
 *
 * @typedef {object} DeskRoom
 * @property {string} roomId
 * @property {DeskUser[]} users
 * @property {DeskStream[]} streams
 * @property {{key: string, value: string}[]} infos
 *
 * @typedef {object} RingMember
 * @property {string} userId
 * @property {string} state
 *
 * @typedef {object} RingMoment
 * @property {number} at
 * @property {string} userId
 * @property {string} what
 * @property {string[]} [to]
 *
 * @typedef {object} Ring
 * @property {string} callId
 * @property {string} caller
 * @property {string} kind
 * @property {string} state
 * @property {number} startedAt
 * @property {number | null} [endedAt]
 * @property {RingMember[]} members
 * @property {RingMoment[]} timeline
 *
 * @typedef {object} DeskEvent
 * @property {number} n
 * @property {number} at
 * @property {string} what
 * @property {string} [roomId]
 * @property {string} [userId]
 * @property {string} [streamId]
 * @property {string} [text]
 *
 * @typedef {object} DeskState
 * @property {string} desk
 * @property {number} protocol
 * @property {number} appId
 * @property {number} startedAt
 * @property {number} time
 * @property {number} participants
 * @property {number} maxParticipants
 * @property {DeskRoom[]} rooms
 * @property {Ring[]} rings
 * @property {DeskEvent[]} events
 *
 * @typedef {object} WhyCheck
 * @property {string} check
 * @property {boolean} ok
 * @property {string} text
 *
 * @typedef {object} Why
 * @property {boolean} plays
 * @property {string} answer
 * @property {WhyCheck[]} checks
 *
 * @typedef {object} Recording What a participant records of its engine.
 * @property {string} id
 * @property {string} [userId]
 * @property {string} client
 * @property {number} [endedAt]
 * @property {number} received The number of lines so far.
 *
 * @typedef {object} TimelineLine
 * @property {number} n
 * @property {number} at
 * @property {'Command' | 'Event' | 'Note'} what
 * @property {string} name
 * @property {string} text
 *
 * @typedef {object} Timeline
 * @property {Recording} recording
 * @property {string} engine
 * @property {number} startedAt
 * @property {number} dropped
 * @property {TimelineLine[]} lines
 *
 * @typedef {object} SignIn
 * @property {string} userId
 * @property {string} userName
 * @property {string} token
 * @property {number} tokenExpiresAt
 * @property {{url: string, device: string, accessToken: string, expiresAt: number}} ring
 */

export {};
