namespace ZegoCallKit.Calls.Signaling;

/// <summary>Specifies what a message is for, so that a server can act on it without reading the payload.</summary>
public enum SignalingIntent
{
    /// <summary>Represents a message of a call without a special meaning for a server, e.g. a join, a leave or a list of members. Also stands for intents of newer
    /// versions.</summary>
    Other = 0,

    /// <summary>Starts to ring the receivers for <see cref="SignalingEnvelope.RingTime"/>.</summary>
    Ring = 1,

    /// <summary>Accepts or declines a ring for the sending user, see <see cref="SignalingEnvelope.Accepted"/>.</summary>
    Answer = 2,

    /// <summary>Stops the ring of the receivers: the inviter canceled it, or the call has ended.</summary>
    Stop = 3,

    /// <summary>Represents a heartbeat or a similar message, which is useless when it is late.</summary>
    Ephemeral = 4,

    /// <summary>Notifies a user's other devices that one of them answered: sent by servers only, without payload; <see cref="SignalingMessage.Device"/> is the device that
    /// answered.</summary>
    AnsweredElsewhere = 5,

    /// <summary>Notifies the devices of a user that a ring ended unanswered: sent by servers only, with the payload of the ring.</summary>
    Missed = 6,

    /// <summary>Asks the host of a call for admission; without receivers. The host's devices receive it, with the payload of the guest. Requires <see cref="SignalingCapabilities.HasLobby"/>, as the next two do.</summary>
    Knock = 7,

    /// <summary>Admits the receivers to a call; the server accepts it only from the host, and makes them members.</summary>
    Admit = 8,

    /// <summary>Does not let the receivers into a call; the server accepts it from the host only.</summary>
    Refuse = 9,

    /// <summary>Notifies the receivers that the sender leaves the call, and lets a server track who is in it.</summary>
    Leave = 10,
}
