namespace ZegoCallKit.Server.Api;

/// <summary>Specifies which of ZEGO's entrances requests go to. ZEGO advises the one nearest to your server; each serves all AppIDs.</summary>
public enum ServerApiRegion
{
    /// <summary>ZEGO chooses.</summary>
    Automatic = 0,

    /// <summary>Mainland China, Shanghai.</summary>
    Shanghai = 1,

    /// <summary>Hong Kong, Macao and Taiwan.</summary>
    HongKong = 2,

    /// <summary>Europe, Frankfurt.</summary>
    Frankfurt = 3,

    /// <summary>The western United States, California.</summary>
    California = 4,

    /// <summary>Asia and the Pacific, Mumbai.</summary>
    Mumbai = 5,

    /// <summary>Southeast Asia, Singapore.</summary>
    Singapore = 6,
}
