using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Tests.Native;

/// <summary>Provides a result of each type, none of them a default value.</summary>
internal static class CannedAnswers
{
    public static readonly EngineResult Plain = new(1_000_017, -9);
    public static readonly EngineResult<bool> Flag = new(0, true);
    public static readonly EngineResult<int> Number = new(0, 70_000);
    public static readonly EngineResult<TimeSpan> Duration = new(0, TimeSpan.FromMilliseconds(90_061_001));
    public static readonly EngineResult<string> Text = new(0, "{0.0.1}.{mic-🙂}");
    public static readonly EngineResult<IReadOnlyList<EngineDevice>> Devices = new(0, [new("id 1", "Mic"), new(new string('i', 511), new string('n', 512))]);
    public static readonly EngineResult<IReadOnlyList<EngineStreamInfo>?> Streams = new(0, [new(new("bob", "Bób 🙂"), "s1", "info"), new(new(new string('u', 63), new string('n', 255)), new string('s', 255), new string('e', 1023))]);

    public static readonly EngineResult<IReadOnlyList<ScreenSource>> Screens = new(0, [new() { Id = 0x1234_5678, Kind = ScreenSourceKind.Window, Name = "Wíndow 🙂" }, new() { Id = -1, Kind = ScreenSourceKind.Screen, Name = new string('n', 256) }]);

    public static readonly EngineResult<VideoConfig> Video = new(0, new() { CaptureWidth = 1, CaptureHeight = 2, EncodeWidth = 3, EncodeHeight = 4, FramesPerSecond = 5, BitrateKbps = 6, Codec = VideoCodec.Vp8, KeyFrameIntervalSeconds = 7 });
    public static readonly EngineResult<AudioConfig> Audio = new(0, new() { BitrateKbps = 1, Channels = 2, Codec = AudioCodec.Low2 });

    public static object For(Type type) =>
        new object[] { Plain, Flag, Number, Duration, Text, Devices, Streams, Screens, Video, Audio }.FirstOrDefault(a => a.GetType() == type)
        ?? throw new NotSupportedException($"No answer of type {type}.");
}
