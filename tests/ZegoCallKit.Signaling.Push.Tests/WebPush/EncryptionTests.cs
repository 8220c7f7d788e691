using System.Buffers.Text;
using System.Security.Cryptography;
using ZegoCallKit.Signaling.Push.WebPush;

namespace ZegoCallKit.Signaling.Push.Tests.WebPush;

/// <summary>Messages are encrypted by RFC 8291.</summary>
public sealed class EncryptionTests
{
    private const string Endpoint = "https://push.example.net/push/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV";

    [Fact]
    public void The_example_of_the_rfc_is_reproduced()
    {
        using var browser = new Browser(
            Key("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4", "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94"),
            Base64Url.DecodeFromChars("BTBZMqHH6r4Tts7J_aSIgg"));
        using var sender = Key("BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8", "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw");
        var subscription = Subscription.Parse(browser.Subscribe(Endpoint), new PushHosts(["push.example.net"]))!;

        var body = WebPushEncryption.Encrypt("When I grow up, I want to be a watermelon"u8, subscription, sender, Base64Url.DecodeFromChars("DGv6ra1nlYgDCS1FRnbzlw"));
        Assert.Equal(
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
            Base64Url.EncodeToString(body));
        Assert.Equal("When I grow up, I want to be a watermelon", browser.Read(body));
    }

    [Fact]
    public void No_two_messages_look_the_same_and_the_longest_one_fits()
    {
        using var browser = new Browser();
        var subscription = Subscription.Parse(browser.Subscribe(Endpoint), new PushHosts(["push.example.net"]))!;
        Assert.NotEqual(WebPushEncryption.Encrypt("x"u8, subscription), WebPushEncryption.Encrypt("x"u8, subscription));
        Assert.Equal(new string('x', WebPushEncryption.MaxMessageBytes), browser.Read(WebPushEncryption.Encrypt(Enumerable.Repeat((byte)'x', WebPushEncryption.MaxMessageBytes).ToArray(), subscription)));
        Assert.Throws<ArgumentException>(() => WebPushEncryption.Encrypt(new byte[WebPushEncryption.MaxMessageBytes + 1], subscription));
    }

    private static ECDiffieHellman Key(string publicKey, string privateKey)
    {
        var point = Base64Url.DecodeFromChars(publicKey);
        return ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = point[1..33], Y = point[33..] }, D = Base64Url.DecodeFromChars(privateKey) });
    }
}
