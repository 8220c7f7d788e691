namespace ZegoCallKit.Server.Api.Mixing;

/// <summary>Specifies how the audio of an output is encoded.</summary>
public enum MixAudioCodec
{
    /// <summary>HE-AAC at 44.1 kHz.</summary>
    HeAac = 0,

    /// <summary>AAC-LC at 44.1 kHz.</summary>
    AacLc = 1,

    /// <summary>MP3 at 44.1 kHz.</summary>
    Mp3 = 2,

    /// <summary>Opus at 48 kHz.</summary>
    Opus = 3,
}
