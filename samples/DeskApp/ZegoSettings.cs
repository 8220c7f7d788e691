using System.Globalization;
using ZegoCallKit.Server;

namespace DeskApp;

/// <summary>The account, from the section <c>Zego</c> of the configuration. In production, the secret comes from the environment or a vault.</summary>
internal sealed record ZegoSettings
{
    public required uint AppId { get; init; }

    public required ServerSecret Secret { get; init; }

    /// <summary>Gets the address of the desk's server API; <see langword="null"/> for ZEGO's.</summary>
    public Uri? ServerApi { get; init; }

    /// <summary>Reads the settings.</summary>
    /// <exception cref="InvalidOperationException">A setting is missing or not valid. The message does not contain the secret.</exception>
    public static ZegoSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Zego");
        try
        {
            return new ZegoSettings
            {
                AppId = uint.TryParse(section["AppId"], NumberStyles.None, CultureInfo.InvariantCulture, out var appId) && appId > 0
                    ? appId
                    : throw new InvalidOperationException("Zego:AppId must be the AppID of ZEGO's console, a number from 1 to 4294967295."),
                Secret = new ServerSecret(section["ServerSecret"] ?? ""),
                ServerApi = section["ServerApi"] is { Length: > 0 } address ? new Uri(address) : null,
            };
        }
        catch (Exception fault) when (fault is ArgumentException or UriFormatException)
        {
            throw new InvalidOperationException($"Zego:{(fault is UriFormatException ? "ServerApi" : "ServerSecret")} is missing or not valid: {fault.Message}", fault);
        }
    }
}
