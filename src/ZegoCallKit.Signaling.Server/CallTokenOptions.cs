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

    internal void Validate(string parameter)
    {
        OptionGuard.Check(!string.IsNullOrWhiteSpace(Issuer), parameter, nameof(Issuer), "must not be empty");
        OptionGuard.Check(!string.IsNullOrWhiteSpace(Audience), parameter, nameof(Audience), "must not be empty");
        OptionGuard.Check(
            SigningKeys is { Count: > 0 } && SigningKeys.All(static key => key is not null && Encoding.UTF8.GetByteCount(key) >= 32),
            parameter,
            nameof(SigningKeys),
            "must hold keys of at least 32 bytes of UTF-8");
    }
}
