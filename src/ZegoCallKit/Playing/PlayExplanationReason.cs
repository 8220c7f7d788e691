namespace ZegoCallKit.Playing;

/// <summary>Specifies why a stream is played or not.</summary>
public enum PlayExplanationReason
{
    /// <summary>The stream is playing.</summary>
    Playing = 0,

    /// <summary>The stream is starting; the cloud has not answered yet.</summary>
    Starting = 1,

    /// <summary>The stream was playing and was interrupted; the engine retries automatically.</summary>
    Interrupted = 2,

    /// <summary>The stream is next, but another playback, or an earlier one of this stream, is still being stopped.</summary>
    WaitingForPlace = 3,

    /// <summary>There is no such stream in the room.</summary>
    NotInRoom = 4,

    /// <summary>The room is not connected; no stream is started until it is.</summary>
    RoomNotConnected = 5,

    /// <summary>The policy excludes the stream.</summary>
    PolicyExcludes = 6,

    /// <summary>The program's predicate or priority function threw an exception, so the stream is not played.</summary>
    PolicyFailed = 7,

    /// <summary>The policy is <see cref="PlayPolicy.None"/>, and the program has not requested the stream.</summary>
    Manual = 8,

    /// <summary>The policy plays only a limited number of streams, and others rank higher.</summary>
    BeyondFirst = 9,

    /// <summary>The largest number of streams is already playing, and others rank higher.</summary>
    OverCap = 10,

    /// <summary>Playing failed and will be retried.</summary>
    BackingOff = 11,

    /// <summary>Playing failed and will not be retried automatically.</summary>
    GaveUp = 12,

    /// <summary>The program stopped the stream.</summary>
    StoppedByUser = 13,

    /// <summary>The call of the room is on hold; its streams are played again when it is resumed.</summary>
    OnHold = 14,
}
