using System.Text;
using ZegoCallKit.Desk.Wire;

namespace ZegoCallKit.Desk.Tests.Wire;

/// <summary>Tests that texts which are no messages are refused with a reason.</summary>
public sealed class WireTextsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("1")]
    [InlineData("[]")]
    [InlineData("\"hello\"")]
    [InlineData("{}")]
    [InlineData("{\"type\":null}")]
    [InlineData("{\"type\":7}")]
    [InlineData("{\"type\":\"nothing\"}")]
    [InlineData("{\"type\":\"hello\"}")]
    [InlineData("{\"type\":\"hello\",\"protocol\":\"1\",\"client\":\"x\"}")]
    [InlineData("{\"type\":\"hello\",\"protocol\":1,\"client\":null}")]
    [InlineData("{\"type\":\"hello\",\"protocol\":99999999999,\"client\":\"x\"}")]
    [InlineData("{\"type\":\"leave\",\"login\":-1}")]
    [InlineData("{\"type\":\"leave\",\"login\":4294967296}")]
    [InlineData("{\"type\":\"leave\",\"login\":1.5}")]
    [InlineData("{\"type\":\"leave\",\"login\":1,\"login\":2}")]
    [InlineData("{\"type\":\"leave\",\"login\":1")]
    [InlineData("{\"type\":\"leave\",\"login\":1}}")]
    [InlineData("{\"type\":\"bytes\",\"login\":1,\"id\":1,\"content\":\"not base64!\"}")]
    [InlineData("{\"type\":\"quality\",\"uplink\":\"Splendid\",\"downlink\":\"Good\"}")]
    [InlineData("{\"type\":\"command\",\"login\":1,\"id\":1,\"text\":\"x\",\"to\":\"bob\"}")]
    [InlineData("{\"type\":\"login\",\"login\":1,\"roomId\":\"\\ud800\",\"userId\":\"u\",\"userName\":\"\"}")]
    [InlineData("{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}}}")]
    public void A_text_that_is_no_message_is_refused(string text)
    {
        var fault = Assert.Throws<WireFaultException>(() => WireTexts.ReadParticipant(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(WireClose.BadText, fault.Close);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused() =>
        Assert.Equal(WireClose.BadText, Assert.Throws<WireFaultException>(() => WireTexts.ReadParticipant([0x7B, 0xFF, 0xFE, 0x7D])).Close);

    [Fact]
    public void What_is_not_known_is_ignored() =>
        Assert.Equal(new ParticipantTexts.Leave(3), WireTexts.ReadParticipant("""{"login":3,"future":{"x":[1]},"type":"leave"}"""u8));

    [Fact]
    public void Secrets_are_not_in_descriptions()
    {
        const string Secret = "canary-7d1";
        ParticipantText[] texts =
        [
            new ParticipantTexts.Hello(1, "x", Session: "s", Key: Secret),
            new ParticipantTexts.Login(1, "room", "user", "name") { Token = Secret },
            new ParticipantTexts.RenewToken(1, Secret),
        ];
        Assert.All(texts, static text => Assert.DoesNotContain(Secret, text.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain(Secret, new DeskTexts.Welcome(1, "0.1.0", "s", Secret, Resumed: false, 1, 1, 1, 1, 1).ToString(), StringComparison.Ordinal);
    }
}
