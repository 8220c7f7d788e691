using System.Reactive.Linq;
using Samples;
using ZegoCallKit;
using ZegoCallKit.Express;
using ZegoCallKit.Internal;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace QuickStart;

/// <summary>Runs the quick start on ZEGO's own engine: this program is one participant, who hears the others in the room and is heard by them.</summary>
internal static class OnExpress
{
    private const int Failed = 1;
    private const int BadArguments = 2;

    /// <summary>Runs the program.</summary>
    /// <param name="arguments">The command-line arguments.</param>
    /// <param name="variable">Returns an environment variable's value.</param>
    /// <param name="output">Receives the names of the users who speak.</param>
    /// <param name="error">Receives one line if something is missing or fails.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Func<string, string?> variable, TextWriter output, TextWriter error)
    {
        if (arguments is not (["--engine", "express"] or ["--engine", "express", "--name", _]))
        {
            await error.WriteLineAsync("Usage: QuickStart [--engine express [--name NAME]]");
            return BadArguments;
        }

        if (!ExpressAccount.TryRead(variable, out var account, out var problem))
        {
            await error.WriteLineAsync(problem);
            return Failed;
        }

        try
        {
            await TalkAsync(account!, arguments is [.., "--name", var name] ? name : GuestName.Own, output);
            return 0;
        }
        catch (Exception failure) when (failure is ZegoException or ArgumentException)
        {
            await error.WriteLineAsync(failure.Message.ReplaceLineEndings(" "));
            return Failed;
        }
    }

    private static async Task TalkAsync(ExpressAccount account, string name, TextWriter output)
    {
        var engine = new ExpressEngineFactory();
        await output.WriteLineAsync($"ZEGO Express {engine.LoadLibrary()}: logging in as {name}.");
        await using var client = await ZegoClient.CreateAsync(new ZegoClientOptions { AppId = account.AppId, AppSign = account.AppSign, Engine = engine });
        var room = await client.LoginRoomAsync(new RoomId("lobby"), new RoomUser(new UserId(name)), new RoomOptions { Token = account.Token });
        using var speakers = room.SoundLevels
            .Select(levels => string.Join(" and ", levels.Streams.Where(stream => stream.Value > 10).Select(stream => stream.Key)))
            .DistinctUntilChanged()
            .Subscribe(who => output.WriteLine(who.Length > 0 ? $"{who} is speaking" : "No one is speaking"));
        await room.PublishAsync(new StreamId(name), new PublishOptions { Audio = AudioInput.From(new ToneSource(440, AudioFormat.Default)), Video = VideoInput.None });
        await Task.Delay(TimeSpan.FromSeconds(20), TimeProvider.System);
        await room.LogoutAsync();
    }
}
