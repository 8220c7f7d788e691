using System.Text;
using System.Text.Json.Nodes;
using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Calls.Signals;
using ZegoCallKit.Playing;

namespace ZegoCallKit.Tests.Calls.Signals;

public sealed class CallSignalCodecTests
{
    private static readonly CallSignalCodec Codec = CallSignalCodec.Instance;

    [Fact]
    public void Every_kind_comes_back_as_it_was_sent()
    {
        Assert.Equal(typeof(CallSignal).Assembly.GetTypes().Count(type => type.IsSubclassOf(typeof(CallSignal)) && !type.IsAbstract), SampleSignals.All.Count);
        foreach (var signal in SampleSignals.All)
        {
            Assert.True(Codec.Carries(signal));
            var back = Codec.Decode(SampleSignals.From("alice", Codec.Encode(signal)));

            Assert.NotNull(back.Signal);
            Assert.IsType(signal.GetType(), back.Signal);
            Assert.Equal(Text(signal), Text(back.Signal));
        }
    }

    [Fact]
    public void The_wire_format_of_an_invitation_is_this() => Assert.Equal(
        """
        {"kind":"invite","v":1,"media":"video","inviter":{"userId":"alice","name":"Älice","state":"accepted"},"members":[{"userId":"alice","name":"Älice","state":"accepted"},{"userId":"bob","name":"Bob","state":"inviting"}],"ringTimeout":60000,"customData":"{\"topic\":\"Grüße\"}","options":{"onlyInviterInvites":true,"endWhenInviterLeaves":true,"maxDuration":3600000},"elapsed":90000,"callId":"call-1","invitationId":"inv-1","sender":{"userId":"alice","deviceId":"phone","name":"Älice \"A\""},"sequence":1,"sentAt":1790000000123}
        """,
        Text(SampleSignals.Invite));

    [Fact]
    public void The_wire_format_of_an_invitation_to_move_is_this() => Assert.Contains(
        "\"replaces\":\"call-0\",\"hasOtherCall\":true,\"elapsed\":90000,",
        Text(SampleSignals.Invite with { Replaces = new CallId("call-0"), HasOtherCall = true }),
        StringComparison.Ordinal);

    [Fact]
    public void The_wire_format_of_a_heartbeat_is_this() => Assert.Equal(
        """{"kind":"heartbeat","v":1,"elapsed":2000,"callId":"call-1","sender":{"userId":"alice","deviceId":"phone","name":"Älice \"A\""},"sequence":9,"sentAt":1790000000123}""",
        Text(SampleSignals.All.OfType<HeartbeatSignal>().Single()));

    [Fact]
    public void The_wire_format_of_the_heartbeat_of_a_member_that_holds_the_call_is_this() => Assert.Equal(
        """{"kind":"heartbeat","v":1,"status":{"isOnHold":true},"callId":"call-1","sender":{"userId":"alice","deviceId":"phone","name":"Älice \"A\""},"sequence":9,"sentAt":1790000000123}""",
        Text(SampleSignals.All.OfType<HeartbeatSignal>().Single() with { Elapsed = null, Status = new MemberStatus { IsOnHold = true } }));

    [Fact]
    public void The_wire_format_of_a_status_is_this() => Assert.Contains(
        """"status":{"isOnHold":true,"handRaisedFor":3000,"isBot":true,"attributes":{"seat":"4","team":"Grün"}},"""",
        Text(SampleSignals.All.OfType<SyncSignal>().Single()),
        StringComparison.Ordinal);

    [Fact]
    public void The_wire_format_of_a_reaction_is_this() => Assert.StartsWith("""{"kind":"reaction","v":1,"text":"\uD83D\uDC4F","callId":"call-1",""", Text(SampleSignals.All.OfType<ReactionSignal>().Single()), StringComparison.Ordinal);

    [Theory]
    [InlineData("null", true)]
    [InlineData("{}", true)]
    [InlineData("""{"isBot":true,"more":[1]}""", true)]
    [InlineData("""{"attributes":{}}""", true)]
    [InlineData("""{"attributes":null}""", true)]
    [InlineData("7", false)]
    [InlineData("""{"handRaisedFor":-1}""", false)]
    [InlineData("""{"handRaisedFor":86400001}""", false)]
    [InlineData("""{"handRaisedFor":"long"}""", false)]
    [InlineData("""{"isBot":"yes"}""", false)]
    [InlineData("""{"attributes":["a"]}""", false)]
    [InlineData("""{"attributes":{"a":null}}""", false)]
    [InlineData("""{"attributes":{"a":1}}""", false)]
    [InlineData("""{"attributes":{"":"x"}}""", false)]
    [InlineData("""{"attributes":{"a b":"x"}}""", false)]
    [InlineData("""{"attributes":{"a":"x","a":"y"}}""", false)]
    [InlineData("""{"attributes":{"a":"x","a\u200d":"y"}}""", false)]
    [InlineData("""{"attributes":{"a":"\u0007"}}""", false)]
    [InlineData("""{"attributes":{"1":"","2":"","3":"","4":"","5":"","6":"","7":"","8":"","9":""}}""", false)]
    public void A_status_within_its_limits_is_accepted_and_any_other_is_malformed(string status, bool isAllowed)
    {
        var heartbeat = $$$"""{"kind":"heartbeat","v":1,"status":{{{status}}},"callId":"c","sender":{"userId":"alice","deviceId":"d"},"sequence":1,"sentAt":1}""";
        Assert.Equal(isAllowed, Codec.Decode(SampleSignals.From("alice", Encoding.UTF8.GetBytes(heartbeat))).Signal is HeartbeatSignal);
    }

    [Fact]
    public void The_longest_status_is_accepted_and_a_longer_one_is_malformed()
    {
        Assert.Equal((true, false, false), (Decodes(32, 128), Decodes(33, 128), Decodes(32, 129)));
        bool Decodes(int name, int value)
        {
            var attributes = Enumerable.Range(0, ParticipantStatus.MaxAttributes).ToDictionary(number => new string('a', name - 1) + number, _ => new string('v', value));
            return Codec.Decode(SampleSignals.From("alice", Codec.Encode(SampleSignals.All.OfType<HeartbeatSignal>().Single() with { Status = new MemberStatus { Attributes = attributes } }))).Signal is not null;
        }
    }

    [Theory]
    [InlineData("\"+1\"", true)]
    [InlineData("\"\"", false)]
    [InlineData("null", false)]
    [InlineData("7", false)]
    [InlineData("\"\\n\"", false)]
    [InlineData("\"0123456789012345678901234567890123456789012345678901234567890123\"", true)]
    [InlineData("\"01234567890123456789012345678901234567890123456789012345678901234\"", false)]
    public void A_reaction_within_its_limits_is_accepted_and_any_other_is_malformed(string text, bool isAllowed)
    {
        var reaction = $$$"""{"kind":"reaction","v":1,"text":{{{text}}},"callId":"c","sender":{"userId":"alice","deviceId":"d"},"sequence":1,"sentAt":1}""";
        Assert.Equal(isAllowed, Codec.Decode(SampleSignals.From("alice", Encoding.UTF8.GetBytes(reaction))).Signal is ReactionSignal);
    }

    [Fact]
    public void The_wire_format_of_a_list_of_members_is_this() => Assert.Equal(
        """
        {"kind":"members","v":1,"media":"audio","listVersion":7,"members":[{"userId":"alice","name":"","state":"left"}],"inviter":{"userId":"alice","name":"Älice","state":"accepted"},"options":{"onlyInviterInvites":false,"endWhenInviterLeaves":false},"elapsed":86400000,"callId":"call-1","sender":{"userId":"alice","deviceId":"phone","name":"Älice \"A\""},"sequence":10,"sentAt":1790000000123}
        """,
        Text(SampleSignals.Members));

    [Fact]
    public void Unknown_fields_are_ignored_wherever_they_are()
    {
        var json = Json(SampleSignals.Invite);
        json["new"] = new JsonObject { ["deep"] = new JsonArray(1, 2, 3) };
        json["sender"]!["new"] = "field";
        json["members"]![0]!["new"] = true;

        Assert.Equal(Text(SampleSignals.Invite), Text(Decode(json).Signal!));
    }

    [Fact]
    public void Parts_that_may_be_left_out_have_their_defaults()
    {
        var json = Json(SampleSignals.Invite);
        json.Remove("customData");
        json.Remove("inviter");
        json.Remove("options");
        json.Remove("elapsed");
        json["sender"]!.AsObject().Remove("name");
        json["members"]![0]!.AsObject().Remove("name");
        json["members"]![0]!.AsObject().Remove("state");

        var invite = Assert.IsType<InviteSignal>(Decode(json).Signal);

        Assert.Equal("", invite.CustomData);
        Assert.Null(invite.Inviter);
        Assert.Null(invite.Options);
        Assert.Null(invite.Elapsed);
        Assert.Equal("", invite.Sender.Name);
        Assert.Equal(new SignalMember { UserId = SampleSignals.Alice }, invite.Members[0]);
    }

    [Fact]
    public void The_kind_may_stand_anywhere()
    {
        var json = Json(SampleSignals.Invite);
        json.Remove("kind");
        json["kind"] = "invite";

        Assert.NotNull(Decode(json).Signal);
    }

    [Theory]
    [InlineData("v", "2", SignalDropReason.UnknownVersion)]
    [InlineData("v", "0", SignalDropReason.UnknownVersion)]
    [InlineData("v", "-1", SignalDropReason.UnknownVersion)]
    [InlineData("v", "\"1\"", SignalDropReason.Malformed)]
    [InlineData("v", "null", SignalDropReason.Malformed)]
    [InlineData("kind", "\"dance\"", SignalDropReason.UnknownKind)]
    [InlineData("kind", "null", SignalDropReason.Malformed)]
    [InlineData("kind", "7", SignalDropReason.Malformed)]
    [InlineData("callId", "\"\"", SignalDropReason.Malformed)]
    [InlineData("callId", "\"a room\"", SignalDropReason.Malformed)]
    [InlineData("callId", "null", SignalDropReason.Malformed)]
    [InlineData("callId", "1", SignalDropReason.Malformed)]
    [InlineData("invitationId", "null", SignalDropReason.Malformed)]
    [InlineData("invitationId", "\"\"", SignalDropReason.Malformed)]
    [InlineData("sender", "null", SignalDropReason.Malformed)]
    [InlineData("sender", "\"alice\"", SignalDropReason.Malformed)]
    [InlineData("sender", "{\"userId\":\"alice\"}", SignalDropReason.Malformed)]
    [InlineData("sender", "{\"userId\":\"bob\",\"deviceId\":\"d\"}", SignalDropReason.WrongSender)]
    [InlineData("sequence", "0", SignalDropReason.Malformed)]
    [InlineData("sequence", "1.5", SignalDropReason.Malformed)]
    [InlineData("sequence", "99999999999999999999", SignalDropReason.Malformed)]
    [InlineData("sentAt", "-1", SignalDropReason.Malformed)]
    [InlineData("sentAt", "9223372036854775807", SignalDropReason.Malformed)]
    [InlineData("sentAt", "\"noon\"", SignalDropReason.Malformed)]
    [InlineData("ringTimeout", "999", SignalDropReason.Malformed)]
    [InlineData("ringTimeout", "600001", SignalDropReason.Malformed)]
    [InlineData("ringTimeout", "9223372036854775807", SignalDropReason.Malformed)]
    [InlineData("media", "\"Smell\"", SignalDropReason.Malformed)]
    [InlineData("media", "7", SignalDropReason.Malformed)]
    [InlineData("media", "\"audio, video\"", SignalDropReason.Malformed)]
    [InlineData("members", "null", SignalDropReason.Malformed)]
    [InlineData("members", "[null]", SignalDropReason.Malformed)]
    [InlineData("members", "[{\"userId\":\"bob\",\"state\":\"Dancing\"}]", SignalDropReason.Malformed)]
    [InlineData("inviter", "\"alice\"", SignalDropReason.Malformed)]
    [InlineData("inviter", "{}", SignalDropReason.Malformed)]
    [InlineData("options", "7", SignalDropReason.Malformed)]
    [InlineData("elapsed", "-1", SignalDropReason.Malformed)]
    [InlineData("elapsed", "86400001", SignalDropReason.Malformed)]
    [InlineData("elapsed", "\"a while\"", SignalDropReason.Malformed)]
    [InlineData("customData", "null", SignalDropReason.Malformed)]
    public void What_is_not_allowed_is_dropped_with_the_reason(string field, string value, SignalDropReason reason)
    {
        var json = Json(SampleSignals.Invite);
        json[field] = JsonNode.Parse(value);

        var decoded = Decode(json);

        Assert.Null(decoded.Signal);
        Assert.Equal(reason, decoded.Reason);
    }

    [Theory]
    [InlineData("v")]
    [InlineData("kind")]
    [InlineData("callId")]
    [InlineData("invitationId")]
    [InlineData("sender")]
    [InlineData("sequence")]
    [InlineData("sentAt")]
    [InlineData("media")]
    [InlineData("members")]
    [InlineData("ringTimeout")]
    public void A_part_that_is_missing_makes_a_signal_malformed(string field)
    {
        var json = Json(SampleSignals.Invite);
        json.Remove(field);

        Assert.Equal(SignalDropReason.Malformed, Decode(json).Reason);
        Assert.Null(Decode(json).Signal);
    }

    [Fact]
    public void Limits_are_exact()
    {
        var day = TimeSpan.FromDays(1);
        foreach (var (limit, isAllowed) in new (TimeSpan, bool)[] { (TimeSpan.Zero, false), (TimeSpan.FromMilliseconds(-1), false), (TimeSpan.FromMilliseconds(1), true), (day, true), (day + TimeSpan.FromMilliseconds(1), false) })
        {
            Assert.Equal(isAllowed, Decode(SampleSignals.Invite with { Options = new SharedCallOptions { MaxDuration = limit } }).Signal is not null);
            Assert.Equal(isAllowed, Decode(SampleSignals.Members with { Options = new SharedCallOptions { MaxDuration = limit } }).Signal is not null);
        }

        foreach (var (elapsed, isAllowed) in new (TimeSpan, bool)[] { (TimeSpan.FromMilliseconds(-1), false), (TimeSpan.Zero, true), (day, true), (day + TimeSpan.FromMilliseconds(1), false) })
        {
            Assert.Equal(isAllowed, Decode(SampleSignals.Invite with { Elapsed = elapsed }).Signal is not null);
            Assert.Equal(isAllowed, Decode(SampleSignals.Members with { Elapsed = elapsed }).Signal is not null);
            Assert.Equal(isAllowed, Decode(SampleSignals.All.OfType<HeartbeatSignal>().Single() with { Elapsed = elapsed }).Signal is not null);
        }

        Assert.NotNull(Decode(SampleSignals.Invite with { CustomData = new string('x', 2_048) }).Signal);
        Assert.Null(Decode(SampleSignals.Invite with { CustomData = new string('x', 2_049) }).Signal);
        Assert.NotNull(Decode(SampleSignals.Invite with { RingTimeout = TimeSpan.FromSeconds(1) }).Signal);
        Assert.NotNull(Decode(SampleSignals.Invite with { RingTimeout = TimeSpan.FromSeconds(600) }).Signal);
        Assert.NotNull(Decode(SampleSignals.Members with { Members = [.. Enumerable.Repeat(SampleSignals.Members.Members[0], 100)] }).Signal);
        Assert.Null(Decode(SampleSignals.Members with { Members = [.. Enumerable.Repeat(SampleSignals.Members.Members[0], 101)] }).Signal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("42")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("hello")]
    [InlineData("{\"v\":1,\"kind\":\"heartbeat\"}")]
    [InlineData("{\"v\":1,\"v\":1,\"kind\":\"heartbeat\"}")]
    [InlineData("{\"v\":1,\"kind\":\"heartbeat\"} and more")]
    public void What_is_no_record_is_malformed(string payload)
    {
        var decoded = Codec.Decode(SampleSignals.From("alice", Encoding.UTF8.GetBytes(payload)));

        Assert.Null(decoded.Signal);
        Assert.Equal(SignalDropReason.Malformed, decoded.Reason);
    }

    private static DecodedSignal Decode(CallSignal signal) => Codec.Decode(SampleSignals.From("alice", Codec.Encode(signal)));

    private static DecodedSignal Decode(JsonObject json) => Codec.Decode(SampleSignals.From("alice", Encoding.UTF8.GetBytes(json.ToJsonString())));

    private static JsonObject Json(CallSignal signal) => JsonNode.Parse(Codec.Encode(signal))!.AsObject();

    private static string Text(CallSignal signal) => Encoding.UTF8.GetString(Codec.Encode(signal));
}
