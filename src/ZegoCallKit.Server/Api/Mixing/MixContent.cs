namespace ZegoCallKit.Server.Api.Mixing;

/// <summary>Specifies what is taken from an input.</summary>
public enum MixContent
{
    /// <summary>Audio and video.</summary>
    All = 0,

    /// <summary>Audio only.</summary>
    Audio = 1,

    /// <summary>Video only.</summary>
    Video = 2,
}
