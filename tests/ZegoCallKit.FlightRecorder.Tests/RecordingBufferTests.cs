using System.Text;
using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory;

namespace ZegoCallKit.FlightRecorder.Tests;

/// <summary>Tests recordings that stay in memory until they are taken.</summary>
public sealed class RecordingBufferTests
{
    private readonly SimulatedTime _time = new();

    [Fact]
    public void What_is_taken_is_the_recording()
    {
        var buffer = new RecordingBuffer("test", 1 << 20, _time);
        var engine = Start(buffer);
        engine.Rooms.Login("room", new EngineUser("alice", "Alice"), new EngineLoginOptions { Token = RecordedSession.Token });
        _time.Advance(TimeSpan.FromSeconds(1));

        var first = buffer.Take(1 << 20);
        engine.Rooms.Logout("room");
        var recording = Read(buffer, [.. first, .. buffer.Take(1 << 20)]);

        Assert.Equal("test", recording.Engine);
        Assert.Equal(["Lifecycle.Initialize", "Rooms.Login", "Rooms.Logout"], recording.Entries.OfType<RecordedCommand>().Select(static command => command.Name));
        Assert.Contains(recording.Entries.OfType<RecordedEvent>(), static entry => entry.Event is RoomStateChanged { Reason: RoomStateReason.Logined });
        Assert.All(first, static line => Assert.DoesNotContain(RecordedSession.Canary, Encoding.UTF8.GetString(line.Span), StringComparison.Ordinal));
        Assert.Empty(buffer.Take(1 << 20));
    }

    [Fact]
    public void As_many_lines_are_taken_as_fit_and_at_least_one()
    {
        var buffer = new RecordingBuffer("test", 1 << 20, _time);
        Start(buffer);

        Assert.Single(buffer.Take(1));
        Assert.NotEmpty(buffer.Take(1_000));
    }

    [Fact]
    public void The_oldest_lines_make_room_and_a_note_counts_them()
    {
        var buffer = new RecordingBuffer("test", RecordingBuffer.SmallestMaxBytes, _time);
        var engine = Start(buffer);
        for (var i = 0; i < 1_000; i++)
        {
            engine.Publishing.MuteAudio(mute: i % 2 == 0, PublishChannel.Main);
        }

        var lines = buffer.Take(1 << 20);
        var recording = Read(buffer, lines);

        Assert.InRange(lines.Skip(1).Sum(static line => line.Length), RecordingBuffer.SmallestMaxBytes / 2, RecordingBuffer.SmallestMaxBytes);
        Assert.EndsWith("lines are missing here, because they were not taken in time.", Assert.IsType<RecordedNote>(recording.Entries[0]).Text, StringComparison.Ordinal);
        Assert.Equal(1_001, recording.Entries.OfType<RecordedAnswer>().Last().Number);
    }

    [Fact]
    public void A_line_that_is_too_long_is_replaced_by_a_note()
    {
        var buffer = new RecordingBuffer("test", RecordingBuffer.SmallestMaxBytes, _time);
        var engine = Start(buffer);
        engine.Rooms.Login("room", new EngineUser("alice", new string('a', 2_000)), new EngineLoginOptions());

        Assert.Contains(Read(buffer, buffer.Take(1 << 20)).Entries.OfType<RecordedNote>(), static note => note.Text.Contains("is left out", StringComparison.Ordinal));
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        Assert.Equal("maxBytes", Assert.Throws<ArgumentOutOfRangeException>(static () => new RecordingBuffer("test", RecordingBuffer.SmallestMaxBytes - 1)).ParamName);
        Assert.Equal("engine", Assert.Throws<ArgumentException>(static () => new RecordingBuffer("", 1 << 20)).ParamName);
        Assert.Equal("engine", Assert.Throws<ArgumentNullException>(static () => new RecordingBuffer("test", 1 << 20).Around(null!)).ParamName);
    }

    private static FlightRecording Read(RecordingBuffer buffer, IEnumerable<ReadOnlyMemory<byte>> lines) => FlightRecording.Read(new MemoryStream(
        Encoding.UTF8.GetBytes(string.Join('\n', lines.Prepend(buffer.Header).Select(static line => Encoding.UTF8.GetString(line.Span))) + "\n")));

    private IZegoEngine Start(RecordingBuffer buffer)
    {
        var cloud = new InMemoryCloud(InMemoryCloudOptions.Simulated(_time));
        var engine = buffer.Around(cloud.CreateEngineFactory().Create());
        Assert.Equal(0, engine.Lifecycle.Initialize(new EngineProfile { AppId = 1, AppSign = RecordedSession.AppSign }, Moq.Mock.Of<IEngineEventSink>(), Moq.Mock.Of<IEngineFrameSink>()).Code);
        return engine;
    }
}
