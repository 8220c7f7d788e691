using System.Text;
using System.Text.Json;
using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Tests.Calls.Signals.UIKit;

/// <summary>Messages in the formats of ZEGO's call kits for Flutter, the web and React Native, written by hand.</summary>
public sealed class OtherKitsTests
{
    private const string FlutterData = """{"call_id":"call-1","inviter_name":"Alice","invitees":[{"user_id":"bob","user_name":"Bob"}],"timeout":30,"custom_data":"hi","v":"f1.0"}""";
    private const string WebData = """{"call_id":"call-1","invitees":[{"user_id":"bob","user_name":"Bob"}],"inviter":{"id":"alice","name":"Alice"},"type":1,"custom_data":"hi"}""";

    private const string NativeData =
        """{"call_id":"call-1","invitees":[{"user_id":"bob","user_name":"Bob"}],"inviter":{"id":"alice","name":"Alice"},"type":1,"custom_data":"hi","call_name":"x","timeout":30,"notificationTitle":"t"}""";

    private readonly ICallSignalCodec _codec = SignalCodecs.Create(SignalFormat.ZegoUIKit, static () => SampleSignals.Noon);

    [Theory]
    [InlineData("Flutter", "\"inviter_id\":\"alice\",\"inviter_name\":\"Alice\",\"type\":1", FlutterData, 30)]
    [InlineData("web", "\"inviter_name\":\"Alice\",\"type\":1,\"canInvitingInCalling\":true,\"onlyInitiatorCanInvite\":false,\"endCallWhenInitiatorLeave\":false", WebData, 60)]
    [InlineData("React Native", "\"inviter_name\":\"Alice\",\"type\":1", NativeData, 30)]
    public void Each_kits_invitation_rings(string kit, string envelope, string data, int seconds)
    {
        var decoded = Decode("alice", "invite", "{" + envelope + ",\"data\":" + Quoted(data) + "}");

        var invite = Assert.IsType<InviteSignal>(decoded.Signal);
        Assert.Equal(("call-1", CallKind.Video, "hi", "Alice"), (invite.CallId.Value, invite.Kind, invite.CustomData, invite.Sender.Name));
        Assert.Equal(["alice", "bob"], invite.Members.Select(static member => member.UserId.Value));
        Assert.Equal(TimeSpan.FromSeconds(seconds), invite.RingTimeout);
        Assert.NotEmpty(kit);
    }

    [Fact]
    public void Nobody_invites_in_the_name_of_somebody_else() => Assert.Equal(
        SignalDropReason.WrongSender,
        Decode("mallory", "invite", "{\"inviter_name\":\"Alice\",\"type\":1,\"data\":" + Quoted(WebData) + "}").Reason);

    [Fact]
    public void Null_is_as_good_as_absent()
    {
        var data = """{"call_id":"call-1","inviter_name":null,"inviter":{"id":null,"name":null},"invitees":[{"user_id":"bob","user_name":null}],"timeout":null,"custom_data":null,"v":null}""";
        var invite = Assert.IsType<InviteSignal>(Decode("alice", "invite", "{\"inviter_id\":null,\"inviter_name\":null,\"type\":0,\"data\":" + Quoted(data) + "}").Signal);
        Assert.Equal(("", ""), (invite.CustomData, invite.Sender.Name));

        Assert.IsType<AcceptSignal>(Decode("bob", "accept", """{"custom_data":null,"v":null}""").Signal);
        Assert.IsType<CancelSignal>(Decode("alice", "cancel", """{"operation_type":null,"custom_data":null}""").Signal);
        var reject = Assert.IsType<RejectSignal>(Decode("bob", "reject", """{"invitation_id":null,"reason":null,"custom_data":null}""").Signal);
        Assert.Equal((RejectReason.Decline, ""), (reject.Reason, reject.CustomData));
    }

    [Theory]
    [InlineData("""{"custom_data":"","v":"f1.0"}""")]
    [InlineData("""{}""")]
    [InlineData("""{"call_id":"call-1","invitee":{"userID":"bob","userName":"Bob"}}""")]
    public void Each_kits_acceptance_is_read(string data)
    {
        Ring();
        Assert.Equal("call-1", Assert.IsType<AcceptSignal>(Decode("bob", "accept", data).Signal).CallId.Value);
    }

    [Theory]
    [InlineData("""{"invitation_id":"inv-1","reason":"busy","custom_data":"","v":"f1.0"}""", "Busy")]
    [InlineData("""{"reason":"decline"}""", "Decline")]
    [InlineData("""{"callID":"zim-1","call_id":"call-1","reason":"refuse","invitee":{"userID":"bob","userName":"Bob"},"inviterID":"alice"}""", "Decline")]
    [InlineData("""{"callID":"zim-1","call_id":"call-1","reason":"busy","invitee":{"userID":"bob","userName":"Bob"},"inviterID":"alice"}""", "Busy")]
    public void Each_kits_refusal_is_read(string data, string reason)
    {
        Ring();
        Assert.Equal(reason, Assert.IsType<RejectSignal>(Decode("bob", "reject", data).Signal).Reason.ToString());
    }

    [Theory]
    [InlineData("""{"call_id":"call-1","operation_type":"cancelInvitation","custom_data":"","v":"f1.0"}""")]
    [InlineData("""{"operation_type":"cancel_invitation"}""")]
    [InlineData("""{"operation_type":"cancel_invitation","inviter":{"userID":"alice","userName":"Alice"}}""")]
    public void Each_kits_cancellation_is_read(string data)
    {
        Ring();
        Assert.Equal("call-1", Assert.IsType<CancelSignal>(Decode("alice", "cancel", data).Signal).CallId.Value);
    }

    [Fact]
    public void An_answer_that_names_its_call_needs_no_remembered_invitation() =>
        Assert.Equal("call-1", Assert.IsType<AcceptSignal>(Decode("bob", "accept", """{"call_id":"call-1"}""").Signal).CallId.Value);

    [Fact]
    public void Our_invitation_has_the_inviter_that_React_Native_reads()
    {
        var written = JsonDocument.Parse(_codec.Encode(SampleSignals.Invite)).RootElement;
        var envelope = JsonDocument.Parse(written.GetProperty("data").GetString()!).RootElement;
        var inviter = JsonDocument.Parse(envelope.GetProperty("data").GetString()!).RootElement.GetProperty("inviter");

        Assert.Equal(SampleSignals.Invite.Sender.UserId.Value, inviter.GetProperty("id").GetString());
        Assert.Equal(SampleSignals.Invite.Sender.Name, inviter.GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("""{"inviter_name":"\ud800","type":1,"data":"{}"}""")]
    [InlineData("""{"\ud800a":1,"inviter_name":"x","type":1,"data":"{}"}""")]
    [InlineData("""{"inviter_name":"x","type":1,"data":"{\"call_id\":\"\\ud800\",\"invitees\":[]}"}""")]
    [InlineData("""{"inviter_name":"x","type":1,"data":"{\"\\ud800\":1,\"call_id\":5,\"invitees\":[]}"}""")]
    public void Half_a_surrogate_pair_only_drops_the_message(string data) => Assert.Equal(SignalDropReason.Malformed, Decode("alice", "invite", data).Reason);

    private static string Quoted(string text) => JsonSerializer.Serialize(text);

    private void Ring() => Assert.NotNull(Decode("alice", "invite", "{\"inviter_name\":\"Alice\",\"type\":1,\"data\":" + Quoted(WebData) + "}").Signal);

    private DecodedSignal Decode(string from, string operation, string data)
    {
        var invitees = operation == "cancel" ? ",\"invitees\":[\"bob\"]" : "";
        var message = "{\"operation\":\"" + operation + "\",\"invitation_id\":\"inv-1\"" + invitees + ",\"data\":" + Quoted(data) + "}";
        return _codec.Decode(SampleSignals.From(from, Encoding.UTF8.GetBytes(message)));
    }
}
