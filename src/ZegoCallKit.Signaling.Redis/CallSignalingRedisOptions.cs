namespace ZegoCallKit.Signaling.Redis;

/// <summary>Represents how a signaling server uses Redis.</summary>
public sealed record CallSignalingRedisOptions
{
    /// <summary>Gets what all keys and channels begin with, 1 to 32 ASCII letters, digits and <c>-</c>: nodes with the same prefix are one server. By default <c>calls</c>.</summary>
    public string KeyPrefix { get; init; } = "calls";

    internal void Validate(string parameter) => OptionGuard.Check(
        KeyPrefix is { Length: >= 1 and <= 32 } && KeyPrefix.All(static character => char.IsAsciiLetterOrDigit(character) || character == '-'),
        parameter,
        nameof(KeyPrefix),
        "must be 1 to 32 ASCII letters, digits and '-'");
}
