using System.Reactive.Linq;
using ZegoCallKit;
using ZegoCallKit.Express;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace QuickStart;

/// <summary>Runs the quick start on ZEGO's own engine: this program is one participant with a microphone and a speaker, who hears the others in the room and is heard by them.</summary>
internal static class OnExpress
{
    private const int Failed = 1;
    private const int BadArguments = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not (["--engine", "express"] or ["--engine", "express", "--name", _]))
        {
            await Console.Error.WriteLineAsync("Usage: QuickStart [--engine express [--name NAME]]");
            return BadArguments;
        }

        // A server that generates tokens for your users is safer than an AppSign, which gives access to everything. ZEGO_TOKEN is such a token.
        var appSign = Environment.GetEnvironmentVariable("ZEGO_APP_SIGN") ?? "";
        var token = Environment.GetEnvironmentVariable("ZEGO_TOKEN") ?? "";
        if (!uint.TryParse(Environment.GetEnvironmentVariable("ZEGO_APP_ID"), out var appId) || (appSign.Length == 0 && token.Length == 0))
        {
            await Console.Error.WriteLineAsync("ZEGO's engine needs your account: set ZEGO_APP_ID, and ZEGO_APP_SIGN or ZEGO_TOKEN, as ZEGO's console (https://console.zegocloud.com) shows them.");
            return Failed;
        }

        // A user can be in a room only once, so by default each program has its own name.
        var name = args is [.., "--name", var given] ? given : $"guest-{Guid.NewGuid():N}"[..14];
        try
        {
            await TalkAsync(new ZegoClientOptions { AppId = appId, AppSign = appSign, Engine = new ExpressEngineFactory() }, name, token.Length > 0 ? token : null);
            return 0;
        }
        catch (Exception failure) when (failure is ZegoException or ArgumentException)
        {
            await Console.Error.WriteLineAsync(failure.Message.ReplaceLineEndings(" "));
            return Failed;
        }
    }

    private static async Task TalkAsync(ZegoClientOptions options, string name, string? token)
    {
        await using var client = await ZegoClient.CreateAsync(options);
        Console.WriteLine($"Logging in as {name}.");
        var room = await client.LoginRoomAsync(new RoomId("lobby"), new RoomUser(new UserId(name)), new RoomOptions { Token = token });
        using var states = room.State.Changes.Subscribe(state => Console.WriteLine($"The room is {state.Phase}."));

        // Others chose their names: ForeignText makes them safe for a terminal.
        using var speakers = room.SoundLevels
            .Select(levels => string.Join(" and ", levels.Streams.Where(stream => stream.Value > 10).Select(stream => ForeignText.ToTerminal(stream.Key.Value))))
            .DistinctUntilChanged()
            .Subscribe(who => Console.WriteLine(who.Length > 0 ? $"{who} is speaking" : "No one is speaking"));

        // The microphone; without these options, the camera as well.
        await room.PublishAsync(new StreamId(name), new PublishOptions { Video = VideoInput.None });
        Console.WriteLine("Speak. Press Enter to leave.");
        await Task.WhenAny(Task.Run(Console.ReadLine), room.Completion);
    }
}
