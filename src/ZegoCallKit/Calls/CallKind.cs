namespace ZegoCallKit.Calls;

/// <summary>What a call is made of.</summary>
public enum CallKind
{
    /// <summary>Sound only.</summary>
    Audio = 0,

    /// <summary>Sound and pictures.</summary>
    Video = 1,
}
