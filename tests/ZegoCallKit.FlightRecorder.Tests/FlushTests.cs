using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.FlightRecorder.Tests;

/// <summary>A crash loses at most the last second of a recording, and nothing from before the end of a login or of the engine.</summary>
public sealed class FlushTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SimulatedTime _time = new();
    private readonly FaultyStream _stream = new();
    private readonly StubEngine _stub = new(static later => later());

    public static TheoryData<EngineEvent> Ends =>
    [
        new FatalErrorOccurred(1), new EngineUninitialized(), new RoomLoginResult("room", 1, 1002001, ""),
        new RoomStateChanged("room", RoomStateReason.LoginFailed, 1, ""), new RoomStateChanged("room", RoomStateReason.Reconnecting, 1, ""),
        new RoomStateChanged("room", RoomStateReason.ReconnectFailed, 1, ""), new RoomStateChanged("room", RoomStateReason.KickOut, 1, ""),
    ];

    [Fact]
    public async Task What_happens_before_silence_is_in_the_file_within_a_second()
    {
        using var factory = await StartAsync();
        _stub.Raise(new RoomOnlineUserCountUpdated("room", 7));
        _time.Advance(TimeSpan.FromSeconds(1));
        await FlushedAsync();

        var entries = FlightRecording.Read(new MemoryStream(_stream.Flushed)).Entries;
        Assert.Equal(7, Assert.IsType<RoomOnlineUserCountUpdated>(Assert.IsType<RecordedEvent>(entries[^1]).Event).Count);

        // The timer measures one second after the last entry: the next entry starts it again.
        _stub.Raise(new RoomOnlineUserCountUpdated("room", 8));
        _time.Advance(TimeSpan.FromSeconds(1));
        await FlushedAsync();
        Assert.Equal(entries.Length + 1, FlightRecording.Read(new MemoryStream(_stream.Flushed)).Entries.Length);
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task What_ends_something_is_in_the_file_at_once(EngineEvent end)
    {
        using var factory = await StartAsync();
        _stub.Raise(end);
        await FlushedAsync();

        var entries = FlightRecording.Read(new MemoryStream(_stream.Flushed)).Entries;
        Assert.Equal(end, Assert.IsType<RecordedEvent>(entries[^1]).Event);
    }

    // A recording that has just begun: its header is already in the file.
    private async Task<RecordingEngineFactory> StartAsync()
    {
        var engines = Moq.Mock.Of<IZegoEngineFactory>(engines => engines.Name == "stub" && engines.Create() == _stub.Port);
        var factory = new RecordingEngineFactory(engines, () => _stream, new RecordingEngineOptions { TimeProvider = _time });
        var engine = factory.Create();
        await FlushedAsync();
        Assert.Equal("stub", FlightRecording.Read(new MemoryStream(_stream.Flushed)).Engine);
        engine.Lifecycle.Initialize(new EngineProfile { AppId = 1 }, Moq.Mock.Of<IEngineEventSink>(), Moq.Mock.Of<IEngineFrameSink>());
        return factory;
    }

    private async Task FlushedAsync() => Assert.True(await _stream.Flushes.WaitAsync(Patience, TestContext.Current.CancellationToken));
}
