using ZegoCallKit.Audio;
using ZegoCallKit.Messaging;
using ZegoCallKit.Playing;

namespace ZegoCallKit.Rooms;

/// <summary>How to log in to a room.</summary>
public sealed record RoomOptions
{
    /// <summary>The most bytes of a token.</summary>
    public const int MaxTokenBytes = 2_047;

    /// <summary>The most users the room may hold; 0 (the default) for no limit. The first login decides for all.</summary>
    public int MaxMembers { get; init; }

    /// <summary>Whether to be told who comes and goes. Default on; ZEGO's own default is off, which silences all user updates.</summary>
    public bool NotifyUsers { get; init; } = true;

    /// <summary>The login token; <see langword="null"/> to ask the client's token provider, if it has one. Never logged.</summary>
    public string? Token { get; init; }

    /// <summary>What is played by itself. Default: every stream, at most 20.</summary>
    public AutoPlayOptions AutoPlay { get; init; } = new();

    /// <summary>How a stream that is played by itself is played; <see langword="null"/> for the defaults. Called in the client's work loop: it must be quick and not wait for anything.</summary>
    public Func<StreamInfo, PlayOptions>? PlayOptionsFor { get; init; }

    /// <summary>What happens to messages that are sent faster than ZEGO takes them. Default: they wait for their turn.</summary>
    public MessageRateBehavior MessageRate { get; init; }

    /// <summary>How steady the active speaker is.</summary>
    public ActiveSpeakerOptions ActiveSpeaker { get; init; } = new();

    /// <summary>How long a played stream may bring, or a published one send, neither sound nor picture before it counts as stalled: 4 s to 5 min. Default 7 s: the engine measures every 3 s.</summary>
    public TimeSpan StallAfter { get; init; } = TimeSpan.FromSeconds(7);

    /// <summary>Keeps secrets out of logs: never prints <see cref="Token"/>.</summary>
    /// <returns>The options without their secret.</returns>
    public override string ToString() => $"MaxMembers {MaxMembers}, NotifyUsers {NotifyUsers}, {(Token is null ? "no token" : "token")}";

    internal void Validate(string parameter)
    {
        if (MaxMembers < 0)
        {
            throw new ArgumentException($"MaxMembers must be at least 0 (no limit); it is {MaxMembers}.", parameter);
        }

        if (Token is not null)
        {
            Guard.Utf8Length(Token, 0, MaxTokenBytes, "token", parameter);
        }

        ArgumentNullException.ThrowIfNull(AutoPlay, parameter);
        if (StallAfter < TimeSpan.FromSeconds(4) || StallAfter > TimeSpan.FromMinutes(5))
        {
            throw new ArgumentException($"StallAfter must be 4 s to 5 min; it is {StallAfter}.", parameter);
        }

        ArgumentNullException.ThrowIfNull(ActiveSpeaker, parameter);
        ActiveSpeaker.Validate(parameter);
        if (!Enum.IsDefined(MessageRate))
        {
            throw new ArgumentException($"The MessageRate must be one of the enum's; it is {MessageRate}.", parameter);
        }
    }
}
