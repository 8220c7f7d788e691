namespace ZegoCallKit.Signaling.Redis;

/// <summary>Represents the options of a signaling server's store in Redis.</summary>
public sealed record CallSignalingRedisOptions
{
    /// <summary>Gets the prefix of all keys and channels: 1 to 32 ASCII letters, digits and <c>-</c>, by default <c>calls</c>. Nodes with the same prefix form one server.</summary>
    public string KeyPrefix { get; init; } = "calls";

    internal void Validate(string parameter) => OptionGuard.Check(
        KeyPrefix is { Length: >= 1 and <= 32 } && KeyPrefix.All(static character => char.IsAsciiLetterOrDigit(character) || character == '-'),
        parameter,
        nameof(KeyPrefix),
        "must be 1 to 32 ASCII letters, digits and '-'");
}
