using System.Text;
using Moq;
using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.FlightRecorder.Format;
using ZegoCallKit.InMemory;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit.Recording;

namespace ZegoCallKit.FlightRecorder.Tests;

public sealed class RecordingTests
{
    [Fact]
    public void Every_event_of_the_port_can_be_recorded()
    {
        var events = typeof(EngineEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(EngineEvent)));

        Assert.Empty(events.Where(type => EventTypes.Find(type.Name) is null).Select(type => type.Name));
    }

    [Fact]
    public void Events_are_read_as_they_were_written()
    {
        EngineUser alice = new("alice", "Älice 🙂 \"quoted\"");
        EngineEvent[] events =
        [
            new RoomStateChanged("room", RoomStateReason.Logined, 0, """{"a":"é"}"""),
            new RoomUsersUpdated("room", UpdateType.Add, [alice]),
            new RoomStreamsUpdated("room", UpdateType.Delete, [new(alice, "s", "x")], [StreamDeleteReason.KickedOut]),
            new RoomTokenWillExpire("room", TimeSpan.FromSeconds(30)),
            new RemoteSoundLevelsUpdated([new EngineSoundLevel("s", 4.1f, true)]),
            new PublisherQualityUpdated("s", new() { VideoKbps = 1.5, Rtt = TimeSpan.FromMilliseconds(7), Level = QualityLevel.Good }),
            new RoomExtraInfoUpdated("room", [new("key", "value", alice, DateTimeOffset.UnixEpoch.AddMilliseconds(123))]),
            new EngineUninitialized(),
        ];
        var recording = Record(writer => Array.ForEach(events, reported => writer.Event(TimeSpan.Zero, reported)));

        Assert.Equal(events.Select(Text), recording.Entries.Cast<RecordedEvent>().Select(entry => Text(entry.Event)));
    }

    [Fact]
    public void Bodies_are_replaced_by_as_much_of_nothing()
    {
        var recording = Record(writer =>
        {
            writer.Event(TimeSpan.Zero, new CustomCommandReceived("room", new("a", "A"), "secret"));
            writer.Event(TimeSpan.Zero, new BroadcastMessagesReceived("room", [new(new("a", "A"), "secret", "7", DateTimeOffset.UnixEpoch)]));
            writer.Event(TimeSpan.Zero, new TransparentMessageReceived("room", new("a", "A"), new byte[] { 1, 2, 3 }));
        });
        var events = recording.Entries.Cast<RecordedEvent>().Select(entry => entry.Event).ToList();

        Assert.Equal("******", Assert.IsType<CustomCommandReceived>(events[0]).Command);
        Assert.Equal("******", Assert.IsType<BroadcastMessagesReceived>(events[1]).Messages[0].Text);
        Assert.Equal(new byte[3], Assert.IsType<TransparentMessageReceived>(events[2]).Content.ToArray());
    }

    [Fact]
    public void A_recording_ends_at_its_size_and_says_so()
    {
        using var stream = new MemoryStream();
        using (var writer = new RecordingWriter(stream, RecordingEngineOptions.SmallestMaxBytes))
        {
            writer.Header(TimeSpan.Zero, "test", DateTimeOffset.UnixEpoch);
            for (var i = 0; i < 1_000; i++)
            {
                if (!writer.IsFull)
                {
                    writer.Event(TimeSpan.Zero, new RoomOnlineUserCountUpdated("room", i));
                }
            }
        }

        var bytes = stream.ToArray();
        var recording = FlightRecording.Read(new MemoryStream(bytes));
        Assert.InRange(bytes.Length, RecordingEngineOptions.SmallestMaxBytes / 2, RecordingEngineOptions.SmallestMaxBytes);
        Assert.Contains("ends here", Assert.IsType<RecordedNote>(recording.Entries[^1]).Text, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(0, recording.Entries.Length - 1), recording.Entries.OfType<RecordedEvent>().Select(entry => ((RoomOnlineUserCountUpdated)entry.Event).Count));
    }

    [Fact]
    public void A_last_line_that_was_cut_off_is_left_out()
    {
        var file = Bytes(writer =>
        {
            writer.Event(TimeSpan.Zero, new RoomOnlineUserCountUpdated("room", 1));
            writer.Event(TimeSpan.Zero, new RoomOnlineUserCountUpdated("room", 2));
        });

        Assert.Single(FlightRecording.Read(new MemoryStream(file[..^10])).Entries);
    }

    [Fact]
    public void A_damaged_line_and_another_file_are_refused()
    {
        var text = Encoding.UTF8.GetString(Bytes(writer =>
        {
            writer.Event(TimeSpan.Zero, new RoomOnlineUserCountUpdated("room", 1));
            writer.Event(TimeSpan.Zero, new RoomOnlineUserCountUpdated("room", 2));
        }));
        var damaged = text.Replace("\"count\":1", "\"count\":", StringComparison.Ordinal);

        Assert.Equal(2, Assert.Throws<RecordingFormatException>(() => Read(damaged)).Line);
        Assert.Equal(1, Assert.Throws<RecordingFormatException>(() => Read("hello\n")).Line);
        Assert.Equal(1, Assert.Throws<RecordingFormatException>(() => Read("")).Line);
        Assert.Contains("format is 9", Assert.Throws<RecordingFormatException>(() => Read("""{"version":9}""")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_engine_of_a_factory_writes_a_file_of_its_own()
    {
        var folder = Directory.CreateTempSubdirectory("flight").FullName;
        try
        {
            var path = Path.Combine(folder, "session.jsonl");
            using (var factory = new RecordingEngineFactory(new InMemoryCloud().CreateEngineFactory(), path))
            {
                for (var i = 0; i < 2; i++)
                {
                    await using var client = await ZegoClient.CreateAsync(
                        new ZegoClientOptions { AppId = 1, AppSign = RecordedSession.AppSign, Engine = factory },
                        TestContext.Current.CancellationToken);
                    await using var room = await client.LoginRoomAsync(new($"room{i}"), new RoomUser(new("user")), cancellationToken: TestContext.Current.CancellationToken);
                }
            }

            var rooms = new[] { path, Path.Combine(folder, "session-2.jsonl") }
                .Select(file => FlightRecording.ReadFile(file).Entries.OfType<RecordedCommand>().Single(command => command.Name == "Rooms.Login").Argument("roomId"));
            Assert.Equal(["room0", "room1"], rooms);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_recording_that_cannot_be_written_does_not_disturb_the_session()
    {
        var time = new SimulatedTime();
        var cloud = new InMemoryCloud(InMemoryCloudOptions.Simulated(time));
        var stream = new MemoryStream();
        using var factory = new RecordingEngineFactory(cloud.CreateEngineFactory(), () => stream, new RecordingEngineOptions { TimeProvider = time });
        var options = new ZegoClientOptions { AppId = 1, AppSign = RecordedSession.AppSign, Engine = factory, TimeProvider = time, WorkScheduler = time.Scheduler };
        time.Run(async () =>
        {
            await using var client = await ZegoClient.CreateAsync(options);
            await stream.DisposeAsync();
            await using var room = await client.LoginRoomAsync(new("room"), new RoomUser(new("user")));
            Assert.Equal(RoomPhase.Connected, room.State.Current.Phase);
        });
    }

    [Fact]
    public void A_stream_that_cannot_be_written_is_closed_and_the_others_too()
    {
        using var log = new RecordingLoggerFactory();
        List<FullDisk> streams = [];
        var factory = new RecordingEngineFactory(new InMemoryCloud().CreateEngineFactory(), Open, new RecordingEngineOptions { LoggerFactory = log });
        var first = factory.Create();
        factory.Create();
        streams[0].IsFull = true;
        Assert.NotNull(first.Lifecycle.Version);
        Assert.True(SpinWait.SpinUntil(() => streams[0].IsClosed, TimeSpan.FromSeconds(30)));

        streams[1].IsFull = true;
        factory.Create();
        factory.Dispose();
        factory.Dispose();
        Assert.All(streams, static stream => Assert.True(stream.IsClosed));
        Assert.Equal(2, log.Lines.Count(static line => line.Contains("cannot be written", StringComparison.Ordinal)));

        Stream Open()
        {
            streams.Add(new FullDisk());
            return streams[^1];
        }
    }

    [Fact]
    public void A_logger_that_throws_does_not_disturb_the_session_either()
    {
        var logger = new Mock<Microsoft.Extensions.Logging.ILogger>();
        logger.Setup(static logger => logger.IsEnabled(It.IsAny<Microsoft.Extensions.Logging.LogLevel>())).Throws(new ObjectDisposedException("the host's logger"));
        var loggers = Mock.Of<Microsoft.Extensions.Logging.ILoggerFactory>(loggers => loggers.CreateLogger(It.IsAny<string>()) == logger.Object);
        var disk = new FullDisk();
        using var factory = new RecordingEngineFactory(new InMemoryCloud().CreateEngineFactory(), () => disk, new RecordingEngineOptions { LoggerFactory = loggers });
        var engine = factory.Create();
        disk.IsFull = true;

        Assert.NotEmpty(engine.Lifecycle.Version);
    }

    [Fact]
    public void Without_a_file_to_record_into_there_is_no_engine()
    {
        var engines = new Mock<IZegoEngineFactory>();
        using var factory = new RecordingEngineFactory(engines.Object, static () => throw new IOException("no such folder"));

        Assert.Throws<IOException>(factory.Create);
        engines.Verify(static engines => engines.Create(), Times.Never);
    }

    [Fact]
    public void An_engine_that_cannot_be_made_leaves_no_open_file()
    {
        var engines = new Mock<IZegoEngineFactory>();
        engines.Setup(static engines => engines.Name).Returns("broken");
        engines.Setup(static engines => engines.Create()).Throws(new ZegoException("CreateEngine", ZegoErrorCode.LoadLibraryFailed));
        var stream = new FullDisk();
        using var factory = new RecordingEngineFactory(engines.Object, () => stream);

        Assert.Throws<ZegoException>(factory.Create);
        Assert.True(stream.IsClosed);
    }

    private static string Text(EngineEvent engineEvent) => System.Text.Json.JsonSerializer.Serialize(engineEvent, EventTypes.Find(engineEvent.GetType().Name)!);

    private static FlightRecording Read(string text) => FlightRecording.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static FlightRecording Record(Action<RecordingWriter> write) => FlightRecording.Read(new MemoryStream(Bytes(write)));

    private static byte[] Bytes(Action<RecordingWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new RecordingWriter(stream, long.MaxValue))
        {
            writer.Header(TimeSpan.Zero, "test", DateTimeOffset.UnixEpoch);
            write(writer);
        }

        return stream.ToArray();
    }

    /// <summary>Refuses writes from some moment on, like a full disk; disposal throws as well, like a stream that flushes its buffer.</summary>
    private sealed class FullDisk : MemoryStream
    {
        private bool _isFull;
        private bool _isClosed;

        public bool IsFull { get => Volatile.Read(ref _isFull); set => Volatile.Write(ref _isFull, value); }

        public bool IsClosed { get => Volatile.Read(ref _isClosed); private set => Volatile.Write(ref _isClosed, value); }

        public override void Write(ReadOnlySpan<byte> buffer) => Refuse();

        public override void Flush() => Refuse();

        protected override void Dispose(bool disposing)
        {
            IsClosed = true;
            base.Dispose(disposing);
            Refuse();
        }

        private void Refuse()
        {
            if (IsFull)
            {
                throw new IOException("The disk is full.");
            }
        }
    }
}
