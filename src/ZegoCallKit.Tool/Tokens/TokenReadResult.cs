using ZegoCallKit.Server;

namespace ZegoCallKit.Tool.Tokens;

/// <summary>The result of <c>token read</c>. Without the server secret, only the expiry is known.</summary>
internal sealed record TokenReadResult
{
    /// <summary>Gets whether the token could be read and is not expired.</summary>
    public required bool Valid { get; init; }

    /// <summary>Gets whether the server secret decrypted the token.</summary>
    public required bool Decrypted { get; init; }

    public TokenFault? Fault { get; init; }

    /// <summary>Gets why the token could not be read.</summary>
    public string? Error { get; init; }

    public uint? AppId { get; init; }

    public string? UserId { get; init; }

    public string? RoomId { get; init; }

    public bool? MayLogin { get; init; }

    public bool? MayPublish { get; init; }

    /// <summary>Gets the only streams that the user may publish; <see langword="null"/> for any stream.</summary>
    public IReadOnlyList<string>? StreamIds { get; init; }

    /// <summary>Gets the length of a payload that contains no privileges, in characters.</summary>
    public int? OtherPayloadLength { get; init; }

    public TokenCipher? Cipher { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public bool? Expired { get; init; }

    public IReadOnlyList<string> Warnings { get; init; } = [];
}
