using System.Runtime.CompilerServices;
using Xunit;
using ZegoCallKit.Checks;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.EngineLifetime;
using ZegoCallKit.Internal.Loops;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Internal.Loops;

/// <summary>Every event of the port reaches the user in some form, or is excluded with a reason; and where the order of handlers matters, it is fixed.</summary>
public sealed class EngineEventsTests : IDisposable
{
    private const string Echo = "An echo of our own command; its answer is taken from the call itself.";

    private static readonly IReadOnlyDictionary<Type, string> LeftOut = new Dictionary<Type, string>
    {
        [typeof(ApiCalled)] = Echo,
        [typeof(EngineUninitialized)] = Echo,
        [typeof(DebugErrorOccurred)] = "A hint at a programming mistake, which the command itself has refused with the same code.",
    };

    private readonly ClientCore _core = new(new CoreOptions(), new StubEngine(static work => work()).Port);

    public EngineEventsTests() => _ = new ClientParts(_core, new LoginRules(1, RoomMode.SingleRoom, TokenProvider: null, new TokenRenewalOptions()), measuresLevels: true, ZegoCallKit.Media.VideoPixelFormat.I420, processedVideo: []);

    [Fact]
    public void Every_event_is_handled_or_left_out_for_a_reason()
    {
        var events = typeof(EngineEvent).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(EngineEvent)) && !type.IsAbstract).ToHashSet();

        Assert.NotEmpty(events);
        Assert.Empty(events.Except(_core.Events.Handled).Except(LeftOut.Keys).Select(static type => $"{type.Name} reaches nobody: handle it, or say in {nameof(LeftOut)} why not."));
        Assert.Empty(LeftOut.Keys.Intersect(_core.Events.Handled).Select(static type => $"{type.Name} is handled by now: take it out of {nameof(LeftOut)}."));
        Assert.Empty(_core.Events.Handled.Except(events).Select(static type => $"{type.Name} is never raised: events are raised as the type they are."));
    }

    [Theory]
    [InlineData(typeof(PublisherQualityUpdated))]
    [InlineData(typeof(PlayerQualityUpdated))]
    [InlineData(typeof(NetworkQualityUpdated))]
    [InlineData(typeof(RtcStatsUpdated))]
    public void The_watchdog_hears_of_a_report_first(Type report)
    {
        var owners = OwnersOf(report);

        Assert.True(owners.Count > 1, "somebody else handles it too");
        Assert.Equal(typeof(EngineWatchdog), owners[0]);
    }

    [Fact]
    public void Sound_levels_reach_the_publications_and_the_rooms_before_the_checks_of_the_client() =>
        Assert.Equal([typeof(PublicationTable), typeof(RoomTable), typeof(ClientChecks)], OwnersOf(typeof(CapturedSoundLevelUpdated)));

    [Fact]
    public void Handlers_of_a_type_are_called_in_the_order_in_which_they_subscribed()
    {
        var events = new EngineEvents();
        var heard = new List<string>();
        events.On<PlayerSeiReceived>((e, epoch) => heard.Add($"first {e.StreamId} {epoch}"));
        events.On<PlayerSeiReceived>(e => heard.Add($"second {e.StreamId}"));
        events.On<RoomTokenWillExpire>(_ => heard.Add("other"));

        events.Raise(new PlayerSeiReceived("stream", default), 7);

        Assert.Equal(["first stream 7", "second stream"], heard);
    }

    public void Dispose() => _core.Dispose();

    private List<Type> OwnersOf(Type report) => [.. _core.Events.HandlersOf(report).Select(static handler => Owner(handler.Method.DeclaringType!))];

    // A lambda that captures variables is in a class that the compiler generates inside its owner.
    private static Type Owner(Type type) => type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) ? Owner(type.DeclaringType!) : type;
}
