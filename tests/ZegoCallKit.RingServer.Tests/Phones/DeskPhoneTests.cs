using System.Text.Json.Nodes;
using ZegoCallKit.Desk.Server;
using ZegoCallKit.TestDesks;

namespace ZegoCallKit.RingServer.Tests.Phones;

/// <summary>Phones in processes of their own that call each other through a desk, which carries the media, too.</summary>
public sealed class DeskPhoneTests
{
    [Fact]
    public async Task Two_phones_hear_each_other()
    {
        await using var desk = await DeskHost.StartAsync(new DeskOptions { TokenCheck = DeskTokenCheck.Required });
        await using var alice = await PhoneProcess.SignInAsync("alice", desk.Url, "--engine", "desk");
        await using var bob = await PhoneProcess.SignInAsync("bob", desk.Url, "--engine", "desk");

        await alice.SayAsync("call bob");
        await bob.UntilCallAsync("Ringing");
        await bob.SayAsync("accept");
        await alice.UntilCallAsync("InCall");
        await bob.UntilCallAsync("InCall");
        await HearEachOtherAsync(desk.Url);
        await bob.SayAsync("hold");
        await alice.UntilAsync(static happening => PhoneProcess.IsCall(happening, "InCall") && (bool?)happening["members"]![0]!["onHold"] == true);
        await bob.SayAsync("resume");
        await alice.SayAsync("hang up");

        foreach (var phone in (PhoneProcess[])[alice, bob])
        {
            var end = await phone.UntilCallAsync("Ended");
            Assert.True((long)end["audioFramesReceived"]! > 0, end.ToJsonString());
        }
    }

    [Fact]
    public async Task Without_a_desk_a_phone_says_how_to_start_one()
    {
        var desk = await DeskHost.StartAsync();
        await desk.DisposeAsync();

        await using var phone = PhoneProcess.Start("alice", "--engine", "desk", "--url", desk.Url.OriginalString);

        Assert.Equal(1, await phone.EndAsync());
        Assert.Contains("dotnet run --project src/ZegoCallKit.Tool -- desk", await phone.ErrorsAsync(), StringComparison.Ordinal);
    }

    /// <summary>Waits until the desk has sent each of two users the audio of the other for a second.</summary>
    private static async Task HearEachOtherAsync(Uri desk)
    {
        using var http = new HttpClient();
        var begin = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var state = JsonNode.Parse(await http.GetStringAsync(new Uri(desk, "/desk/api/state"), TestContext.Current.CancellationToken))!;
            var plays = state["rooms"]!.AsArray().SelectMany(static room => room!["users"]!.AsArray()).SelectMany(static user => user!["plays"]!.AsArray());
            if (plays.Count(static play => (double?)play!["audioFps"] > 0) == 2)
            {
                return;
            }

            Assert.True(TimeProvider.System.GetElapsedTime(begin) < TimeSpan.FromSeconds(60), state.ToJsonString());
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
