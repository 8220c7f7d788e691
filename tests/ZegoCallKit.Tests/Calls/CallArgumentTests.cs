using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Media;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;
using ZegoCallKit.Tests.Calls.Signals.UIKit;

namespace ZegoCallKit.Tests.Calls;

/// <summary>Every invalid argument is refused before anything is sent, with its name and limit; every limit itself is allowed.</summary>
public sealed class CallArgumentTests
{
    private static readonly UserId Bob = new("bob");

    private static readonly Dictionary<string, (Action<ICallService, ICall> Call, string Parameter, string Says)> Bad = new(StringComparer.Ordinal)
    {
        ["sign in: nobody"] = (static (calls, call) => _ = calls.SignInAsync(null!), "user", ""),
        ["sign in: odd user"] = (static (calls, call) => _ = calls.SignInAsync(RoomUser.FromEngine("a/b", "")), "user", "'/'"),
        ["invite: null"] = (static (calls, call) => _ = calls.InviteAsync((IReadOnlyCollection<RoomUser>)null!), "callees", ""),
        ["invite: nobody"] = (static (calls, call) => _ = calls.InviteAsync(Array.Empty<RoomUser>()), "callees", "1 to 49"),
        ["invite: fifty"] = (static (calls, call) => _ = calls.InviteAsync([.. Enumerable.Range(0, 50).Select(i => new UserId($"u{i}"))]), "callees", "50"),
        ["invite: twice"] = (static (calls, call) => _ = calls.InviteAsync([Bob, Bob]), "callees", "twice"),
        ["invite: oneself"] = (static (calls, call) => _ = calls.InviteAsync(new UserId("alice")), "callees", "cannot call themselves"),
        ["invite: ring too short"] = (static (calls, call) => _ = calls.InviteAsync(Bob, new InviteOptions { RingTimeout = TimeSpan.FromSeconds(0.9) }), "options.RingTimeout", "between 1 s and 10 min"),
        ["invite: ring too long"] = (static (calls, call) => _ = calls.InviteAsync(Bob, new InviteOptions { RingTimeout = TimeSpan.FromSeconds(601) }), "options.RingTimeout", "between 1 s and 10 min"),
        ["invite: long data"] = (static (calls, call) => _ = calls.InviteAsync(Bob, new InviteOptions { CustomData = new string('x', 2_049) }), "options.CustomData", "2048"),
        ["invite: kind"] = (static (calls, call) => _ = calls.InviteAsync(Bob, new InviteOptions { Kind = (CallKind)7 }), "options.Kind", "Kind"),
        ["invite: right"] = (static (calls, call) => _ = calls.InviteAsync(Bob, new InviteOptions { WhoMayInvite = (InviteRight)7 }), "options.WhoMayInvite", "WhoMayInvite"),
        ["invite: duration"] = (static (calls, call) => _ = calls.InviteAsync(Bob, new InviteOptions { MaxDuration = TimeSpan.Zero }), "options.MaxDuration", "MaxDuration"),
        ["invite: abandon"] = (static (calls, call) => _ = calls.InviteAsync(Bob, new InviteOptions { LeaveWhenAbsentFor = TimeSpan.Zero }), "options.LeaveWhenAbsentFor", "LeaveWhenAbsentFor"),
        ["invite: required"] = (static (calls, call) => _ = calls.InviteAsync(Bob, new InviteOptions { RequiredPeers = [default] }), "options.RequiredPeers", "RequiredPeers"),
        ["invite: publish"] = (static (calls, call) => _ = calls.InviteAsync(Bob, new InviteOptions { Publish = new PublishOptions { Channel = (PublishChannel)4 } }), "options.Publish.Channel", "PublishChannel"),
        ["invite: room"] = (static (calls, call) => _ = calls.InviteAsync(Bob, new InviteOptions { Room = new RoomOptions { MaxMembers = -1 } }), "options.Room.MaxMembers", "MaxMembers"),
        ["join: default"] = (static (calls, call) => _ = calls.JoinAsync(default), "callId", "call id"),
        ["join: kind"] = (static (calls, call) => _ = calls.JoinAsync(new CallId("x"), (CallKind)7), "kind", "kind"),
        ["accept: publish"] = (static (calls, call) => _ = call.AcceptAsync(new AcceptOptions { Publish = new PublishOptions { VideoConfig = new VideoConfig { BitrateKbps = 0 } } }), "options.Publish.VideoConfig.BitrateKbps", "BitrateKbps"),
        ["decline: long data"] = (static (calls, call) => _ = call.DeclineAsync(new string('x', 2_049)), "customData", "2048"),
        ["decline: reason"] = (static (calls, call) => _ = call.DeclineAsync("", (DeclineReason)7), "reason", "reason"),
        ["cancel: no id"] = (static (calls, call) => _ = call.CancelAsync([new UserId("bob"), default]), "invitees", "invitee's id"),
        ["cancel: nobody"] = (static (calls, call) => _ = call.CancelAsync([]), "invitees", "must not be empty"),
        ["more: ring"] = (static (calls, call) => _ = call.InviteMoreAsync([Bob], TimeSpan.FromSeconds(601)), "ringTimeout", "between 1 and 600"),
        ["more: nobody"] = (static (calls, call) => _ = call.InviteMoreAsync(Array.Empty<RoomUser>()), "callees", "1 to 49"),
        ["back: nothing"] = (static (calls, _) => calls.CallBackAsync(null!).GetAwaiter().GetResult(), "missed", ""),
    };

    private static readonly Dictionary<string, (Func<CallServiceOptions, CallServiceOptions> Spoil, string Says)> BadOptions = new(StringComparer.Ordinal)
    {
        ["no transport"] = (options => options with { Signaling = null! }, "Signaling"),
        ["empty device"] = (options => options with { DeviceId = default(DeviceId) }, "DeviceId"),
        ["simultaneous"] = (options => options with { SimultaneousCalls = (SimultaneousCallPolicy)7 }, "SimultaneousCalls"),
        ["busy"] = (options => options with { Busy = null! }, ""),
        ["invite"] = (options => options with { Invite = null! }, ""),
        ["room"] = (options => options with { Room = null! }, ""),
        ["heartbeat"] = (options => options with { HeartbeatInterval = TimeSpan.Zero }, "HeartbeatInterval"),
        ["silence"] = (options => options with { PeerTimeout = TimeSpan.FromSeconds(20) }, "longer than HeartbeatInterval"),
        ["rings"] = (options => options with { MaxInvitesPerMinute = 0 }, "MaxInvitesPerMinute"),
        ["too many rings"] = (options => options with { MaxInvitesPerMinute = 1_001 }, "MaxInvitesPerMinute"),
        ["microphone requests"] = (options => options with { MicrophoneRequests = (ZegoCallKit.Calls.InCall.MicrophoneRequestForm)9 }, "MicrophoneRequests"),
        ["stale"] = (options => options with { MaxInviteAge = TimeSpan.FromDays(2) }, "MaxInviteAge"),
        ["no user id fits"] = (options => options with { MaxUserIdBytes = 0 }, "between 1 and 63"),
        ["longer than rooms take"] = (options => options with { MaxUserIdBytes = 64 }, "between 1 and 63"),
        ["missed"] = (options => options with { MaxMissedCalls = 0 }, "between 1 and 1,000"),
        ["ring"] = (options => options with { Invite = new InviteOptions { RingTimeout = TimeSpan.Zero } }, "RingTimeout"),
    };

    public static TheoryData<string> BadNames() => [.. Bad.Keys];

    public static TheoryData<string> BadOptionNames() => [.. BadOptions.Keys];

    [Theory]
    [MemberData(nameof(BadNames))]
    public void A_bad_argument_is_named_with_its_limit_and_nothing_is_sent(string name) => CallWorld.Run(async world =>
    {
        var (call, parameter, says) = Bad[name];
        var alice = await world.PhoneAsync("alice");
        var peer = new ScriptedPeer(world.Hub.CreateSignaling(), world.Time, "bob", alice.Id);
        await peer.ConnectAsync();
        await peer.InviteAsync("x");
        var ringing = await alice.RingsAsync();
        var sent = world.Hub.Traffic.Delivered;
        var fault = Assert.ThrowsAny<ArgumentException>(() => call(alice.Calls, ringing));
        await world.PassAsync(0.5);

        Assert.Equal(parameter, fault.ParamName);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
        Assert.Equal(sent, world.Hub.Traffic.Delivered);
    });

    [Theory]
    [MemberData(nameof(BadOptionNames))]
    public void Bad_options_fail_the_making_of_the_client(string name) => CallWorld.Run(async world =>
    {
        var (spoil, says) = BadOptions[name];
        var fault = await Assert.ThrowsAnyAsync<ArgumentException>(() => world.PhoneAsync("alice", configure: spoil));

        Assert.StartsWith("options.Calls.", fault.ParamName, StringComparison.Ordinal);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void The_longest_of_everything_is_sent() => CallWorld.Run(async world =>
    {
        var caller = new string('a', 63);
        var alice = await world.PhoneAsync(caller, new string('d', 63), options => options with { NewId = () => new string('i', 127), StreamIdFor = (_, user) => new StreamId(user.Value) });
        var bob = await world.PhoneAsync(new string('b', 63));
        var call = await alice.DialAsync(new InviteOptions { CustomData = new string('x', 2_048), RingTimeout = TimeSpan.FromSeconds(600) }, bob);
        var rings = await bob.RingsAsync();

        Assert.Equal(2_048, rings.CustomData.Length);
        await rings.DeclineAsync(new string('y', 2_048));
        Assert.Equal(2_048, (await call.Completion).CustomData.Length);
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_user_id_that_another_kit_or_the_transport_cannot_take_is_refused_with_the_limit(bool isTransports) => CallWorld.Run(async world =>
    {
        CallServiceOptions Narrow(CallServiceOptions options) => isTransports ? options with { Signaling = new InUIKitFormat(options.Signaling) } : options with { MaxUserIdBytes = 32 };
        void Refused(string parameter, ArgumentException fault)
        {
            Assert.Equal(parameter, fault.ParamName);
            Assert.Contains("32", fault.Message, StringComparison.Ordinal);
        }

        var (fits, tooLong) = (new string('a', 32), new UserId(new string('b', 33)));
        Refused("user", await Assert.ThrowsAsync<ArgumentException>(() => world.PhoneAsync(tooLong.Value, configure: Narrow)));
        var (alice, bob) = (await world.PhoneAsync(fits, configure: Narrow), await world.PhoneAsync(new string('c', 32), configure: Narrow));
        var call = await alice.DialAsync(bob);
        var rings = await bob.RingsAsync();
        await rings.AcceptAsync();
        await alice.UntilAsync(call, CallPhase.InCall);
        var sent = world.Hub.Traffic.Delivered;
        Refused("callees", await Assert.ThrowsAsync<ArgumentException>(() => alice.Calls.InviteAsync(tooLong)));
        Refused("callees", await Assert.ThrowsAsync<ArgumentException>(() => call.InviteMoreAsync([tooLong])));
        await world.PassAsync(0.1);
        Assert.Equal(sent, world.Hub.Traffic.Delivered);
        await call.HangUpAsync();
        await rings.Completion;
    });

    [Fact]
    public void Nine_people_are_called_at_once_at_most() => CallWorld.Run(async world =>
    {
        var alice = await world.PhoneAsync("alice");
        var call = await alice.Calls.InviteAsync([.. Enumerable.Range(0, 9).Select(i => new UserId($"u{i}"))]);

        Assert.Equal(9, alice.Watch(call).State.Current.Members.Count);
        await call.CancelAsync();
    });

    [Theory]
    [InlineData("b.o!b")]
    [InlineData("b_o-b")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890.~")]
    public void Every_user_has_a_stream_id_of_their_own(string user)
    {
        var id = CallStreamId.For(new CallId("call"), new UserId(user));
        Assert.NotEqual(id, CallStreamId.For(new CallId("call"), new UserId("b_o_b")));
        Assert.NotEqual(id, CallStreamId.For(new CallId("call_b"), new UserId("o-b")));
        Assert.True(CallStreamId.For(new CallId(new string('.', 127)), new UserId(user)).Value.Length <= StreamId.MaxBytes);
    }
}
