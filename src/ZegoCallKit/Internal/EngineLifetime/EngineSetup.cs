using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.Internal.EngineLifetime;

/// <summary>Describes the settings that an engine receives first.</summary>
/// <param name="Name">The engine's name, for logs.</param>
/// <param name="Profile">The app and its mode of use.</param>
/// <param name="VideoSinkFormat">The pixel format that video sinks receive.</param>
/// <param name="SoundLevelInterval">The interval of sound level measurements; zero to disable them.</param>
/// <param name="ProcessedVideo">The channels whose captured video is handed over.</param>
internal sealed record EngineSetup(string Name, EngineProfile Profile, VideoPixelFormat VideoSinkFormat, TimeSpan SoundLevelInterval, IReadOnlyCollection<PublishChannel> ProcessedVideo)
{
    /// <summary>Gets whether hardware encoders are preferred; <see langword="null"/> leaves it to the engine.</summary>
    public bool? HardwareEncoding { get; init; }

    /// <summary>Gets whether hardware decoders are preferred; <see langword="null"/> leaves it to the engine.</summary>
    public bool? HardwareDecoding { get; init; }
}
