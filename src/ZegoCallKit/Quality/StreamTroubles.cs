namespace ZegoCallKit.Quality;

/// <summary>Specifies why a stream has trouble. For each reason there is a limit from which the verdict is fair and one from which it is poor.</summary>
[Flags]
public enum StreamTroubles
{
    /// <summary>The stream has no trouble.</summary>
    None = 0,

    /// <summary>Packets are lost: fair from 5 %, poor from 15 %.</summary>
    PacketLoss = 1,

    /// <summary>The round trip to the cloud, or the way from publisher to player, takes long: fair from 400 ms, poor from 1 s.</summary>
    Delay = 2,

    /// <summary>This machine cannot keep up with decoding (played) or encoding (published): fair below 60 % of the frames, poor below 30 %.</summary>
    SlowMachine = 4,

    /// <summary>The video is frozen now or froze once in the last 3 s: fair; it froze three times: poor.</summary>
    VideoBreaks = 8,

    /// <summary>The audio has broken off now or broke off once in the last 3 s: fair; it broke off three times: poor.</summary>
    AudioBreaks = 16,

    /// <summary>
    /// The engine's own verdict: <see cref="QualityLevel.Medium"/> is fair, <see cref="QualityLevel.Bad"/> and <see cref="QualityLevel.Die"/> are poor.
    /// </summary>
    EngineVerdict = 32,

    /// <summary>Publishing or playing is interrupted and being retried: poor.</summary>
    Interrupted = 64,

    /// <summary>
    /// The stream is played or published, but neither audio nor video has arrived or been sent for <see cref="Rooms.RoomOptions.StallAfter"/>, although it
    /// should have: poor.
    /// </summary>
    Stalled = 128,
}
