using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Express.Tests.Native;

namespace ZegoCallKit.Express.Tests.Interop;

public sealed unsafe class RecordCacheTests : IDisposable
{
    private readonly NativeArena _arena = new();
    private readonly RecordCache _records = new();

    public static TheoryData<string, string, string, string> Streams => new()
    {
        { "stream", "user", "User", "{}" },
        { "s", "", "", "" },
        { "stream 🙂 é", "user", "Üser 🙂", "é" },
        { new string('s', 256), new string('u', 64), new string('n', 256), new string('e', 1024) },
        { "stream", "user", string.Concat(Enumerable.Repeat("🙂", 64)), string.Concat(Enumerable.Repeat("🙂", 256)) },
    };

    [Theory]
    [MemberData(nameof(Streams))]
    public void The_same_bytes_give_the_same_record(string id, string user, string name, string info)
    {
        var stream = new EngineStreamInfo(new(user, name), id, info);
        var first = Read(stream);

        Assert.Equal(stream, first);
        Assert.Same(first, Read(stream));
    }

    [Fact]
    public void Any_difference_gives_another_record()
    {
        EngineStreamInfo[] streams =
        [
            new(new("user", "User"), "stream", "{}"),
            new(new("user", "User"), "stream", "{}x"),
            new(new("user", "User"), "stream", "{"),
            new(new("user", "User"), "stream", ""),
            new(new("user", "Usér"), "stream", "{}"),
            new(new("user", "Us\u00e8r"), "stream", "{}"),
            new(new("other", "User"), "stream", "{}"),
            new(new("user", "User"), "stream2", "{}"),
            new(new("user", "User"), "strea", "{}"),
        ];

        Assert.Equal(streams, streams.Select(Read));
        Assert.Equal(streams.Reverse(), streams.Reverse().Select(Read));
    }

    [Fact]
    public void More_ids_than_it_holds_are_read_as_they_are()
    {
        var streams = Enumerable.Range(0, 5_000).Select(i => new EngineStreamInfo(new($"user{i}", $"User {i}"), $"stream{i}", "")).ToList();

        Assert.Equal(streams, streams.Select(Read));
    }

    [Fact]
    public void A_full_room_is_found_again()
    {
        const int Many = 1_000;
        var room = Enumerable.Range(0, Many).Select(i => new EngineStreamInfo(new($"user{i}", $"User {i}"), $"stream{i}", "{}")).ToList();
        var first = room.Select(Read).ToList();
        var found = room.Zip(first, (stream, record) => ReferenceEquals(record, Read(stream))).Count(static isSame => isSame);

        // The ids are random: where more than four share a set, some have to be read again.
        Assert.InRange(found, Many * 97 / 100, Many);
    }

    public void Dispose() => _arena.Dispose();

    private EngineStreamInfo Read(EngineStreamInfo stream) => _records.Stream(Encode.Streams(_arena, [stream]));
}
