using Xunit;
using ZegoCallKit.Media;
using ZegoCallKit.Messaging;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests;

/// <summary>Every invalid argument is refused before anything is sent, with its name and limit; every limit itself is allowed.</summary>
public sealed class ArgumentTests
{
    private static readonly StreamId Id = new("stream");

    private static readonly Dictionary<string, (Action<Verbs> Call, string Parameter, string Says)> Bad = new(StringComparer.Ordinal)
    {
        ["login: default room"] = (on => _ = on.Client.LoginRoomAsync(default, ClientRig.Self), "roomId", "room id"),
        ["login: odd room"] = (on => _ = on.Client.LoginRoomAsync(RoomId.FromEngine("a b"), ClientRig.Self), "roomId", "space"),
        ["login: no user"] = (on => _ = on.Client.LoginRoomAsync(ClientRig.RoomId, null!), "user", ""),
        ["login: odd user"] = (on => _ = on.Client.LoginRoomAsync(ClientRig.RoomId, RoomUser.FromEngine("a/b", "")), "user", "'/'"),
        ["login: long user"] = (on => _ = on.Client.LoginRoomAsync(ClientRig.RoomId, RoomUser.FromEngine(new string('a', 64), "")), "user", "63"),
        ["login: long name"] = (on => _ = on.Client.LoginRoomAsync(ClientRig.RoomId, RoomUser.FromEngine("a", new string('a', 256))), "user", "255"),
        ["login: members"] = (on => _ = on.Client.LoginRoomAsync(ClientRig.RoomId, ClientRig.Self, new RoomOptions { MaxMembers = -1 }), "options.MaxMembers", "MaxMembers"),
        ["login: long token"] = (on => _ = on.Client.LoginRoomAsync(ClientRig.RoomId, ClientRig.Self, new RoomOptions { Token = Secrets.Token.PadRight(2_048, 'x') }), "options.Token", "2047"),
        ["login: U+0000 in the name"] = (on => _ = on.Client.LoginRoomAsync(ClientRig.RoomId, RoomUser.FromEngine("a", "b\0c")), "user", "U+0000 (at position 1)"),
        ["login: U+0000 in the token"] = (on => _ = on.Client.LoginRoomAsync(ClientRig.RoomId, ClientRig.Self, new RoomOptions { Token = Secrets.Token + "\0" }), "options.Token", "U+0000"),
        ["publish: U+0000 in the extra info"] = (on => _ = on.Room.PublishAsync(Id, new PublishOptions { ExtraInfo = "\0" }), "options.ExtraInfo", "U+0000"),
        ["play: U+0000 in the stream"] = (on => _ = on.Room.PlayAsync(StreamId.FromEngine("a\0")), "streamId", "U+0000"),
        ["token: U+0000"] = (on => _ = on.Room.RenewTokenAsync(Secrets.Token + "\0x"), "token", "U+0000"),
        ["room info: U+0000 in the key"] = (on => _ = on.Room.SetExtraInfoAsync("k\0", ""), "key", "U+0000"),
        ["room info: U+0000 in the value"] = (on => _ = on.Room.SetExtraInfoAsync("k", Secrets.Canary + "\0"), "value", "U+0000"),
        ["broadcast: half a pair"] = (on => _ = on.Room.Messages.SendBroadcastAsync(Secrets.Canary + "\ud83d"), "message", "half of a surrogate pair at position 7"),
        ["broadcast: U+0000"] = (on => _ = on.Room.Messages.SendBroadcastAsync(Secrets.Canary + "\0"), "message", "U+0000"),
        ["barrage: U+0000"] = (on => _ = on.Room.Messages.SendBarrageAsync("\0" + Secrets.Canary), "message", "U+0000"),
        ["command: U+0000"] = (on => _ = on.Room.Messages.SendCommandToAllAsync("a\0b"), "command", "U+0000"),
        ["command: U+0000 in a user"] = (on => _ = on.Room.Messages.SendCommandAsync("c", [UserId.FromEngine("u\0")]), "receivers", "U+0000"),
        ["stream info: U+0000"] = (on => _ = on.Publication.SetExtraInfoAsync("a\0"), "extraInfo", "U+0000"),
        ["login: no auto-play"] = (on => _ = on.Client.LoginRoomAsync(ClientRig.RoomId, ClientRig.Self, new RoomOptions { AutoPlay = null! }), "options.AutoPlay", ""),
        ["preview: channel 4"] = (on => _ = on.Client.StartPreviewAsync(new PreviewOptions { Channel = (PublishChannel)4 }), "options.Channel", "PublishChannel"),
        ["preview: channel -1"] = (on => _ = on.Client.StartPreviewAsync(new PreviewOptions { Channel = (PublishChannel)(-1) }), "options.Channel", "PublishChannel"),
        ["publish: default stream"] = (on => _ = on.Room.PublishAsync(default(StreamId)), "streamId", "stream id"),
        ["publish: somebody else's id"] = (on => _ = on.Room.PublishAsync(StreamId.Remote("a.b")), "streamId", "'.'"),
        ["publish: channel 4"] = (on => _ = on.Room.PublishAsync(Id, new PublishOptions { Channel = (PublishChannel)4 }), "options.Channel", "PublishChannel"),
        ["publish: no audio input"] = (on => _ = on.Room.PublishAsync(Id, new PublishOptions { Audio = null! }), "options.Audio", ""),
        ["publish: no video input"] = (on => _ = on.Room.PublishAsync(Id, new PublishOptions { Video = null! }), "options.Video", ""),
        ["publish: no extra info"] = (on => _ = on.Room.PublishAsync(Id, new PublishOptions { ExtraInfo = null! }), "options.ExtraInfo", ""),
        ["publish: long extra info"] = (on => _ = on.Room.PublishAsync(Id, new PublishOptions { ExtraInfo = new string('a', 1_024) }), "options.ExtraInfo", "1023"),
        ["publish: odd video width"] = (on => _ = on.Room.PublishAsync(Id, new PublishOptions { VideoConfig = new VideoConfig { EncodeWidth = 641 } }), "options.VideoConfig.EncodeWidth", "EncodeWidth"),
        ["publish: bitrate 0"] = (on => _ = on.Room.PublishAsync(Id, new PublishOptions { VideoConfig = new VideoConfig { BitrateKbps = 0 } }), "options.VideoConfig.BitrateKbps", "BitrateKbps"),
        ["publish: 61 fps"] = (on => _ = on.Room.PublishAsync(Id, new PublishOptions { VideoConfig = new VideoConfig { FramesPerSecond = 61 } }), "options.VideoConfig.FramesPerSecond", "60"),
        ["publish: video codec"] = (on => _ = on.Room.PublishAsync(Id, new PublishOptions { VideoConfig = new VideoConfig { Codec = (VideoCodec)99 } }), "options.VideoConfig.Codec", "Codec"),
        ["publish: 3 audio channels"] = (on => _ = on.Room.PublishAsync(Id, new PublishOptions { AudioConfig = new AudioConfig { Channels = 3 } }), "options.AudioConfig.Channels", "Channels"),
        ["play: default stream"] = (on => _ = on.Room.PlayAsync(default), "streamId", "stream id"),
        ["play: volume"] = (on => _ = on.Room.PlayAsync(Id, new PlayOptions { Volume = 201 }), "options.Volume", "200"),
        ["pin: default stream"] = (on => _ = on.Room.AutoPlay.PinAsync(default), "streamId", "stream id"),
        ["unpin: default stream"] = (on => _ = on.Room.AutoPlay.UnpinAsync(default), "streamId", "stream id"),
        ["auto-play: no options"] = (on => _ = on.Room.AutoPlay.SetOptionsAsync(null!), "options", ""),
        ["token: null"] = (on => _ = on.Room.RenewTokenAsync(null!), "token", ""),
        ["token: empty"] = (on => _ = on.Room.RenewTokenAsync(""), "token", "empty"),
        ["token: long"] = (on => _ = on.Room.RenewTokenAsync(Secrets.Token.PadRight(2_048, 'x')), "token", "2047"),
        ["room info: key null"] = (on => _ = on.Room.SetExtraInfoAsync(null!, ""), "key", ""),
        ["room info: key empty"] = (on => _ = on.Room.SetExtraInfoAsync("", ""), "key", "empty"),
        ["room info: key long"] = (on => _ = on.Room.SetExtraInfoAsync(new string('k', 128), ""), "key", "127"),
        ["room info: key of 4-byte characters long"] = (on => _ = on.Room.SetExtraInfoAsync(FourByteCharacters(32), ""), "key", "127"),
        ["room info: value null"] = (on => _ = on.Room.SetExtraInfoAsync("k", null!), "value", ""),
        ["room info: value long"] = (on => _ = on.Room.SetExtraInfoAsync("k", FourByteCharacters(1_024)), "value", "4095"),
        ["broadcast: null"] = (on => _ = on.Room.Messages.SendBroadcastAsync(null!), "message", ""),
        ["broadcast: empty"] = (on => _ = on.Room.Messages.SendBroadcastAsync(""), "message", "empty"),
        ["broadcast: long"] = (on => _ = on.Room.Messages.SendBroadcastAsync(FourByteCharacters(256) + "a"), "message", "1024"),
        ["barrage: empty"] = (on => _ = on.Room.Messages.SendBarrageAsync(""), "message", "empty"),
        ["barrage: long"] = (on => _ = on.Room.Messages.SendBarrageAsync(new string('a', 1_025)), "message", "1024"),
        ["command: empty"] = (on => _ = on.Room.Messages.SendCommandAsync("", [ClientRig.Self.Id]), "command", "empty"),
        ["command: long"] = (on => _ = on.Room.Messages.SendCommandToAllAsync(new string('a', 1_025)), "command", "1024"),
        ["command: no list"] = (on => _ = on.Room.Messages.SendCommandAsync("c", null!), "receivers", ""),
        ["command: nobody"] = (on => _ = on.Room.Messages.SendCommandAsync("c", []), "receivers", "empty"),
        ["command: default user"] = (on => _ = on.Room.Messages.SendCommandAsync("c", [default]), "receivers", "empty"),
        ["command: long user"] = (on => _ = on.Room.Messages.SendCommandAsync("c", [UserId.FromEngine(new string('u', 64))]), "receivers", "63"),
        ["transparent: empty"] = (on => _ = on.Room.Messages.SendTransparentAsync(default), "content", "empty"),
        ["transparent: nobody"] = (on => _ = on.Room.Messages.SendTransparentAsync(new byte[1], new TransparentOptions { To = [] }), "options.To", "empty"),
        ["transparent: target"] = (on => _ = on.Room.Messages.SendTransparentAsync(new byte[1], new TransparentOptions { Target = (TransparentMessageTarget)3 }), "options.Target", "Target"),
        ["transparent: timeout"] = (on => _ = on.Room.Messages.SendTransparentAsync(new byte[1], new TransparentOptions { Timeout = TimeSpan.FromSeconds(61) }), "options.Timeout", "1 min"),
        ["login: message rate"] = (on => _ = on.Client.LoginRoomAsync(ClientRig.RoomId, ClientRig.Self, new RoomOptions { MessageRate = (MessageRateBehavior)2 }), "options.MessageRate", "MessageRate"),
        ["stream info: null"] = (on => _ = on.Publication.SetExtraInfoAsync(null!), "extraInfo", ""),
        ["stream info: long"] = (on => _ = on.Publication.SetExtraInfoAsync(FourByteCharacters(256)), "extraInfo", "1023"),
    };

    public static TheoryData<string> BadNames() => [.. Bad.Keys];

    [Theory]
    [MemberData(nameof(BadNames))]
    public void A_bad_argument_is_named_with_its_limit_and_nothing_is_sent(string name) => SimulatedRig.Run(async rig =>
    {
        var (call, parameter, says) = Bad[name];
        var verbs = await StartAsync(rig);
        rig.Engine.Journal.Clear();
        var fault = Assert.ThrowsAny<ArgumentException>(() => call(verbs));
        rig.Time.RunUntilIdle();

        Assert.Equal(parameter, fault.ParamName);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secrets.Canary, fault.ToString(), StringComparison.Ordinal);
        Assert.Empty(rig.Engine.Journal.Commands);
    });

    [Fact]
    public void The_longest_of_everything_is_sent() => SimulatedRig.Run(async rig =>
    {
        rig.Engine.AnswerRoomExtraInfo(ResultOrder.Inside);
        rig.Engine.AnswerStreamExtraInfo(ResultOrder.Inside);
        rig.Engine.LetLoginSucceed();
        rig.Engine.LetPublishSucceed();
        rig.Engine.LetPlaySucceed();
        var user = new RoomUser(new UserId(new string('u', 63)), FourByteCharacters(63) + "abc");
        var room = await rig.Client.LoginRoomAsync(new RoomId(new string('r', 127)), user, new RoomOptions { Token = new string('t', 2_047) });
        var publication = await room.PublishAsync(new StreamId(new string('s', 255)), new PublishOptions { ExtraInfo = new string('i', 1_023) });
        await room.PlayAsync(StreamId.Remote(FourByteCharacters(63) + "abc"));
        await room.SetExtraInfoAsync(FourByteCharacters(31) + "abc", FourByteCharacters(1_023) + "abc");
        await room.SetExtraInfoAsync("k", "");
        await publication.SetExtraInfoAsync(FourByteCharacters(255) + "abc");
        await publication.SetExtraInfoAsync("");
        await room.RenewTokenAsync(new string('t', 2_047));
        await room.RenewTokenAsync("t");
        rig.Engine.AnswerMessages(ResultOrder.Inside);
        await room.Messages.SendBroadcastAsync(FourByteCharacters(256));
        await room.Messages.SendBarrageAsync(FourByteCharacters(256));
        await room.Messages.SendCommandAsync(FourByteCharacters(256), [UserId.FromEngine(new string('u', 63))]);
        await room.LogoutAsync();
    });

    private static string FourByteCharacters(int count) => string.Concat(Enumerable.Repeat("\U0001F600", count));

    private static async Task<Verbs> StartAsync(ClientRig rig)
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPublishSucceed();
        return new Verbs(rig.Client, room, await room.PublishAsync(new StreamId("own"), new PublishOptions { Channel = PublishChannel.Fourth }));
    }

    private sealed record Verbs(IZegoClient Client, IRoom Room, IPublication Publication);
}
