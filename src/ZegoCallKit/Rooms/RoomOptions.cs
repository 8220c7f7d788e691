using ZegoCallKit.Audio;
using ZegoCallKit.Messaging;
using ZegoCallKit.Playing;

namespace ZegoCallKit.Rooms;

/// <summary>Represents the options of a login to a room.</summary>
public sealed record RoomOptions
{
    private static readonly AutoPlayOptions DefaultAutoPlay = new();
    private static readonly ActiveSpeakerOptions DefaultActiveSpeaker = new();

    /// <summary>The largest size of a token, in bytes.</summary>
    public const int MaxTokenBytes = 2_047;

    /// <summary>Gets the largest number of users in the room; 0 (the default) for no limit. The first login decides for all users.</summary>
    public int MaxMembers { get; init; }

    /// <summary>
    /// Gets whether users that join and leave are reported. The default is <see langword="true"/>; ZEGO's own default is off, which silences all user
    /// updates.
    /// </summary>
    public bool NotifyUsers { get; init; } = true;

    /// <summary>Gets the login token; <see langword="null"/> to ask the client's token provider, if it has one. The token is never logged.</summary>
    public string? Token { get; init; }

    /// <summary>Gets the options of automatic playing. By default every stream is played, up to 20.</summary>
    public AutoPlayOptions AutoPlay { get; init; } = DefaultAutoPlay;

    /// <summary>
    /// Gets the function that chooses how an automatically played stream is played; <see langword="null"/> for the defaults. It is called in the client's
    /// work loop: it must be quick and must not wait for anything.
    /// </summary>
    public Func<StreamInfo, PlayOptions>? PlayOptionsFor { get; init; }

    /// <summary>Gets what happens to messages that are sent faster than ZEGO accepts them. By default they wait for their turn.</summary>
    public MessageRateBehavior MessageRate { get; init; }

    /// <summary>Gets the options of active speaker detection.</summary>
    public ActiveSpeakerOptions ActiveSpeaker { get; init; } = DefaultActiveSpeaker;

    /// <summary>
    /// Gets how long a played stream may deliver, or a published stream may send, neither audio nor video before it counts as stalled: 4 s to 5 min. The
    /// default is 7 s, because the engine measures every 3 s.
    /// </summary>
    public TimeSpan StallAfter { get; init; } = TimeSpan.FromSeconds(7);

    /// <summary>Returns the options as text without secrets: the value of <see cref="Token"/> is never included, so that it cannot reach logs.</summary>
    /// <returns>The options without the token.</returns>
    public override string ToString() => $"MaxMembers {MaxMembers}, NotifyUsers {NotifyUsers}, {(Token is null ? "no token" : "token")}";

    internal void Validate(string parameter)
    {
        if (MaxMembers < 0)
        {
            throw OptionGuard.Invalid(parameter, nameof(MaxMembers), $"must be 0 (no limit) or greater; it is {MaxMembers}");
        }

        if (Token is not null)
        {
            TokenForm.Check(Token, 0, OptionGuard.PathOf(parameter, nameof(Token)));
        }

        OptionGuard.NotNull(AutoPlay, parameter);
        AutoPlay.Validate(OptionGuard.PathOf(parameter, nameof(AutoPlay)));
        OptionGuard.Range(StallAfter, TimeSpan.FromSeconds(4), TimeSpan.FromMinutes(5), parameter);
        OptionGuard.NotNull(ActiveSpeaker, parameter);
        ActiveSpeaker.Validate(OptionGuard.PathOf(parameter, nameof(ActiveSpeaker)));
        OptionGuard.Defined(MessageRate, parameter);
    }
}
