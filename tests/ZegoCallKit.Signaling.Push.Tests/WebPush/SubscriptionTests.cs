using System.Buffers.Text;
using ZegoCallKit.Signaling.Push.WebPush;

namespace ZegoCallKit.Signaling.Push.Tests.WebPush;

/// <summary>A subscription comes from a client: only listed push services are contacted.</summary>
public sealed class SubscriptionTests
{
    private static readonly PushHosts Hosts = new(new WebPushOptions { Key = VapidKey.Create(), Subject = "mailto:a@b.example" }.AllowedHosts);

    [Theory]
    [InlineData("https://fcm.googleapis.com/fcm/send/abc:def")]
    [InlineData("https://FCM.googleapis.com/wp/abc")]
    [InlineData("https://updates.push.services.mozilla.com/wpush/v2/abc")]
    [InlineData("https://wns2-par02p.notify.windows.com/w/?token=abc")]
    [InlineData("https://web.push.apple.com/abc")]
    public void Addresses_of_the_known_services_are_used(string endpoint)
    {
        using var browser = new Browser();
        var subscription = Subscription.Parse(browser.Subscribe(endpoint), Hosts);
        Assert.Equal(new Uri(endpoint), subscription!.Endpoint);
        Assert.Equal(browser.PublicKey, subscription.PublicKey);
    }

    [Theory]
    [InlineData("http://fcm.googleapis.com/x")]
    [InlineData("https://fcm.googleapis.com:8443/x")]
    [InlineData("https://user@fcm.googleapis.com/x")]
    [InlineData("https://fcm.googleapis.com/x#y")]
    [InlineData("https://fcm.googleapis.com.evil.example/x")]
    [InlineData("https://evilfcm.googleapis.com/x")]
    [InlineData("https://fcm.googleapis.com@evil.example/x")]
    [InlineData("https://notify.windows.com/x")]
    [InlineData("https://evilnotify.windows.com/x")]
    [InlineData("https://evil.example/?.notify.windows.com")]
    [InlineData("https://127.0.0.1/x")]
    [InlineData("http://127.0.0.1/x")]
    [InlineData("http://localhost/x")]
    [InlineData("https://[::1]/x")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://fcm.googleapis.com\\@evil.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//fcm.googleapis.com/x")]
    [InlineData("fcm.googleapis.com")]
    [InlineData("")]
    public void No_other_address_is_used(string endpoint)
    {
        using var browser = new Browser();
        Assert.Null(Subscription.Parse(browser.Subscribe(endpoint), Hosts));
    }

    [Fact]
    public void Keys_must_be_keys()
    {
        using var browser = new Browser();
        var right = browser.Subscribe("https://fcm.googleapis.com/x");
        var point = Base64Url.EncodeToString(browser.PublicKey);
        var offCurve = browser.PublicKey;
        offCurve[40] ^= 1;
        var compressed = browser.PublicKey;
        compressed[0] = 2;
        string[] wrong =
        [
            "", "null", "{}", "[]", "{", "\"x\"",
            """{"endpoint":"https://fcm.googleapis.com/x"}""",
            """{"endpoint":"https://fcm.googleapis.com/x","keys":null}""",
            """{"endpoint":5,"keys":{}}""",
            right.Replace(point, "", StringComparison.Ordinal),
            right.Replace(point, point[..^1], StringComparison.Ordinal),
            right.Replace(point, point + "AAAA", StringComparison.Ordinal),
            right.Replace(point, new string('!', 87), StringComparison.Ordinal),
            right.Replace(point, Base64Url.EncodeToString(offCurve), StringComparison.Ordinal),
            right.Replace(point, Base64Url.EncodeToString(compressed), StringComparison.Ordinal),
            right.Replace(point, Base64Url.EncodeToString(new byte[65]), StringComparison.Ordinal),
        ];

        Assert.NotNull(Subscription.Parse(right, Hosts));
        Assert.All(wrong, static text => Assert.Null(Subscription.Parse(text, Hosts)));
    }

    [Theory]
    [InlineData("push.example", true)]
    [InlineData("*.push.example", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("*", false)]
    [InlineData("*.example", false)]
    [InlineData("*.127.0.0.1", false)]
    [InlineData("a.*.example", false)]
    [InlineData("https://push.example", false)]
    [InlineData("push.example:443", false)]
    [InlineData("", false)]
    public void Patterns_are_hosts(string pattern, bool expected) => Assert.Equal(expected, PushHosts.IsPattern(pattern));
}
