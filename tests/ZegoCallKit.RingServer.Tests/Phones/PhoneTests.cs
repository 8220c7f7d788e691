using System.Text.Json.Nodes;
using ZegoCallKit.TestProcesses;

namespace ZegoCallKit.RingServer.Tests.Phones;

/// <summary>Phones in processes of their own that ring each other through a server in a process of its own.</summary>
public sealed class PhoneTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public async Task One_phone_rings_another_and_both_agree()
    {
        await using var server = await ServerProcess.StartAsync(LoopbackPort.Find(), _data);
        await using var alice = await PhoneProcess.SignInAsync("alice", server.Address);
        await using var bob = await PhoneProcess.SignInAsync("bob", server.Address);
        await alice.UntilAsync(static happening => PhoneProcess.Is(happening, "presence") && (string?)happening["user"] == "bob" && (bool?)happening["online"] == true);

        await alice.SayAsync("call bob");
        var rings = await bob.UntilCallAsync("Ringing");
        Assert.Equal(("Incoming", "Video", "alice"), ((string?)rings["direction"], (string?)rings["kind"], (string?)rings["members"]![0]!["user"]));
        await bob.SayAsync("accept");
        await alice.UntilCallAsync("InCall");
        await bob.UntilCallAsync("InCall");
        await bob.SayAsync("hold");
        await alice.UntilAsync(static happening => PhoneProcess.IsCall(happening, "InCall") && (bool?)happening["members"]![0]!["onHold"] == true);
        await bob.SayAsync("resume");
        await alice.SayAsync("hang up");

        Assert.Equal(("LocalHangUp", "RemoteHangUp"), (await EndAsync(alice), await EndAsync(bob)));
        await bob.SayAsync("history");
        var history = await bob.UntilAsync(static happening => PhoneProcess.Is(happening, "history"));
        var entry = Assert.Single(history["calls"]!.AsArray())!;
        Assert.Equal(((string?)rings["call"], "Incoming", "Answered", "alice"), ((string?)entry["call"], (string?)entry["direction"], (string?)entry["outcome"], (string?)entry["user"]));
        await bob.SayAsync("dnd 5");
        await alice.UntilAsync(static happening => PhoneProcess.Is(happening, "presence") && (string?)happening["user"] == "bob" && (string?)happening["state"] == "do-not-disturb");
        await alice.SayAsync("call bob");
        await bob.UntilAsync(static happening => PhoneProcess.Is(happening, "missed"));
        await alice.UntilCallAsync("Ended");
        await bob.SayAsync("dnd off");
        await alice.SayAsync("quit");
        bob.EndInput();
        Assert.Equal((0, 0), (await alice.EndAsync(), await bob.EndAsync()));
    }

    [Fact]
    public async Task A_server_that_is_killed_while_it_rings_and_started_again_still_rings_and_both_agree()
    {
        var port = LoopbackPort.Find();
        var server = await ServerProcess.StartAsync(port, _data);
        try
        {
            await using var alice = await PhoneProcess.SignInAsync("alice", server.Address);
            await using var bob = await PhoneProcess.SignInAsync("bob", server.Address);
            await alice.SayAsync("call bob");
            await bob.UntilCallAsync("Ringing");
            var (alices, bobs) = (alice.Events.Count, bob.Events.Count);

            await server.DisposeAsync();
            await alice.UntilAsync(static happening => (string?)happening["state"] == "Connecting", alices);
            await bob.UntilAsync(static happening => (string?)happening["state"] == "Connecting", bobs);
            server = await ServerProcess.StartAsync(port, _data);
            await alice.UntilAsync(static happening => (string?)happening["state"] == "Connected", alices);
            await bob.UntilAsync(static happening => (string?)happening["state"] == "Connected", bobs);
            Assert.DoesNotContain(alice.Events.Concat(bob.Events), static happening => happening["gap"] is not null || PhoneProcess.IsCall(happening, "Ended"));
            await bob.SayAsync("accept");

            await alice.UntilCallAsync("InCall");
            await bob.UntilCallAsync("InCall");
            await bob.SayAsync("hang up");
            Assert.Equal(("RemoteHangUp", "LocalHangUp"), (await EndAsync(alice), await EndAsync(bob)));
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    [Fact]
    public async Task Of_two_phones_of_a_user_one_answers_and_the_other_stops_ringing()
    {
        await using var server = await ServerProcess.StartAsync(LoopbackPort.Find(), _data);
        await using var alice = await PhoneProcess.SignInAsync("alice", server.Address);
        await using var phone = await PhoneProcess.SignInAsync("bob", server.Address);
        await using var laptop = await PhoneProcess.SignInAsync("bob", server.Address, "--device", "laptop");
        await alice.SayAsync("call audio bob");
        await phone.UntilCallAsync("Ringing");
        await laptop.UntilCallAsync("Ringing");

        await laptop.SayAsync("accept");

        Assert.Equal("AnsweredElsewhere", await EndAsync(phone));
        await alice.UntilCallAsync("InCall");
        await laptop.UntilCallAsync("InCall");
    }

    [Fact]
    public async Task A_phone_that_is_switched_on_later_rings_or_has_missed_the_call()
    {
        await using var server = await ServerProcess.StartAsync(LoopbackPort.Find(), _data);
        await using var alice = await PhoneProcess.SignInAsync("alice", server.Address);
        await alice.SayAsync("call bob");
        await alice.UntilAsync(static happening => PhoneProcess.IsCall(happening, "Dialing") && (string?)happening["members"]![0]!["state"] == "Unconfirmed");
        await using (var bob = await PhoneProcess.SignInAsync("bob", server.Address))
        {
            await bob.UntilCallAsync("Ringing");
            await bob.SayAsync("decline not now");
            var end = await alice.UntilCallAsync("Ended");
            Assert.Equal(("Declined", "not now"), ((string?)end["end"], (string?)end["text"]));
        }

        var before = alice.Events.Count;
        await alice.SayAsync("call bob");
        await alice.UntilCallAsync("Dialing", before);
        await alice.SayAsync("hang up");
        await alice.UntilCallAsync("Ended", before);

        await using var again = await PhoneProcess.SignInAsync("bob", server.Address);
        var missed = await again.UntilAsync(static happening => PhoneProcess.Is(happening, "missed"));
        Assert.Equal(("alice", "CanceledByCaller"), ((string?)missed["user"], (string?)missed["reason"]));
        Assert.DoesNotContain(again.Events, static happening => PhoneProcess.IsCall(happening, "Ringing"));
    }

    [Fact]
    public async Task A_script_waits_for_states_and_its_exit_code_says_whether_it_succeeded()
    {
        await using var server = await ServerProcess.StartAsync(LoopbackPort.Find(), _data);
        await using var bob = PhoneProcess.Start("bob", "--url", server.Address.OriginalString, "--json");
        await bob.SayAsync("# answers one call\nwait ringing 60\naccept\nhang up\nwait over");
        bob.EndInput();
        await using var alice = PhoneProcess.Start("alice", "--url", server.Address.OriginalString, "--json");
        await alice.SayAsync("call bob\nwait over 60");
        alice.EndInput();
        Assert.Equal((0, 0), (await alice.EndAsync(), await bob.EndAsync()));

        await using var carol = PhoneProcess.Start("carol", "--url", server.Address.OriginalString, "--json");
        await carol.SayAsync("accept\nsing\nwait ringing 0.1");
        carol.EndInput();
        Assert.Equal(1, await carol.EndAsync());
        Assert.Equal(3, carol.Events.Count(static happening => PhoneProcess.Is(happening, "problem")));
    }

    [Fact]
    public async Task A_phone_that_is_interrupted_hangs_up()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        await using var server = await ServerProcess.StartAsync(LoopbackPort.Find(), _data);
        await using var alice = await PhoneProcess.SignInAsync("alice", server.Address);
        await using var bob = await PhoneProcess.SignInAsync("bob", server.Address);
        await alice.SayAsync("call bob");
        await bob.UntilCallAsync("Ringing");

        await alice.SignalAsync("INT");

        Assert.Equal(130, await alice.EndAsync());
        Assert.Equal("CanceledByCaller", await EndAsync(bob));
    }

    [Fact]
    public async Task A_second_phone_with_the_same_name_ends_the_first()
    {
        await using var server = await ServerProcess.StartAsync(LoopbackPort.Find(), _data);
        await using var first = await PhoneProcess.SignInAsync("alice", server.Address);
        await using var second = await PhoneProcess.SignInAsync("alice", server.Address);

        Assert.Equal(1, await first.EndAsync());
        Assert.Contains(first.Events, static happening => (string?)happening["reason"] == "Replaced");
    }

    [Fact]
    public async Task Without_a_server_the_phone_says_so()
    {
        await using var alice = PhoneProcess.Start("alice", "--url", $"http://127.0.0.1:{LoopbackPort.Find()}", "--json");

        Assert.Equal(1, await alice.EndAsync());
        Assert.Contains("Is the server running?", await alice.ErrorsAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(2, "a b")]
    [InlineData(2, "alice", "--url", "ftp://localhost")]
    [InlineData(2, "alice", "--url", "localhost:5080/calls")]
    [InlineData(2, "alice", "--device", "\u001b")]
    [InlineData(2, "alice", "--contacts", "bob", "c d")]
    [InlineData(2, "alice", "--unknown")]
    [InlineData(0, "--help")]
    public async Task Arguments_are_checked_before_anything_runs(int code, params string[] arguments)
    {
        await using var phone = PhoneProcess.Start(arguments);

        Assert.Equal(code, await phone.EndAsync());
        Assert.Equal(code == 0, (await phone.ErrorsAsync()).Length == 0);
        Assert.DoesNotContain('\u001b', await phone.ErrorsAsync());
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);

    private static async Task<string?> EndAsync(PhoneProcess phone)
    {
        JsonNode end = await phone.UntilCallAsync("Ended");
        return (string?)end["end"];
    }
}
