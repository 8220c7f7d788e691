using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using ZegoCallKit.Signaling.Server;

namespace ZegoCallKit.RingLoad.Servers;

/// <summary>Creates the tokens that the servers of this program accept. A server gets the key from the process that starts it.</summary>
internal static class LoadTokens
{
    public const string KeyVariable = "RING_LOAD_KEY";

    private const string Issuer = "ring-load";
    private const string Audience = "calls";

    public static string Key { get; } = Environment.GetEnvironmentVariable(KeyVariable) ?? Convert.ToHexString(RandomNumberGenerator.GetBytes(32));

    public static CallTokenOptions Options { get; } = new() { Issuer = Issuer, Audience = Audience, SigningKeys = [Key] };

    public static string Make(string user) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Issuer,
        Audience = Audience,
        Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["sub"] = user, ["dev"] = "phone" },
        Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(1),
        SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(Key)), SecurityAlgorithms.HmacSha256),
    });
}
