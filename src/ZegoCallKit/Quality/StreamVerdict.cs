namespace ZegoCallKit.Quality;

/// <summary>Specifies how well a stream works, as people perceive it.</summary>
public enum StreamVerdict
{
    /// <summary>The stream has not been measured yet.</summary>
    Unknown = 0,

    /// <summary>The stream works as it should.</summary>
    Good = 1,

    /// <summary>People notice the trouble.</summary>
    Fair = 2,

    /// <summary>People complain about the trouble.</summary>
    Poor = 3,
}
