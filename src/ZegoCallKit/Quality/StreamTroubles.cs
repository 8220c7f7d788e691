namespace ZegoCallKit.Quality;

/// <summary>Why a stream does not do well. Each has a limit from which the verdict is fair and one from which it is poor.</summary>
[Flags]
public enum StreamTroubles
{
    /// <summary>Nothing is wrong.</summary>
    None = 0,

    /// <summary>Packets are lost: from 5 % fair, from 15 % poor.</summary>
    PacketLoss = 1,

    /// <summary>The round trip to the cloud, or the way from publisher to player, is long: from 400 ms fair, from 1 s poor.</summary>
    Delay = 2,

    /// <summary>This machine cannot keep up: fewer than 60 % of the pictures are decoded (played) or encoded (published) is fair, fewer than 30 % poor.</summary>
    SlowMachine = 4,

    /// <summary>The picture stands still now, or stood still once in the last 3 s: fair; three times: poor.</summary>
    VideoBreaks = 8,

    /// <summary>The sound has broken off now, or broke off once in the last 3 s: fair; three times: poor.</summary>
    AudioBreaks = 16,

    /// <summary>The engine's own verdict: <see cref="QualityLevel.Medium"/> is fair, <see cref="QualityLevel.Bad"/> and <see cref="QualityLevel.Die"/> are poor.</summary>
    EngineVerdict = 32,

    /// <summary>Publishing or playing is interrupted and being tried again: poor.</summary>
    Interrupted = 64,

    /// <summary>It plays or is published, but neither sound nor picture has come or gone out for <see cref="Rooms.RoomOptions.StallAfter"/>, although one should have: poor.</summary>
    Stalled = 128,
}
