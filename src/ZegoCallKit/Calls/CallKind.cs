namespace ZegoCallKit.Calls;

/// <summary>What a call is made of.</summary>
public enum CallKind
{
    /// <summary>Audio only.</summary>
    Audio = 0,

    /// <summary>Audio and video.</summary>
    Video = 1,
}
