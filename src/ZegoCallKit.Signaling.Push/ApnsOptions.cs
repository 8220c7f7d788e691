using System.Security.Cryptography;
using ZegoCallKit.Signaling.Push.Sending;

namespace ZegoCallKit.Signaling.Push;

/// <summary>Represents how iPhones are woken by Apple's push service, with pushes of the type VoIP.</summary>
public sealed record ApnsOptions
{
    /// <summary>Gets the id of the team that signs the app: 10 characters.</summary>
    public required string TeamId { get; init; }

    /// <summary>Gets the id of the key: 10 characters.</summary>
    public required string KeyId { get; init; }

    /// <summary>Gets the private key: the content of the <c>.p8</c> file from Apple's developer pages. Never printed.</summary>
    public required string PrivateKey { get; init; }

    /// <summary>Gets the bundle id of the app. The topic of VoIP pushes is the bundle id with <c>.voip</c> appended.</summary>
    public required string BundleId { get; init; }

    /// <summary>Gets the server: <see cref="Production"/> by default, <see cref="Sandbox"/> for apps that were installed by Xcode.</summary>
    public Uri Server { get; init; } = Production;

    /// <summary>Gets how many messages may wait to be sent: 1 to 100,000, by default 1,000. More are not taken.</summary>
    public int MaxPending { get; init; } = 1_000;

    /// <summary>Gets how many messages are under way at once: 1 to 256, by default 32.</summary>
    public int MaxParallel { get; init; } = 32;

    /// <summary>Gets Apple's server for apps from the App Store and from TestFlight.</summary>
    public static Uri Production { get; } = new("https://api.push.apple.com/");

    /// <summary>Gets Apple's server for apps that were installed by Xcode.</summary>
    public static Uri Sandbox { get; } = new("https://api.sandbox.push.apple.com/");

    /// <summary>Returns a text without the key, to keep it out of logs.</summary>
    /// <returns>The bundle id and the server.</returns>
    public override string ToString() => $"{nameof(ApnsOptions)} {BundleId} {Server}";

    internal ECDsa CreateKey(string parameter = "options")
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(PrivateKey);
            OptionGuard.Check(key.KeySize == 256, parameter, nameof(PrivateKey), "must be a private key of the curve P-256");
            return key;
        }
        catch (Exception fault) when (fault is CryptographicException or ArgumentException)
        {
            key.Dispose();
            throw OptionGuard.Invalid(parameter, nameof(PrivateKey), "must be the content of a .p8 file: a private key of the curve P-256 in PEM", fault);
        }
    }

    internal void Validate(string parameter)
    {
        OptionGuard.Check(IsId(TeamId), parameter, nameof(TeamId), "must have 10 letters or digits");
        OptionGuard.Check(IsId(KeyId), parameter, nameof(KeyId), "must have 10 letters or digits");
        OptionGuard.Check(BundleId is { Length: > 0 and <= 250 } && BundleId.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-'), parameter, nameof(BundleId), "must have 1 to 250 letters, digits, dots and hyphens");
        OptionGuard.Check(PrivateKey is not null, parameter, nameof(PrivateKey), "must be set");
        PushLimits.Address(Server, parameter, nameof(Server));
        PushLimits.Queue(MaxPending, MaxParallel, parameter);
        CreateKey(parameter).Dispose();
    }

    private static bool IsId(string? id) => id is { Length: 10 } && id.All(char.IsAsciiLetterOrDigit);
}
