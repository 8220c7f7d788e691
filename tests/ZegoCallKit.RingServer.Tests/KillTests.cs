using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR.Client;
using ZegoCallKit.TestProcesses;

namespace ZegoCallKit.RingServer.Tests;

/// <summary>The server is killed while it rings, and starts again.</summary>
public sealed class KillTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("ring-server").FullName;

    [Fact]
    public async Task A_call_that_rings_when_the_server_is_killed_rings_on_and_is_answered_and_both_agree()
    {
        var port = LoopbackPort.Find();
        var toAlice = Channel.CreateUnbounded<JsonNode>();
        var toBob = Channel.CreateUnbounded<JsonNode>();
        string alice, bob, epoch;
        long taken;
        await using (var server = await ServerProcess.StartAsync(port, _data))
        {
            alice = await server.SignInAsync("alice", "laptop");
            bob = await server.SignInAsync("bob", "phone");
            var (caller, _) = await server.ConnectAsync(alice, delivery => toAlice.Writer.TryWrite(delivery));
            var (callee, welcome) = await server.ConnectAsync(bob, delivery => toBob.Writer.TryWrite(delivery));
            epoch = (string)welcome["epoch"]!;
            var reply = await caller.InvokeAsync<JsonNode>("Send", new { id = "1", to = new[] { "bob" }, call = "lunch", intent = "ring", kind = "video", ringMs = 60_000, lifeMs = 60_000, payload = "" });
            Assert.Equal("delivered", (string)reply["receipts"]![0]!["outcome"]!);
            var ring = await toBob.Reader.ReadAsync(TestContext.Current.CancellationToken);
            Assert.Equal("ring", (string)ring["intent"]!);
            taken = (long)ring["seq"]!;
            await callee.InvokeAsync("Ack", taken, TestContext.Current.CancellationToken);
            await server.KillAsync();
            await caller.DisposeAsync();
            await callee.DisposeAsync();
        }

        // The tokens are still good, and the inboxes are the same ones.
        await using var again = await ServerProcess.StartAsync(port, _data);
        var (aliceHub, aliceWelcome) = await again.ConnectAsync(alice, delivery => toAlice.Writer.TryWrite(delivery), epoch);
        var (bobHub, bobWelcome) = await again.ConnectAsync(bob, delivery => toBob.Writer.TryWrite(delivery), epoch, taken);
        Assert.Equal((epoch, false, false), ((string)bobWelcome["epoch"]!, (bool)bobWelcome["hasGap"]!, (bool)aliceWelcome["hasGap"]!));

        var answer = await bobHub.InvokeAsync<JsonNode>("Send", new { id = "2", to = new[] { "alice" }, call = "lunch", intent = "answer", accepted = true, lifeMs = 60_000, payload = "" });
        Assert.Equal("delivered", (string)answer["receipts"]![0]!["outcome"]!);
        var heard = await toAlice.Reader.ReadAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("answer", "bob", "phone"), ((string)heard["intent"]!, (string)heard["from"]!, (string)heard["device"]!));
        foreach (var hub in new[] { aliceHub, bobHub })
        {
            var history = await hub.InvokeAsync<JsonNode>("History", null, 10);
            Assert.Equal(("lunch", "answered"), ((string)history["entries"]![0]!["call"]!, (string)history["entries"]![0]!["outcome"]!));
            await hub.DisposeAsync();
        }
    }

    [Fact]
    public async Task Ids_that_are_none_get_no_token_and_the_sign_in_can_be_turned_off()
    {
        var port = LoopbackPort.Find();
        await using (var server = await ServerProcess.StartAsync(port, _data))
        {
            foreach (var (user, device) in new[] { ("", "x"), ("a b", "x"), ("x\n", "x"), ("a", new string('x', 64)) })
            {
                var fault = await Assert.ThrowsAsync<HttpRequestException>(() => server.SignInAsync(user, device));
                Assert.Equal(System.Net.HttpStatusCode.BadRequest, fault.StatusCode);
            }
        }

        await using var closed = await ServerProcess.StartAsync(port, _data, "--dev-sign-in", "off");
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => closed.SignInAsync("alice", "laptop"));
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task A_setting_that_cannot_be_used_is_named()
    {
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => ServerProcess.StartAsync(LoopbackPort.Find(), _data, "--dev-sign-in", "everybody"));
        Assert.Contains("--dev-sign-in must be", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_is_for_its_owner_only_and_is_kept()
    {
        var key = global::RingServer.SigningKeyFile.ReadOrCreate(_data);
        Assert.Equal(key, global::RingServer.SigningKeyFile.ReadOrCreate(_data));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_data, "signing.key")));
        }

        await File.WriteAllTextAsync(Path.Combine(_data, "signing.key"), "short", TestContext.Current.CancellationToken);
        Assert.Throws<global::RingServer.SettingException>(() => global::RingServer.SigningKeyFile.ReadOrCreate(_data));
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);
}
