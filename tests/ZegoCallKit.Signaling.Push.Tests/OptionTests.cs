using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ZegoCallKit.Signaling.Server;

namespace ZegoCallKit.Signaling.Push.Tests;

/// <summary>Wrong options are refused when the server is set up, and no text contains a secret.</summary>
public sealed class OptionTests
{
    private static readonly VapidKey Key = VapidKey.Create();

    private static readonly WebPushOptions WebPush = new() { Key = Key, Subject = "https://calls.example" };

    private static readonly ApnsOptions Apns = new() { TeamId = "ABCDE12345", KeyId = "FGHIJ67890", PrivateKey = Pem(ECDsa.Create(ECCurve.NamedCurves.nistP256)), BundleId = "example.calls" };

    private static readonly string Account = JsonSerializer.Serialize(new { project_id = "p", client_email = "e@p.example", private_key = Pem(RSA.Create(2_048)) });

    private static readonly FcmOptions Fcm = new() { ServiceAccount = Account };

    [Fact]
    public void Wrong_options_of_web_push_are_refused() => Refused(
        static (builder, options) => builder.AddWebPush(options),
        WebPush,
        [
            WebPush with { Key = null! }, WebPush with { Subject = "" }, WebPush with { Subject = "http://x" }, WebPush with { AllowedHosts = [] }, WebPush with { AllowedHosts = ["*"] }, WebPush with { AllowedHosts = null! },
            WebPush with { MaxPending = 0 }, WebPush with { MaxParallel = 257 },
        ]);

    [Fact]
    public void Wrong_options_of_apns_are_refused() => Refused(
        static (builder, options) => builder.AddApns(options),
        Apns,
        [
            Apns with { TeamId = "short" }, Apns with { KeyId = "ABCDE 2345" }, Apns with { BundleId = "" }, Apns with { BundleId = "a/b" }, Apns with { PrivateKey = "x" }, Apns with { PrivateKey = null! },
            Apns with { PrivateKey = Pem(ECDsa.Create(ECCurve.NamedCurves.nistP384)) }, Apns with { PrivateKey = Pem(RSA.Create(2_048)) }, Apns with { Server = new Uri("http://apple.example") }, Apns with { MaxPending = 100_001 },
        ]);

    [Fact]
    public void Wrong_options_of_fcm_are_refused() => Refused(
        static (builder, options) => builder.AddFcm(options),
        Fcm,
        [
            Fcm with { ServiceAccount = "" }, Fcm with { ServiceAccount = "{}" }, Fcm with { ServiceAccount = "null" }, Fcm with { ServiceAccount = null! }, Fcm with { ServiceAccount = Account.Replace("\"p\"", "\"../x\"", StringComparison.Ordinal) },
            Fcm with { ServiceAccount = Account.Replace("e@p.example", "", StringComparison.Ordinal) }, Fcm with { ServiceAccount = Account.Replace("PRIVATE", "PUBLIC", StringComparison.Ordinal) },
            Fcm with { ServiceAccount = Account.Replace("{", "{\"token_uri\":\"http://evil.example/token\",", StringComparison.Ordinal) }, Fcm with { Server = new Uri("ftp://x") }, Fcm with { MaxParallel = 0 },
        ]);

    [Fact]
    public void A_key_is_written_and_read()
    {
        var again = VapidKey.Parse(Key.ExportPrivateKey());
        Assert.Equal(Key.PublicKey, again.PublicKey);
        Assert.Equal((87, 43), (Key.PublicKey.Length, Key.ExportPrivateKey().Length));
        Assert.All(new[] { "", "x", new string('!', 43), new string('A', 43), new string('_', 43), Key.PublicKey }, static text => Assert.Throws<ArgumentException>(() => VapidKey.Parse(text)));
    }

    [Fact]
    public void No_text_contains_a_secret()
    {
        var texts = $"{WebPush} {Key} {Apns} {Fcm}";
        Assert.DoesNotContain(Key.ExportPrivateKey(), texts, StringComparison.Ordinal);
        Assert.DoesNotContain("PRIVATE KEY", texts, StringComparison.Ordinal);
    }

    private static string Pem(AsymmetricAlgorithm key) => key.ExportPkcs8PrivateKeyPem();

    private static void Refused<T>(Action<CallSignalingBuilder, T> add, T right, IReadOnlyList<T> wrong)
    {
        add(new ServiceCollection().AddCallSignaling(), right);
        for (var index = 0; index < wrong.Count; index++)
        {
            var fault = Record.Exception(() => add(new ServiceCollection().AddCallSignaling(), wrong[index]));
            Assert.True(fault is ArgumentException { ParamName: { } name } && name.StartsWith("options.", StringComparison.Ordinal), $"{index}: {fault}");
        }
    }
}
