using ZegoCallKit.Benchmarks.Events;
using ZegoCallKit.Benchmarks.Native;
using ZegoCallKit.Benchmarks.Ratios;
using ZegoCallKit.Engine;
using ZegoCallKit.Express.Interop;

namespace ZegoCallKit.Benchmarks.Commands;

/// <summary>Measures commands through the binding against the bare function pointer.</summary>
internal static unsafe class CommandCases
{
    private const string StreamName = "stream-00001";

    private static readonly nint Stream = NativeStreams.Text(StreamName);
    private static readonly EngineUser User = new("user-00001", "User 1");
    private static readonly EngineLoginOptions How = new();

    public static IReadOnlyList<RatioCase> All(NativePort port) =>
    [
        new() { Name = "command.bool", Target = 1.1, MaxBytes = 0, Run = n => Mute(port.Engine.Capture, n), Floor = BareMute },
        new() { Name = "command.text", Target = 1.6, MaxBytes = 0, Run = n => SetVolume(port.Engine.Playing, n), Floor = BareSetVolume },
        new() { Name = "command.login", Target = 3, MaxBytes = 0, Run = n => Login(port.Engine.Rooms, n), Floor = BareLogin },
    ];

    private static void Mute(ICaptureCommands capture, int times)
    {
        for (var i = 0; i < times; i++)
        {
            capture.MuteMicrophone((i & 1) == 0);
        }
    }

    private static void BareMute(int times)
    {
        var function = QuietFunctions.MuteMicrophone;
        for (var i = 0; i < times; i++)
        {
            Floors.Sink += function(1, (byte)(i & 1));
        }
    }

    private static void SetVolume(IPlayCommands playing, int times)
    {
        for (var i = 0; i < times; i++)
        {
            playing.SetVolume(StreamName, 100);
        }
    }

    private static void BareSetVolume(int times)
    {
        var function = QuietFunctions.SetPlayVolume;
        for (var i = 0; i < times; i++)
        {
            Floors.Sink += function(1, (byte*)Stream, 100);
        }
    }

    private static void Login(IRoomCommands rooms, int times)
    {
        for (var i = 0; i < times; i++)
        {
            rooms.Login("room", User, How);
        }
    }

    private static void BareLogin(int times)
    {
        var function = QuietFunctions.Login;
        ZegoUser user = default;
        ZegoRoomConfig config = default;
        int sequence;
        for (var i = 0; i < times; i++)
        {
            Floors.Sink += function(1, (byte*)Stream, user, &config, &sequence);
        }
    }
}
