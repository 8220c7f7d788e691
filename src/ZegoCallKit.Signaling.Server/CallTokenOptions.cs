using System.Text;

namespace ZegoCallKit.Signaling.Server;

/// <summary>Represents the JSON Web Tokens that a signaling server accepts. A token names the user in <c>sub</c> and the device in <c>dev</c>, and must expire.</summary>
public sealed record CallTokenOptions
{
    /// <summary>Gets who must have issued the token, its claim <c>iss</c>.</summary>
    public required string Issuer { get; init; }

    /// <summary>Gets whom the token must be for, its claim <c>aud</c>.</summary>
    public required string Audience { get; init; }

    /// <summary>Gets the secrets that tokens are signed with by HMAC-SHA256, each of at least 32 bytes of UTF-8: several while they are changed. Never from a file in a repository.</summary>
    public required IReadOnlyList<string> SigningKeys { get; init; }

    /// <summary>Returns the type's name: the keys stay out of logs.</summary>
    public override string ToString() => nameof(CallTokenOptions);

    internal void Validate()
    {
        Check(!string.IsNullOrWhiteSpace(Issuer), nameof(Issuer), "must not be empty");
        Check(!string.IsNullOrWhiteSpace(Audience), nameof(Audience), "must not be empty");
        Check(SigningKeys is { Count: > 0 } && SigningKeys.All(static key => key is not null && Encoding.UTF8.GetByteCount(key) >= 32), nameof(SigningKeys), "must hold keys of at least 32 bytes of UTF-8");
    }

    private static void Check(bool isRight, string name, string problem)
    {
        if (!isRight)
        {
            throw new ArgumentException($"{nameof(CallTokenOptions)}.{name} {problem}.", name);
        }
    }
}
