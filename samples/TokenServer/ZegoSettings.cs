using System.Globalization;
using ZegoCallKit.Server;

namespace TokenServer;

/// <summary>What the configuration says about ZEGO: from the environment (<c>Zego__AppId</c>, <c>Zego__ServerSecret</c>, <c>Zego__TokenLifetime</c>), user secrets or a vault; the secret never from a file in a repository.</summary>
internal sealed record ZegoSettings
{
    public required uint AppId { get; init; }

    public required ServerSecret Secret { get; init; }

    /// <summary>Short lives limit the harm of a token that got out; clients renew by themselves.</summary>
    public required TimeSpan TokenLifetime { get; init; }

    public static ZegoSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Zego");
        if (!uint.TryParse(section["AppId"], NumberStyles.None, CultureInfo.InvariantCulture, out var appId) || appId == 0)
        {
            throw new SettingException("Zego:AppId is missing or no number above 0: set Zego__AppId in the environment to the AppID of ZEGO's console.");
        }

        if (!TimeSpan.TryParse(section["TokenLifetime"], CultureInfo.InvariantCulture, out var lifetime)
            || lifetime < TokenGenerator.MinLifetime || lifetime > TokenGenerator.MaxLifetime)
        {
            throw new SettingException("Zego:TokenLifetime must be a time of one second or more, written as hours:minutes:seconds.");
        }

        return new ZegoSettings { AppId = appId, Secret = ReadSecret(section["ServerSecret"]), TokenLifetime = lifetime };
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
