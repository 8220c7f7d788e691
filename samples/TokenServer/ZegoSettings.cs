using System.Globalization;
using ZegoCallKit.Server;

namespace TokenServer;

/// <summary>
/// The ZEGO settings from the configuration: the environment (<c>Zego__AppId</c>, <c>Zego__ServerSecret</c>, <c>Zego__TokenLifetime</c>), user secrets or a vault.
/// Never store the secret in a repository.
/// </summary>
internal sealed record ZegoSettings
{
    /// <summary>The longest lifetime of a token.</summary>
    public static readonly TimeSpan MaxLifetime = TimeSpan.FromHours(24);

    public required uint AppId { get; init; }

    public required ServerSecret Secret { get; init; }

    /// <summary>Gets the lifetime of tokens. A short lifetime limits the damage of a leaked token; clients renew tokens automatically.</summary>
    public required TimeSpan TokenLifetime { get; init; }

    public static ZegoSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Zego");
        if (!uint.TryParse(section["AppId"], NumberStyles.None, CultureInfo.InvariantCulture, out var appId) || appId == 0)
        {
            throw new SettingException("Zego:AppId is missing or is not a number greater than 0. Set the environment variable Zego__AppId to the AppID shown in ZEGO's console.");
        }

        if (!TryReadLifetime(section["TokenLifetime"], out var lifetime) || lifetime < TokenGenerator.MinLifetime || lifetime > MaxLifetime)
        {
            throw new SettingException(
                "Zego:TokenLifetime must be between 1 second and 24 hours, as seconds (3600) or as hours:minutes:seconds (01:00:00). A shorter lifetime limits the misuse of a leaked token.");
        }

        return new ZegoSettings { AppId = appId, Secret = ReadSecret(section["ServerSecret"]), TokenLifetime = lifetime };
    }

    // .NET reads 3600, and also 24:00:00, as days.
    private static bool TryReadLifetime(string? text, out TimeSpan lifetime)
    {
        lifetime = default;
        var parts = (text ?? "").Split(':');
        if (parts.Length is not (1 or 3) || !parts.All(static part => part.Length is > 0 and <= 6 && part.All(char.IsAsciiDigit)))
        {
            return false;
        }

        var numbers = Array.ConvertAll(parts, static part => int.Parse(part, CultureInfo.InvariantCulture));
        if (numbers is [_, > 59, _] or [_, _, > 59])
        {
            return false;
        }

        lifetime = numbers is [var hours, var minutes, var seconds] ? new TimeSpan(hours, minutes, seconds) : TimeSpan.FromSeconds(numbers[0]);
        return true;
    }

    private static ServerSecret ReadSecret(string? text)
    {
        try
        {
            return new ServerSecret(text ?? "");
        }
        catch (ArgumentException fault)
        {
            throw new SettingException("Zego:ServerSecret is missing or does not have 32 characters. Set the environment variable Zego__ServerSecret to the secret shown in ZEGO's console.", fault);
        }
    }
}
