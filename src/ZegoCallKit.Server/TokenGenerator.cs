using System.Security.Cryptography;
using ZegoCallKit.Server.Format;

namespace ZegoCallKit.Server;

/// <summary>Generates login tokens (ZEGO: Token04). Create one generator for each AppID and keep it. Thread-safe.</summary>
public sealed class TokenGenerator
{
    /// <summary>The maximum length of a user id, in bytes of UTF-8, that ZEGO's generators accept. ZegoCallKit's clients log in with at most 63.</summary>
    public const int MaxUserIdBytes = 64;

    /// <summary>The maximum length of a token, in characters, that ZEGO's clients accept.</summary>
    public const int MaxTokenLength = 2_047;

    /// <summary>The minimum lifetime of a token.</summary>
    public static readonly TimeSpan MinLifetime = TimeSpan.FromSeconds(1);

    /// <summary>The maximum lifetime of a token: the seconds that fit into 32 bits, about 68 years.</summary>
    public static readonly TimeSpan MaxLifetime = TimeSpan.FromSeconds(int.MaxValue);

    private readonly TokenGeneratorOptions _options;

    /// <summary>Creates a generator.</summary>
    /// <param name="options">The options of the generator.</param>
    /// <exception cref="ArgumentException">An option is missing or out of range.</exception>
    public TokenGenerator(TokenGeneratorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate(nameof(options));
        _options = options;
    }

    /// <summary>Generates a token.</summary>
    /// <param name="userId">The id of the user who logs in with the token: 1 to 64 bytes. The client must log in with the same id; otherwise the login ends with 1002077.</param>
    /// <param name="lifetime">The lifetime of the token: 1 second to 68 years; fractions of a second are ignored. ZegoCallKit's clients renew the token in time.</param>
    /// <param name="privileges">The privileges of the user; <see langword="null"/> for a token without restrictions.</param>
    /// <returns>The token.</returns>
    /// <exception cref="ArgumentException">An argument is out of range, or the privileges list so many streams that the token would be longer than 2,047 characters.</exception>
    public IssuedToken Generate(string userId, TimeSpan lifetime, TokenPrivileges? privileges = null)
    {
        privileges?.Validate(nameof(privileges));
        var payload = privileges is null ? "" : PrivilegeJson.Write(privileges);
        return Generate(userId, lifetime, payload, nameof(privileges));
    }

    /// <summary>Generates a token with a custom payload, for ZEGO features that this library does not support.</summary>
    /// <param name="userId">The id of the user who logs in with the token: 1 to 64 bytes.</param>
    /// <param name="lifetime">The lifetime of the token: 1 second to 68 years; fractions of a second are ignored.</param>
    /// <param name="payload">The payload, as specified by ZEGO's documentation of the feature; may be empty.</param>
    /// <returns>The token.</returns>
    /// <exception cref="ArgumentException">An argument is out of range, or the token would be longer than 2,047 characters.</exception>
    public IssuedToken GenerateWithPayload(string userId, TimeSpan lifetime, string payload)
    {
        ArgumentNullException.ThrowIfNull(payload);
        return Generate(userId, lifetime, payload, nameof(payload));
    }

    private IssuedToken Generate(string userId, TimeSpan lifetime, string payload, string payloadParameter)
    {
        Limits.Text(userId, MaxUserIdBytes, "user id", nameof(userId));
        if (lifetime < MinLifetime || lifetime > MaxLifetime)
        {
            throw new ArgumentOutOfRangeException(nameof(lifetime), lifetime, $"The lifetime must be between 1 and {int.MaxValue} seconds.");
        }

        var payloadBytes = Limits.Utf8Length(payload, "payload", payloadParameter);
        if (payloadBytes > MaxTokenLength)
        {
            throw TooLong(payloadBytes, payloadParameter);
        }

        var createdAt = DateTimeOffset.FromUnixTimeSeconds(_options.TimeProvider.GetUtcNow().ToUnixTimeSeconds());
        var content = new TokenContent
        {
            AppId = _options.AppId,
            UserId = userId,
            Nonce = RandomNonce(),
            CreatedAt = createdAt,
            ExpiresAt = createdAt.AddSeconds((long)lifetime.TotalSeconds),
            Payload = payload,
            Cipher = _options.Cipher,
        };
        var token = TokenText.Write(content, _options.Secret, RandomNumberGenerator.GetBytes(TokenEncryption.VectorLength(_options.Cipher)));
        return token.Length <= MaxTokenLength
            ? new IssuedToken { Value = token, UserId = userId, CreatedAt = createdAt, ExpiresAt = content.ExpiresAt }
            : throw TooLong(token.Length, payloadParameter);
    }

    private static ArgumentException TooLong(int length, string parameter) =>
        new($"The token would have {length} characters or more, but clients accept at most {MaxTokenLength}. Reduce its content, for example the number of stream ids.", parameter);

    private static int RandomNonce()
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        RandomNumberGenerator.Fill(bytes);
        return BitConverter.ToInt32(bytes);
    }
}
