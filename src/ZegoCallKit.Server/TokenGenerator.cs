using System.Security.Cryptography;
using ZegoCallKit.Server.Format;

namespace ZegoCallKit.Server;

/// <summary>Generates login tokens (ZEGO: Token04). Make one for each AppID and keep it; it may be used by any number of threads.</summary>
public sealed class TokenGenerator
{
    /// <summary>The longest user id, in bytes of UTF-8, that ZEGO's generators take. ZegoCallKit's clients log in with 63 at most.</summary>
    public const int MaxUserIdBytes = 64;

    /// <summary>The longest token that ZEGO's clients take, in characters.</summary>
    public const int MaxTokenLength = 2_047;

    /// <summary>The shortest life of a token.</summary>
    public static readonly TimeSpan MinLifetime = TimeSpan.FromSeconds(1);

    /// <summary>The longest life of a token: what 32 bits hold of seconds, about 68 years.</summary>
    public static readonly TimeSpan MaxLifetime = TimeSpan.FromSeconds(int.MaxValue);

    private readonly TokenGeneratorOptions _options;

    /// <summary>Creates a generator.</summary>
    /// <param name="options">Whose tokens, and how.</param>
    /// <exception cref="ArgumentException">An option is missing or out of range.</exception>
    public TokenGenerator(TokenGeneratorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate(nameof(options));
        _options = options;
    }

    /// <summary>Generates a token.</summary>
    /// <param name="userId">Who logs in with it: 1 to 64 bytes. It must be the id that the client logs in with, else the login ends with 1002077.</param>
    /// <param name="lifetime">How long it is good for: 1 second to 68 years; parts of a second do not count. ZegoCallKit's clients renew it in time.</param>
    /// <param name="privileges">What the bearer may do; <see langword="null"/> for a token that restricts nothing.</param>
    /// <returns>The token.</returns>
    /// <exception cref="ArgumentException">An argument is out of range, or the privileges name so many streams that the token would be longer than 2,047 characters.</exception>
    public IssuedToken Generate(string userId, TimeSpan lifetime, TokenPrivileges? privileges = null)
    {
        privileges?.Validate(nameof(privileges));
        var payload = privileges is null ? "" : PrivilegeJson.Write(privileges);
        return Generate(userId, lifetime, payload, nameof(privileges));
    }

    /// <summary>Generates a token with a payload of your own, for features of ZEGO that this library does not know.</summary>
    /// <param name="userId">Who logs in with it: 1 to 64 bytes.</param>
    /// <param name="lifetime">How long it is good for: 1 second to 68 years; parts of a second do not count.</param>
    /// <param name="payload">The payload, as ZEGO's documentation of the feature says; may be empty.</param>
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
            throw new ArgumentOutOfRangeException(nameof(lifetime), lifetime, $"A token lives 1 second to {int.MaxValue} seconds.");
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
        new($"The token would have {length} characters or more, and clients take {MaxTokenLength} at most: put less into it, for example fewer stream ids.", parameter);

    private static int RandomNonce()
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        RandomNumberGenerator.Fill(bytes);
        return BitConverter.ToInt32(bytes);
    }
}
