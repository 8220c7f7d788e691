using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Signaling.SignalR.Receiving;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.SignalR.Tests.Receiving;

public sealed class DeliveryReaderTests
{
    private static readonly WireDelivery Fine = new() { Seq = 3, Id = "id", From = "alice", Device = "phone", Call = "call-1", Intent = WireIntents.Ring, SentAt = 1_000, Deadline = 31_000, TraceParent = "00-1", Payload = new byte[] { 7 } };

    private readonly ServerTime _time = new(TimeProvider.System);

    public static TheoryData<string> Malformed => new(Broken.Keys);

    private static Dictionary<string, WireDelivery?> Broken { get; } = new(StringComparer.Ordinal)
    {
        ["nothing"] = null,
        ["no sender"] = Fine with { From = null! },
        ["no device"] = Fine with { Device = null! },
        ["no id"] = Fine with { Id = null! },
        ["no intent"] = Fine with { Intent = null! },
        ["an empty id"] = Fine with { Id = "" },
        ["a long id"] = Fine with { Id = new string('x', 129) },
        ["a sender that is none"] = Fine with { From = "a b" },
        ["a device that is none"] = Fine with { Device = "" },
        ["a call that is none"] = Fine with { Call = "\u001b[2J" },
        ["a negative number"] = Fine with { Seq = -1 },
        ["a time before 1970"] = Fine with { SentAt = -1 },
        ["a time that is none"] = Fine with { SentAt = long.MaxValue },
        ["a deadline that is none"] = Fine with { Deadline = long.MinValue },
    };

    [Fact]
    public void A_delivery_becomes_a_message()
    {
        _time.Set(5_000);

        var message = DeliveryReader.Read(Fine, _time, out var problem);

        Assert.Null(problem);
        Assert.Equal((3L, "id", new UserId("alice"), new DeviceId("phone"), new CallId("call-1"), SignalingIntent.Ring), (message!.Sequence, message.Id, message.From, message.Device!.Value, message.CallId!.Value, message.Intent));
        Assert.Equal((1L, 31L), (message.SentAt!.Value.ToUnixTimeSeconds(), message.Deadline!.Value.ToUnixTimeSeconds()));
        Assert.InRange(message.Age!.Value, TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(34));
        Assert.Equal([7], message.Payload.ToArray());
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public void A_malformed_delivery_is_none(string what)
    {
        Assert.Null(DeliveryReader.Read(Broken[what], _time, out var problem));
        Assert.NotEmpty(problem!);
    }

    [Theory]
    [InlineData("answer", SignalingIntent.Answer)]
    [InlineData("stop", SignalingIntent.Stop)]
    [InlineData("ephemeral", SignalingIntent.Ephemeral)]
    [InlineData("elsewhere", SignalingIntent.AnsweredElsewhere)]
    [InlineData("missed", SignalingIntent.Missed)]
    [InlineData("other", SignalingIntent.Other)]
    [InlineData("of a later version", SignalingIntent.Other)]
    public void A_word_is_an_intent(string word, SignalingIntent intent) => Assert.Equal(intent, DeliveryReader.Read(Fine with { Intent = word }, _time, out _)!.Intent);

    [Fact]
    public void A_trace_that_is_too_long_is_left_out_and_an_age_is_never_negative()
    {
        _time.Set(0);

        var message = DeliveryReader.Read(Fine with { TraceParent = new string('0', 65) }, _time, out _)!;

        Assert.Null(message.TraceParent);
        Assert.InRange(message.Age!.Value, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }
}
