namespace ZegoCallKit.Recording;

/// <summary>Specifies the channels of a mixed recording.</summary>
public enum MixedChannels
{
    /// <summary>One channel with all participants.</summary>
    Mono = 0,

    /// <summary>Two channels: the local user on the left and all others on the right, so that a program can process them separately.</summary>
    MeLeftOthersRight = 1,
}
