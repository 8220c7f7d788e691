using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Tests.Hub;

/// <summary>Guests knock, the host lets them in or not, and only members get the token of the room.</summary>
public sealed class LobbyTests
{
    public static TheoryData<string, int> All => Setups.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_guest_whom_the_host_admits_is_a_member_and_gets_a_token(string store, int nodes)
    {
        await using var rig = await StartAsync(StoreKinds.Create(store), nodes);
        var (host, guest) = await TalkAsync(rig);

        Assert.Equal(WireReasons.NotMember, await RefusalAsync(guest));
        var knock = Assert.Single((await SendAsync(guest, WireIntents.Knock)).Receipts);
        Assert.Equal(("host", WireOutcomes.Delivered), (knock.User, knock.Outcome));
        Assert.Equal(("guest", "call"), Sender(await host.NextAsync(WireIntents.Knock)));
        Assert.Equal(WireReasons.NotMember, await RefusalAsync(guest));
        Assert.Equal(WireOutcomes.Delivered, Assert.Single((await SendAsync(host, WireIntents.Admit, "guest")).Receipts).Outcome);

        Assert.Equal(("host", "call"), Sender(await guest.NextAsync(WireIntents.Admit)));
        Assert.Equal("guest in call", await TokenAsync(guest));
        var entry = Assert.Single((await guest.Hub.InvokeAsync<WireHistoryPage>(WireProtocol.History, null, 10)).Entries);
        Assert.Equal(("call", true, "answered"), (entry.Call, entry.HasJoined, entry.Outcome));
        await guest.SendAsync(new WireEnvelope { Id = "hi", Call = "call", Intent = WireIntents.Ephemeral, Payload = "hi"u8.ToArray() });
        Assert.Equal("hi", (await host.NextAsync(WireIntents.Ephemeral)).Id);
    }

    [Fact]
    public async Task A_guest_whom_the_host_refuses_gets_no_token()
    {
        await using var rig = await StartAsync();
        var (host, guest) = await TalkAsync(rig);
        await SendAsync(guest, WireIntents.Knock);
        await host.NextAsync(WireIntents.Knock);
        await SendAsync(host, WireIntents.Refuse, "guest");

        Assert.Equal(("host", "call"), Sender(await guest.NextAsync(WireIntents.Refuse)));
        Assert.Equal(WireReasons.NotMember, await RefusalAsync(guest));
    }

    [Fact]
    public async Task Tokens_are_for_members_who_are_in_a_call_that_is_in_progress()
    {
        await using var rig = await StartAsync();
        var host = await rig.ConnectAsync("host");
        var bob = await rig.ConnectAsync("bob");
        Assert.Equal(WireReasons.NotMember, await RefusalAsync(host));
        await host.RingAsync("call", "bob");
        Assert.Equal(("host in call", WireReasons.NotMember), (await TokenAsync(host), await RefusalAsync(bob)));
        await bob.AnswerAsync("call", true, "host");
        Assert.Equal("bob in call", await TokenAsync(bob));
        await host.StopAsync("call");

        Assert.Equal((WireReasons.NotMember, WireReasons.NotMember), (await RefusalAsync(host), await RefusalAsync(bob)));
        Assert.Equal(WireReasons.Invalid, await RefusalAsync(host, "no call"));
    }

    [Fact]
    public async Task Without_an_issuer_there_are_no_tokens_and_one_that_fails_says_nothing_of_itself()
    {
        await using var without = await ServerRig.StartAsync();
        Assert.Equal(WireReasons.Unsupported, await RefusalAsync(await without.ConnectAsync("host")));

        await using var rig = await StartAsync();
        var unlucky = await rig.ConnectAsync("unlucky");
        await unlucky.RingAsync("call", "bob");
        Assert.Equal(WireReasons.Unavailable, await RefusalAsync(unlucky));
        await rig.Logs.WaitForAsync("out of tokens");
    }

    [Fact]
    public async Task Only_the_host_lets_anybody_in()
    {
        await using var rig = await StartAsync();
        var (host, guest) = await TalkAsync(rig);
        var mallory = await rig.ConnectAsync("mallory");
        var bob = await rig.ConnectAsync("bob", "tablet");

        foreach (var device in new[] { bob, guest, mallory })
        {
            Assert.Equal(WireReasons.NotMember, Assert.Single((await SendAsync(device, WireIntents.Admit, "mallory")).Receipts).Reason);
            Assert.Equal(WireReasons.NotMember, Assert.Single((await SendAsync(device, WireIntents.Refuse, "guest")).Receipts).Reason);
        }

        Assert.Equal(WireReasons.NotMember, await RefusalAsync(mallory));
        Assert.True(mallory.HasNothing && guest.HasNothing);
        Assert.Equal(WireReasons.Unknown, Assert.Single((await mallory.SendAsync(Envelope(mallory, WireIntents.Knock) with { Call = "other" })).Receipts).Reason);
        await host.StopAsync("call");
        Assert.Equal(WireReasons.Unknown, Assert.Single((await SendAsync(guest, WireIntents.Knock)).Receipts).Reason);
        Assert.Equal(WireReasons.NotMember, Assert.Single((await SendAsync(host, WireIntents.Admit, "guest")).Receipts).Reason);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task While_the_inviter_is_not_in_the_call_every_member_is_a_host(bool saysSo)
    {
        await using var rig = await StartAsync();
        var (host, guest) = await TalkAsync(rig);
        var (bob, carol) = (await rig.ConnectAsync("bob", "tablet"), await rig.ConnectAsync("carol"));
        await bob.NextAsync(WireIntents.Elsewhere);
        await SendAsync(host, WireIntents.Admit, "carol");
        await carol.NextAsync(WireIntents.Admit);
        if (saysSo)
        {
            await SendAsync(host, WireIntents.Leave, "bob");
            await bob.NextAsync(WireIntents.Leave);
        }
        else
        {
            await host.Hub.DisposeAsync();
            await Eventually.TrueAsync(async () => (await rig.Store.GetUserAsync("host", rig.Now)).Devices.All(static device => !device.IsConnected));
            await rig.AdvanceAsync(TimeSpan.FromSeconds(5));
        }

        Assert.Equal(["bob", "carol"], (await SendAsync(guest, WireIntents.Knock)).Receipts.Select(static receipt => receipt.User));
        foreach (var member in new[] { bob, carol })
        {
            Assert.Equal(("guest", "call"), Sender(await member.NextAsync(WireIntents.Knock)));
        }

        Assert.Equal(WireReasons.NotMember, Assert.Single((await SendAsync(guest, WireIntents.Admit, "guest")).Receipts).Reason);
        await SendAsync(carol, WireIntents.Admit, "guest");
        Assert.Equal(("carol", "call"), Sender(await guest.NextAsync(WireIntents.Admit)));
        Assert.Equal("guest in call", await TokenAsync(guest));
    }

    [Fact]
    public async Task An_inviter_who_comes_back_is_the_host_again()
    {
        await using var rig = await StartAsync();
        var (host, guest) = await TalkAsync(rig);
        await SendAsync(host, WireIntents.Leave, "bob");
        Assert.Equal(WireReasons.NotMember, Assert.Single((await SendAsync(host, WireIntents.Admit, "guest")).Receipts).Reason);

        await host.SendAsync(Envelope(host, WireIntents.Other) with { To = ["bob"] });

        Assert.Equal("host", Assert.Single((await SendAsync(guest, WireIntents.Knock)).Receipts).User);
        Assert.Equal(WireOutcomes.Delivered, Assert.Single((await SendAsync(host, WireIntents.Admit, "guest")).Receipts).Outcome);
    }

    [Fact]
    public async Task A_member_who_knocks_is_let_in_by_the_server()
    {
        await using var rig = await StartAsync();
        var (host, _) = await TalkAsync(rig);
        var tablet = await rig.ConnectAsync("bob", "tablet");

        await tablet.NextAsync(WireIntents.Elsewhere);
        await SendAsync(tablet, WireIntents.Knock);

        Assert.Equal("call", (await tablet.NextAsync(WireIntents.Admit)).Call);
        Assert.True(host.HasNothing);
    }

    [Fact]
    public async Task The_gate_and_the_rates_apply_to_knocks()
    {
        await using var rig = await ServerRig.StartAsync(
            options: new CallSignalingOptions { RingsPerPairAndMinute = 2 },
            configure: static services => services.AddSingleton<IRoomTokenIssuer, TestIssuer>().AddSingleton<ICallGate, NoMallory>());
        var (host, guest) = await TalkAsync(rig);
        var mallory = await rig.ConnectAsync("mallory");

        Assert.Equal(WireReasons.Blocked, Assert.Single((await SendAsync(mallory, WireIntents.Knock)).Receipts).Reason);
        Assert.Equal(WireReasons.Blocked, Assert.Single((await SendAsync(host, WireIntents.Admit, "mallory")).Receipts).Reason);
        Assert.Equal(WireReasons.NotMember, await RefusalAsync(mallory));
        await SendAsync(guest, WireIntents.Knock);
        await SendAsync(guest, WireIntents.Knock);
        Assert.Equal(WireReasons.Rate, Assert.Single((await SendAsync(guest, WireIntents.Knock)).Receipts).Reason);
    }

    [Fact]
    public async Task Knocks_and_answers_that_are_not_whole_are_invalid()
    {
        await using var rig = await StartAsync();
        var (_, guest) = await TalkAsync(rig);
        foreach (var envelope in new[]
        {
            Envelope(guest, WireIntents.Knock) with { To = ["host"] },
            Envelope(guest, WireIntents.Knock) with { LifeMs = null },
            Envelope(guest, WireIntents.Knock) with { Call = null },
            Envelope(guest, WireIntents.Admit),
            Envelope(guest, WireIntents.Refuse) with { To = ["a b"] },
            Envelope(guest, WireIntents.Admit) with { To = ["guest"], LifeMs = null },
        })
        {
            Assert.Equal(WireReasons.Invalid, Assert.Single((await guest.SendAsync(envelope)).Receipts).Reason);
        }
    }

    private static Task<ServerRig> StartAsync(IStoreKind? kind = null, int nodes = 1) => ServerRig.StartAsync(kind, nodes, configure: static services => services.AddSingleton<IRoomTokenIssuer, TestIssuer>());

    /// <summary>Connects a host, who talks with bob, and a guest who is not in the call.</summary>
    private static async Task<(TestDevice Host, TestDevice Guest)> TalkAsync(ServerRig rig)
    {
        var host = await rig.ConnectAsync("host");
        var bob = await rig.ConnectAsync("bob");
        await host.RingAsync("call", "bob");
        await bob.AnswerAsync("call", true, "host");
        await host.NextAsync(WireIntents.Answer);
        return (host, await rig.ConnectAsync("guest"));
    }

    private static WireEnvelope Envelope(TestDevice device, string intent, params string[] to) =>
        new() { Id = device.NextId(), To = to, Call = "call", Intent = intent, LifeMs = 60_000, Payload = "name"u8.ToArray() };

    private static Task<WireReply> SendAsync(TestDevice device, string intent, params string[] to) => device.SendAsync(Envelope(device, intent, to));

    private static (string From, string? Call) Sender(WireDelivery delivery) => (delivery.From, delivery.Call);

    private static Task<string> TokenAsync(TestDevice device, string call = "call") => device.Hub.InvokeAsync<string>(WireProtocol.RoomToken, call);

    private static async Task<string> RefusalAsync(TestDevice device, string call = "call") =>
        (await Assert.ThrowsAsync<HubException>(() => TokenAsync(device, call))).Message.Split("HubException: ")[^1];

    private sealed class NoMallory : ICallGate
    {
        public ValueTask<CallDecision> DecideAsync(CallAttempt attempt, CancellationToken cancellationToken = default) =>
            new(attempt.Caller == "mallory" || attempt.Callee == "mallory" ? CallDecision.Block : CallDecision.Allow);
    }
}
