using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Express.Tests.Native;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Tests.Commands;

/// <summary>Every command, sent through the native table, arrives with its arguments, and its result is returned.</summary>
public sealed class CommandTests
{
    private const string Room = "room #1";
    private const string Stream = "str-é-🙂";
    private static readonly string LongText = string.Concat(Enumerable.Repeat("🙂é$", 300));
    private static readonly VideoView View = new() { Handle = 0x1234, Mode = ViewMode.ScaleToFill, BackgroundColor = 0xabcdef };

    private static readonly (string Name, Func<IZegoEngine, object> Command)[] Commands =
    [
        ("upload log", e => e.Lifecycle.UploadLog()),
        ("login", e => e.Rooms.Login(Room, new("alice", "Älice 🙂"), new() { MaxMemberCount = 5, NotifyUsers = true, Token = "04AAA🙂" })),
        ("login with the longest values", e => e.Rooms.Login(new string('r', 127), new(new string('u', 63), new string('n', 255)), new() { Token = new string('t', 2047) })),
        ("login with values one too long", e => e.Rooms.Login(new string('r', 128), new(new string('u', 64), new string('n', 256)), new())),
        ("logout", e => e.Rooms.Logout(Room)),
        ("renew token", e => e.Rooms.RenewToken(Room, new string('t', 3000))),
        ("set room extra info", e => e.Rooms.SetExtraInfo(Room, "key", LongText)),
        ("streams", e => e.Rooms.GetStreams(Room)),
        ("start publishing", e => e.Publishing.StartPublishing(Stream, Room, PublishChannel.Fourth)),
        ("start publishing without a room", e => e.Publishing.StartPublishing(new string('s', 300), "", PublishChannel.Main)),
        ("set stream extra info", e => e.Publishing.SetExtraInfo(LongText, PublishChannel.Third)),
        ("preview in a view", e => e.Publishing.StartPreview(View, PublishChannel.Auxiliary)),
        ("video config", e => e.Encoding.GetVideoConfig(PublishChannel.Third)),
        ("audio config", e => e.Encoding.GetAudioConfig(PublishChannel.Fourth)),
        ("encoder supported", e => e.Encoding.IsEncoderSupported(VideoCodec.Vp8)),
        ("custom command to some", e => e.Messages.SendCustomCommand(Room, LongText, ["bob", "carol", new string('x', 64)])),
        ("custom command to all", e => e.Messages.SendCustomCommand(Room, "text", [])),
        ("broadcast", e => e.Messages.SendBroadcast(Room, LongText)),
        ("barrage", e => e.Messages.SendBarrage(Room, "")),
        ("transparent to all", e => e.Messages.SendTransparent(Room, new() { Content = new byte[] { 0, 1, 2, 255 } })),
        ("transparent without bytes", e => e.Messages.SendTransparent(Room, new() { Content = ReadOnlyMemory<byte>.Empty })),
        ("transparent to some", e => e.Messages.SendTransparent(Room, new() { Content = new byte[20_000], ToUserIds = ["bob"], Target = TransparentMessageTarget.ClientsAndServer, Ordered = true, Timeout = TimeSpan.FromSeconds(3) })),
    ];

    public static TheoryData<string> Names => [.. Commands.Select(c => c.Name), .. PlainCommands.All.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_command_arrives_as_it_was_sent(string name)
    {
        var command = Commands.Concat(PlainCommands.All).Single(c => c.Name == name).Command;
        var direct = new RecordingEngine();
        var expected = command(direct);
        var backend = new RecordingEngine();
        var native = new NativeEngine(backend);

        var answer = command(native.CreateEngine());

        Assert.Equal(Description.Of(Known(name, expected)), Description.Of(answer));
        Assert.Equal(direct.Calls, backend.Calls);
        Assert.Equal(0, native.Lists.Open);
    }

    [Fact]
    public void Names_are_used_once() => Assert.Equal(Names.Count, Commands.Concat(PlainCommands.All).Select(c => c.Name).Distinct(StringComparer.Ordinal).Count());

    // Commands without a result event have no sequence.
    private static object Known(string name, object expected) =>
        expected is EngineResult result && !PlainCommands.WithSequence.Contains(name, StringComparer.Ordinal) ? new EngineResult(result.Code) : expected;
}
