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
            throw new SettingException("Zego:AppId is missing or no number above 0: set Zego__AppId in the environment to the AppID of ZEGO's console.");
        }

        if (!TryReadLifetime(section["TokenLifetime"], out var lifetime) || lifetime < TokenGenerator.MinLifetime || lifetime > MaxLifetime)
        {
            throw new SettingException(
                "Zego:TokenLifetime must be 1 second to 24 hours, written as seconds (3600) or as hours:minutes:seconds (01:00:00): the shorter, the less a token that got out can be used for.");
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
            throw new SettingException("Zego:ServerSecret is missing or not the 32 characters of ZEGO's console: set Zego__ServerSecret in the environment.", fault);
        }
    }
}
