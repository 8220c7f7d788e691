namespace ZegoCallKit.Server;

/// <summary>Represents the decrypted content of a token.</summary>
public sealed record TokenContent
{
    /// <summary>Gets ZEGO's AppID.</summary>
    public required uint AppId { get; init; }

    /// <summary>Gets the id of the user who logs in with the token.</summary>
    public required string UserId { get; init; }

    /// <summary>Gets a random number that distinguishes tokens created within the same second.</summary>
    public required int Nonce { get; init; }

    /// <summary>Gets when the token was created (ZEGO: <c>ctime</c>), in whole seconds.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Gets when the token expires (ZEGO: <c>expire</c>), in whole seconds.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Gets the payload exactly as the token contains it; empty for a token without restrictions.</summary>
    public string Payload { get; init; } = "";

    /// <summary>Gets the privileges of the user; <see langword="null"/> if the payload is empty or does not contain privileges.</summary>
    public TokenPrivileges? Privileges { get; init; }

    /// <summary>Gets the cipher of the token.</summary>
    public required TokenCipher Cipher { get; init; }

    /// <summary>Returns whether the token is expired at the specified time. An expired token can still be parsed.</summary>
    /// <param name="now">The time.</param>
    /// <returns>true if the token is expired.</returns>
    public bool IsExpired(DateTimeOffset now) => now >= ExpiresAt;
}
