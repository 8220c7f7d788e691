using ZegoCallKit.Internal;
using ZegoCallKit.Server;

namespace ZegoCallKit.Tool.Tokens;

/// <summary>Finds out what a token says.</summary>
internal static class TokenExplainer
{
    // ZEGO's clock and this one may differ a little.
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(1);

    /// <summary>Reads a token.</summary>
    /// <param name="token">The text, from anywhere.</param>
    /// <param name="secret">The server secret; <see langword="null"/> to read only the expiry.</param>
    /// <param name="host">The environment, for the time and the AppID to compare with.</param>
    public static TokenReadResult Explain(string token, ServerSecret? secret, ToolHost host)
    {
        var now = host.Time.GetUtcNow();
        if (secret is null)
        {
            return TokenExpiry.TryRead(token, out var expiresAt)
                ? new TokenReadResult { Valid = now < expiresAt, Decrypted = false, ExpiresAt = expiresAt, Expired = now >= expiresAt }
                : new TokenReadResult { Valid = false, Decrypted = false, Error = "The text is not a token of ZEGO's format 04." };
        }

        try
        {
            return Explain(new TokenParser(secret).Parse(token), now, host);
        }
        catch (TokenFormatException fault)
        {
            return new TokenReadResult { Valid = false, Decrypted = false, Fault = fault.Fault, Error = fault.Message };
        }
    }

    private static TokenReadResult Explain(TokenContent content, DateTimeOffset now, ToolHost host) => new()
    {
        Valid = !content.IsExpired(now),
        Decrypted = true,
        AppId = content.AppId,
        UserId = content.UserId,
        RoomId = content.Privileges?.RoomId,
        MayLogin = content.Privileges?.MayLogin ?? true,
        MayPublish = content.Privileges?.MayPublish ?? true,
        StreamIds = content.Privileges?.StreamIds,
        OtherPayloadLength = content.Privileges is null && content.Payload.Length > 0 ? content.Payload.Length : null,
        Cipher = content.Cipher,
        CreatedAt = content.CreatedAt,
        ExpiresAt = content.ExpiresAt,
        Expired = content.IsExpired(now),
        Warnings = [.. Warnings(content, now, host)],
    };

    private static IEnumerable<string> Warnings(TokenContent content, DateTimeOffset now, ToolHost host)
    {
        if (AppIdOption.TryParse(host.Variable(ExpressAccount.AppIdVariable), out var appId) && appId != content.AppId)
        {
            yield return $"The token is for app {content.AppId}, but {ExpressAccount.AppIdVariable} is {appId}: a login would be refused.";
        }

        if (content.CreatedAt > now + ClockTolerance)
        {
            yield return $"The token was created in the future ({RelativeTime.Of(content.CreatedAt - now)}): this clock or that of the token's server is wrong.";
        }

        if (content.ExpiresAt <= content.CreatedAt)
        {
            yield return "The token expires before it was created.";
        }
    }
}
