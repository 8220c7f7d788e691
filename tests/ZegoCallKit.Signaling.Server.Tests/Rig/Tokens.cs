using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ZegoCallKit.Signaling.Server.Tests.Rig;

/// <summary>Creates the tokens that the servers of these tests accept, and others.</summary>
internal static class Tokens
{
    public const string Issuer = "https://accounts.example";
    public const string Audience = "calls";
    public const string Key = "a key of these tests, long enough for HMAC-SHA256";

    public static CallTokenOptions Options { get; } = new() { Issuer = Issuer, Audience = Audience, SigningKeys = [Key] };

    public static string Make(string? user, string? device, DateTimeOffset now, TimeSpan? life = null, string key = Key, string issuer = Issuer, string audience = Audience, Action<Dictionary<string, object>>? change = null)
    {
        var claims = new Dictionary<string, object>(StringComparer.Ordinal);
        if (user is not null)
        {
            claims["sub"] = user;
        }

        if (device is not null)
        {
            claims["dev"] = device;
        }

        change?.Invoke(claims);
        var end = now + (life ?? TimeSpan.FromHours(1));
        var begin = (end < now ? end : now).UtcDateTime - TimeSpan.FromHours(1);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            Claims = claims,
            IssuedAt = begin,
            NotBefore = begin,
            Expires = end.UtcDateTime,
            SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(key)), SecurityAlgorithms.HmacSha256),
        });
    }
}
