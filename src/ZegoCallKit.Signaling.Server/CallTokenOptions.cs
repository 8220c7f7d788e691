using System.Text;

namespace ZegoCallKit.Signaling.Server;

/// <summary>Represents the JSON Web Tokens that a signaling server accepts. A token names the user in <c>sub</c> and the device in <c>dev</c>, and must expire.</summary>
public sealed record CallTokenOptions
{
    /// <summary>Gets the required issuer of the token, its claim <c>iss</c>.</summary>
    public required string Issuer { get; init; }

    /// <summary>Gets the required audience of the token, its claim <c>aud</c>.</summary>
    public required string Audience { get; init; }

    /// <summary>Gets the keys with which tokens may be signed (HMAC-SHA256), each of at least 32 bytes of UTF-8. Use several while you rotate them, and never commit them to a repository.</summary>
    public required IReadOnlyList<string> SigningKeys { get; init; }

    /// <summary>Returns the type's name, so that the keys do not get into logs.</summary>
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
