namespace ZegoCallKit.Playing;

/// <summary>Why a stream plays, or does not.</summary>
public enum PlayExplanationReason
{
    /// <summary>It plays.</summary>
    Playing = 0,

    /// <summary>It is being started; the cloud has not answered yet.</summary>
    Starting = 1,

    /// <summary>It played and was interrupted; the engine is trying by itself.</summary>
    Interrupted = 2,

    /// <summary>Its turn has come, and another play, or its own earlier one, is still being stopped.</summary>
    WaitingForPlace = 3,

    /// <summary>No such stream is in the room.</summary>
    NotInRoom = 4,

    /// <summary>The room is not connected; nothing is started until it is.</summary>
    RoomNotConnected = 5,

    /// <summary>The policy does not want it.</summary>
    PolicyExcludes = 6,

    /// <summary>The program's predicate or priority threw, so the stream counts as not wanted.</summary>
    PolicyFailed = 7,

    /// <summary>The policy is <see cref="PlayPolicy.None"/>, and the program has not asked for it.</summary>
    Manual = 8,

    /// <summary>The policy plays only the first so many, and others rank higher.</summary>
    BeyondFirst = 9,

    /// <summary>The most plays at once are reached, and others rank higher.</summary>
    OverCap = 10,

    /// <summary>It failed and will be tried again.</summary>
    BackingOff = 11,

    /// <summary>It failed and will not be tried again by itself.</summary>
    GaveUp = 12,

    /// <summary>The program stopped it.</summary>
    StoppedByUser = 13,
}
