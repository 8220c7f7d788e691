namespace ZegoCallKit.Server;

/// <summary>What a token says, deciphered.</summary>
public sealed record TokenContent
{
    /// <summary>ZEGO's AppID.</summary>
    public required uint AppId { get; init; }

    /// <summary>Who logs in with it.</summary>
    public required string UserId { get; init; }

    /// <summary>A random number that makes tokens of the same second differ.</summary>
    public required int Nonce { get; init; }

    /// <summary>When it was made (ZEGO: <c>ctime</c>), in whole seconds.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it ends (ZEGO: <c>expire</c>), in whole seconds.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The payload as it stands there; empty for a token that restricts nothing.</summary>
    public string Payload { get; init; } = "";

    /// <summary>What the bearer may do; <see langword="null"/> when the payload is empty or not about privileges.</summary>
    public TokenPrivileges? Privileges { get; init; }

    /// <summary>How it was encrypted.</summary>
    public required TokenCipher Cipher { get; init; }

    /// <summary>Tells whether it is over at some moment. Reading a token that is over is no failure.</summary>
    /// <param name="now">The moment.</param>
    /// <returns>Whether it is over.</returns>
    public bool IsExpired(DateTimeOffset now) => now >= ExpiresAt;
}
