namespace ZegoCallKit.Calls;

/// <summary>Specifies what media a call has.</summary>
public enum CallKind
{
    /// <summary>Audio only.</summary>
    Audio = 0,

    /// <summary>Audio and video.</summary>
    Video = 1,
}
