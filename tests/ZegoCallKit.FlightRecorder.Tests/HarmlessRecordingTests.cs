using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.TestKit.Recording;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.FlightRecorder.Tests;

/// <summary>Recording does not affect the session: each event is passed on and each command is executed, whatever happens to the recording.</summary>
public sealed class HarmlessRecordingTests
{
    // Long enough for a busy machine; a test that passes never waits for it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static TheoryData<Exception> Faults =>
    [
        new IOException("The disk is full."), new InvalidOperationException("Not now."), new UnauthorizedAccessException(), new FormatException(),
        new EndOfStreamException(), new TimeoutException(), new OperationCanceledException(), new ArithmeticException(), new NotSupportedException(),
    ];

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void Numbers_that_are_not_finite_are_handed_on_and_recorded(float number)
    {
        using var rig = new Rig();
        EngineEvent[] events =
        [
            new CapturedSoundLevelUpdated(number, IsVoice: false),
            new RemoteSoundLevelsUpdated([new EngineSoundLevel("s", number, IsVoice: true)]),
            new CapturedSpectrumUpdated([1, number, 3]),
            new RemoteSpectraUpdated([new EngineSpectrum("s", [number])]),
            new PublisherQualityUpdated("s", new() { VideoKbps = number, Level = QualityLevel.Good }),
            new PlayerQualityUpdated("s", new() { VideoKbps = number, VideoReceiveFps = number }),
            new PerformanceUpdated(number, number, number, number, number),
        ];
        Array.ForEach(events, rig.Raise);
        Assert.True(rig.Engine.Levels.StartSpectrum(TimeSpan.FromSeconds(1)).IsAccepted);

        Assert.Equal(events, rig.Received);
        var recorded = rig.Recording().Entries;
        Assert.Empty(recorded.OfType<RecordedNote>());
        Assert.Equal(events.Select(Text), recorded.OfType<RecordedEvent>().Select(entry => Text(entry.Event)));
        Assert.Single(recorded.OfType<RecordedCommand>(), static command => command.Name == "Levels.StartSpectrum");
    }

    [Fact]
    public void An_argument_that_is_not_finite_is_recorded_as_text()
    {
        using var stream = new MemoryStream();
        using var writer = new Format.RecordingWriter(stream, long.MaxValue);
        writer.Header(TimeSpan.Zero, "test", DateTimeOffset.UnixEpoch);
        writer.Command(TimeSpan.Zero, 1, "Some.Command", [new Commands.Argument("a", double.NaN), new Commands.Argument("b", double.NegativeInfinity)]);
        stream.Position = 0;

        var command = Assert.IsType<RecordedCommand>(FlightRecording.Read(stream).Entries.Single());
        Assert.Equal("NaN", command.Argument("a"));
        Assert.Equal("-Infinity", command.Argument("b"));
    }

    [Fact]
    public void An_event_that_the_format_cannot_hold_is_replaced_by_a_note()
    {
        using var rig = new Rig();
        EngineEvent[] events = [new BroadcastMessagesReceived("room", null!), new RoomOnlineUserCountUpdated("room", 1)];
        Array.ForEach(events, rig.Raise);

        Assert.Equal(events, rig.Received);
        var recorded = rig.Recording().Entries;
        Assert.Contains(nameof(BroadcastMessagesReceived), Assert.Single(recorded.OfType<RecordedNote>()).Text, StringComparison.Ordinal);
        Assert.Single(recorded.OfType<RecordedEvent>());
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Whatever_a_stream_throws_only_the_recording_ends(Exception fault)
    {
        using var rig = new Rig();
        rig.Stream.Fault = fault;
        var first = new RoomOnlineUserCountUpdated("room", 1);
        rig.Raise(first);
        await rig.Stream.Closed.WaitAsync(Patience, TimeProvider.System, TestContext.Current.CancellationToken);

        var second = new RoomOnlineUserCountUpdated("room", 2);
        rig.Raise(second);
        Assert.True(rig.Engine.Rooms.Logout("room").IsAccepted);
        Assert.Equal([first, second], rig.Received);
        rig.Factory.Dispose();
        Assert.Single(rig.Log.Lines, static line => line.Contains("cannot be written", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stream_that_blocks_delays_no_event_and_no_command()
    {
        using var rig = new Rig();
        rig.Stream.Block();
        var session = Task.Run(
            () =>
            {
                for (var i = 0; i < 200; i++)
                {
                    rig.Raise(new RoomOnlineUserCountUpdated("room", i));
                    Assert.True(rig.Engine.Rooms.Logout("room").IsAccepted);
                }
            },
            TestContext.Current.CancellationToken);
        await session.WaitAsync(Patience, TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.Equal(200, rig.Received.Count);

        // When the stream continues, as many lines as may be pending are written, including the header if it was still pending; then a note says why the recording ends.
        rig.Stream.Unblock();
        var recorded = rig.Recording().Entries;
        Assert.InRange(recorded.Length, Rig.MaxPendingLines - 1, 400);
        Assert.Contains("ends here", Assert.IsType<RecordedNote>(recorded[^1]).Text, StringComparison.Ordinal);
        Assert.Single(rig.Log.Lines, static line => line.Contains("too slowly", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stream_that_blocks_for_ever_does_not_hold_up_disposal()
    {
        using var rig = new Rig();
        rig.Stream.Block();
        rig.Raise(new RoomOnlineUserCountUpdated("room", 1));
        await Task.Run(rig.Factory.Dispose, TestContext.Current.CancellationToken).WaitAsync(Patience, TimeProvider.System, TestContext.Current.CancellationToken);

        Assert.Single(rig.Log.Lines, static line => line.Contains("still being written", StringComparison.Ordinal));
        rig.Stream.Unblock();
        await rig.Stream.Closed.WaitAsync(Patience, TimeProvider.System, TestContext.Current.CancellationToken);
    }

    [Fact]
    public void A_clock_that_throws_ends_the_recording_only()
    {
        var time = new BrokenTime();
        using var rig = new Rig(time);
        time.IsBroken = true;
        var reported = new RoomOnlineUserCountUpdated("room", 1);
        rig.Raise(reported);
        Assert.True(rig.Engine.Rooms.Logout("room").IsAccepted);

        Assert.Equal([reported], rig.Received);
        Assert.Single(rig.Log.Lines, static line => line.Contains("clock", StringComparison.Ordinal));
    }

    private static string Text(EngineEvent reported) => System.Text.Json.JsonSerializer.Serialize(reported, Format.EventTypes.Find(reported.GetType().Name)!);

    private sealed class Rig : IEngineEventSink, IDisposable
    {
        public const int MaxPendingLines = 64;

        private readonly StubEngine _stub = new(static later => later());

        public Rig(TimeProvider? time = null)
        {
            var engines = new Moq.Mock<IZegoEngineFactory>();
            engines.Setup(static engines => engines.Name).Returns("stub");
            engines.Setup(static engines => engines.Create()).Returns(_stub.Port);
            Factory = new RecordingEngineFactory(
                engines.Object,
                () => Stream,
                new RecordingEngineOptions { MaxPendingLines = MaxPendingLines, LoggerFactory = Log, TimeProvider = time ?? TimeProvider.System });
            Engine = Factory.Create();
            Engine.Lifecycle.Initialize(new EngineProfile { AppId = 1 }, this, Moq.Mock.Of<IEngineFrameSink>());
        }

        public RecordingEngineFactory Factory { get; }

        public FaultyStream Stream { get; } = new();

        public RecordingLoggerFactory Log { get; } = new();

        public IZegoEngine Engine { get; }

        public List<EngineEvent> Received { get; } = [];

        public void Raise(EngineEvent reported) => _stub.Raise(reported);

        public void OnEvent(EngineEvent engineEvent) => Received.Add(engineEvent);

        public FlightRecording Recording()
        {
            Factory.Dispose();
            return FlightRecording.Read(new MemoryStream(Stream.ToArray()));
        }

        public void Dispose()
        {
            Stream.Unblock();
            Factory.Dispose();
            Log.Dispose();
        }
    }

    private sealed class BrokenTime : TimeProvider
    {
        public bool IsBroken { get; set; }

        public override long GetTimestamp() => IsBroken ? throw new InvalidOperationException("No time.") : 0;
    }
}
