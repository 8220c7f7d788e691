using System.Security.Cryptography;
using System.Text.Json;
using ZegoCallKit.Signaling.Push.Fcm;
using ZegoCallKit.Signaling.Push.Sending;

namespace ZegoCallKit.Signaling.Push;

/// <summary>Represents how Android devices are woken by Firebase Cloud Messaging (HTTP v1), with data messages of high priority.</summary>
public sealed record FcmOptions
{
    /// <summary>Gets the service account: the content of the JSON file from the Firebase console. Never printed.</summary>
    public required string ServiceAccount { get; init; }

    /// <summary>Gets the server; Google's by default.</summary>
    public Uri Server { get; init; } = new("https://fcm.googleapis.com/");

    /// <summary>Gets how many messages may wait to be sent: 1 to 100,000, by default 1,000. More are not taken.</summary>
    public int MaxPending { get; init; } = 1_000;

    /// <summary>Gets how many messages are under way at once: 1 to 256, by default 32.</summary>
    public int MaxParallel { get; init; } = 32;

    /// <summary>Returns a text without the service account, to keep it out of logs.</summary>
    /// <returns>The server.</returns>
    public override string ToString() => $"{nameof(FcmOptions)} {Server}";

    internal ServiceAccount ReadAccount(string parameter = "options")
    {
        ServiceAccount? account = null;
        try
        {
            account = JsonSerializer.Deserialize(ServiceAccount, PushJson.Default.ServiceAccount);
            using var key = account?.CreateKey();
        }
        catch (Exception fault) when (fault is JsonException or CryptographicException or ArgumentException)
        {
            throw OptionGuard.Invalid(parameter, nameof(ServiceAccount), "must be the JSON of a service account with a private key", fault);
        }

        OptionGuard.Check(account?.IsComplete is true, parameter, nameof(ServiceAccount), "must be the JSON of a service account with project_id, client_email, private_key and an https token_uri");
        return account!;
    }

    internal void Validate(string parameter)
    {
        OptionGuard.Check(ServiceAccount is not null, parameter, nameof(ServiceAccount), "must be set");
        PushLimits.Address(Server, parameter, nameof(Server));
        PushLimits.Queue(MaxPending, MaxParallel, parameter);
        ReadAccount(parameter);
    }
}
