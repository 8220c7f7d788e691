namespace ZegoCallKit.Quality;

/// <summary>How a stream does, in a word for people.</summary>
public enum StreamVerdict
{
    /// <summary>Not measured yet.</summary>
    Unknown = 0,

    /// <summary>As it should be.</summary>
    Good = 1,

    /// <summary>People notice.</summary>
    Fair = 2,

    /// <summary>People complain.</summary>
    Poor = 3,
}
