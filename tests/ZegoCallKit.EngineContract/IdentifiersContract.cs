using System.Text;
using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests the characters and lengths of ids: every ASCII character on its own, as <c>a?b</c>, and every limit from both sides.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class IdentifiersContract<TRig> : ContractTests<TRig>
    where TRig : EngineRig, new()
{
    [Theory]
    [MemberData(nameof(IdentifierCases.Characters), MemberType = typeof(IdentifierCases))]
    public void Exactly_the_known_ascii_characters_are_accepted(string kind, string accepted, int refusal)
    {
        var probe = Prepare(kind);
        var found = new StringBuilder();
        for (var c = (char)1; c < 128; c++)
        {
            var code = Try(probe, kind, $"a{c}b");
            Assert.Contains(code, new[] { 0, refusal });
            if (code == 0)
            {
                found.Append(c);
            }
        }

        Assert.Equal(Order(accepted), found.ToString());
    }

    [Theory]
    [InlineData("user id", 1002006)]
    [InlineData("room id", 1002012)]
    [InlineData("published stream id", 1000016)]
    [InlineData("played stream id", 1000016)]
    [InlineData("user name", 0)]
    public void Beyond_ascii_only_names_may_go(string kind, int code)
    {
        var probe = Prepare(kind);
        foreach (var text in new[] { "é", "ß", "\u0080", "中文", "’", "日本語", "🙂", "a\u0301" })
        {
            Assert.Equal(code, Try(probe, kind, $"a{text}b"));
        }
    }

    [Theory]
    [InlineData("user id", 1002005)]
    [InlineData("room id", 1002011)]
    [InlineData("published stream id", 1000015)]
    [InlineData("played stream id", 1000015)]
    [InlineData("user name", 0)]
    public void Only_names_may_be_empty(string kind, int code) => Assert.Equal(code, Try(Prepare(kind), kind, ""));

    [Theory]
    [InlineData("user id", 63, 1002007)]
    [InlineData("room id", 127, 1002013)]
    [InlineData("published stream id", 255, 1000014)]
    [InlineData("played stream id", 255, 1000014)]
    [InlineData("user name", 255, 1002010)]
    public void The_longest_is_accepted_and_one_byte_more_is_refused(string kind, int most, int code)
    {
        var probe = Prepare(kind);
        Assert.Equal(0, Try(probe, kind, "a"));
        Assert.Equal(0, Try(probe, kind, new string('a', most)));
        Assert.Equal(code, Try(probe, kind, new string('a', most + 1)));
        Assert.Equal(code, Try(probe, kind, new string('a', 10 * most)));
    }

    [Fact]
    public void Names_are_measured_in_bytes_of_utf8()
    {
        var probe = Prepare("user name");
        Assert.Equal(0, Try(probe, "user name", new string('中', 85)));
        Assert.Equal(1002010, Try(probe, "user name", new string('中', 86)));
    }

    [Fact]
    public void A_room_id_of_twenty_million_bytes_is_only_too_long() =>
        Assert.Equal(1002013, Try(Prepare("room id"), "room id", new string('a', 20_000_000)));

    [Fact]
    public void An_invalid_stream_id_raises_no_state()
    {
        var probe = Connecting();
        foreach (var id in new[] { "", "a b", "a#b", new string('a', 256) })
        {
            var publish = probe.Run(e => e.Publishing.StartPublishing(id, "", PublishChannel.Main));
            var play = probe.Run(e => e.Playing.StartPlaying(id, "", view: null));
            Assert.NotEqual(0, publish.Code);
            Assert.Equal(publish.Code, play.Code);
            Assert.Equal("", publish.States);
            Assert.Equal("", play.States);
        }
    }

    [Fact]
    public void An_invalid_stream_id_is_found_before_the_missing_login()
    {
        var probe = Initialised();
        var publish = probe.Run(e => e.Publishing.StartPublishing("a b", "", PublishChannel.Main));
        var play = probe.Run(e => e.Playing.StartPlaying("a b", "", view: null));
        Assert.Equal((1000016, 1000016), (publish.Code, play.Code));
        Assert.Equal("", publish.States + play.States);
    }

    [Fact]
    public async Task Accepted_ids_arrive_at_the_others_unchanged()
    {
        const string UserId = "!#$%&'()*+,-.;<=>@^_`~";
        const string StreamId = "!$%&'()*+,-.;<=>@^_`~";
        var alice = await ConnectedAsync("alice", notifyUsers: true);
        var strange = Online(UserId);
        var login = strange.Accept(e => e.Rooms.Login(Room, new EngineUser(UserId, "日本 \n🙂"), new EngineLoginOptions()));
        await strange.WaitForAsync<RoomLoginResult>(e => e.Sequence == login.Sequence && e.Code == 0);
        await PublishAsync(strange, StreamId);

        var users = await alice.WaitForAsync<RoomUsersUpdated>();
        Assert.Equal(new EngineUser(UserId, "日本 \n🙂"), Assert.Single(users.Event.Users));
        var streams = await alice.WaitForAsync<RoomStreamsUpdated>();
        Assert.Equal(StreamId, Assert.Single(streams.Event.Streams).Id);
    }

    private static string Order(string characters) => new([.. characters.Order()]);

    private EngineProbe Prepare(string kind) => kind.EndsWith("stream id", StringComparison.Ordinal) ? Connecting() : Initialised();

    private static int Try(EngineProbe probe, string kind, string text)
    {
        var code = probe.Run(e => kind switch
        {
            "user id" => e.Rooms.Login(Room, new EngineUser(text, ""), new EngineLoginOptions()),
            "user name" => e.Rooms.Login(Room, new EngineUser("alice", text), new EngineLoginOptions()),
            "room id" => e.Rooms.Login(text, new EngineUser("alice", ""), new EngineLoginOptions()),
            "published stream id" => e.Publishing.StartPublishing(text, "", PublishChannel.Main),
            _ => e.Playing.StartPlaying(text, "", view: null),
        }).Code;
        if (code == 0)
        {
            probe.Accept(e => kind switch
            {
                "user id" or "user name" => e.Rooms.Logout(Room),
                "room id" => e.Rooms.Logout(text),
                "published stream id" => e.Publishing.StopPublishing(PublishChannel.Main),
                _ => e.Playing.StopPlaying(text),
            });
        }

        return code;
    }
}
