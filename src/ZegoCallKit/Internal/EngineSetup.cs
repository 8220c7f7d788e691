using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.Internal;

/// <summary>What an engine is told before anything else.</summary>
/// <param name="Name">The engine's name, for logs.</param>
/// <param name="Profile">The app and how it is used.</param>
/// <param name="VideoSinkFormat">The pixels that video sinks receive.</param>
/// <param name="SoundLevelInterval">How often sound levels are measured; zero for never.</param>
/// <param name="ProcessedVideo">The channels whose captured video is handed out.</param>
internal sealed record EngineSetup(string Name, EngineProfile Profile, VideoPixelFormat VideoSinkFormat, TimeSpan SoundLevelInterval, IReadOnlyCollection<PublishChannel> ProcessedVideo);
