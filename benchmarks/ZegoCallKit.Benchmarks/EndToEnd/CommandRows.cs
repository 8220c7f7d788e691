using ZegoCallKit.Benchmarks.Native;
using ZegoCallKit.Benchmarks.Ratios;
using ZegoCallKit.Benchmarks.Stub;
using ZegoCallKit.Benchmarks.Wrapper;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Playing;

namespace ZegoCallKit.Benchmarks.EndToEnd;

/// <summary>Commands that the program awaits. ZEGO's wrapper has nothing to await, so the floor completes a Task in the handler that the pump calls.</summary>
internal static class CommandRows
{
    private const int Logined = 1;
    private static TaskCompletionSource Answered = new();

    public static IReadOnlyList<RatioCase> All(StubCall call)
    {
        var playback = Blocking.Wait(call.Room.PlayAsync(new("set")));
        return
        [
            new()
            {
                Name = "command.setter",
                MaxNs = 1_000,
                MaxBytes = 500,
                Run = n => Blocking.Wait(SetAsync(playback, n)),
                Floor = Log,
            },
            new()
            {
                Name = "command.play",
                Target = 0.8,
                MaxBytes = 4_096,
                Run = n => Blocking.Wait(PlayAsync(call, n)),
                Floor = n => Blocking.Wait(PlayByHandAsync(n)),
            },
        ];
    }

    /// <summary>Logs in and out. The client must not be in a room.</summary>
    public static RatioCase Login(ZegoClient client) => new()
    {
        Name = "command.login",
        Target = 0.9,
        MaxBytes = 4_096,
        Run = n => Blocking.Wait(LoginAsync(client, n)),
        Floor = n => Blocking.Wait(LoginByHandAsync(n)),
    };

    private static async Task SetAsync(IPlayback playback, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await playback.SetVolumeAsync(i % 200);
        }
    }

    // The wrapper's setters are a log entry and the native call.
    private static void Log(int times)
    {
        for (var i = 0; i < times; i++)
        {
            WrapperText.Log("SetPlayVolume stream:set volume:100 result:0");
        }
    }

    private static async Task PlayAsync(StubCall call, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await using var playback = await call.Room.PlayAsync(new("started"));
        }
    }

    private static async Task PlayByHandAsync(int times)
    {
        WrapperHandlers.PlayerState = static (_, state, _, _) => Answer(state == (int)ZegoPlayerState.Playing);
        for (var i = 0; i < times; i++)
        {
            var answered = Expect();
            WrapperCommands.StartPlaying("started");
            await answered;
            WrapperCommands.StopPlaying("started");
        }
    }

    private static async Task LoginAsync(ZegoClient client, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await using var room = await client.LoginRoomAsync(new("guests"), new(new("guest")));
        }
    }

    private static async Task LoginByHandAsync(int times)
    {
        WrapperHandlers.RoomState = static (_, reason, _, _) => Answer(reason == Logined);
        for (var i = 0; i < times; i++)
        {
            var answered = Expect();
            WrapperCommands.LoginRoom("guests", "guest", "Guest");
            await answered;
            WrapperCommands.LogoutRoom("guests");
        }
    }

    private static Task Expect() => (Answered = new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    private static void Answer(bool isAnswer)
    {
        if (isAnswer)
        {
            Answered.TrySetResult();
        }
    }
}
