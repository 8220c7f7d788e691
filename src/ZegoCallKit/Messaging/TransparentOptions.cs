namespace ZegoCallKit.Messaging;

/// <summary>Whom a message of bytes goes to and how.</summary>
public sealed record TransparentOptions
{
    /// <summary>The receivers; <see langword="null"/> (the default) for everyone else in the room.</summary>
    public IReadOnlyList<UserId>? To { get; init; }

    /// <summary>Clients (the default), the account's server, or both.</summary>
    public TransparentMessageTarget Target { get; init; }

    /// <summary>Whether one's own messages arrive in the order they were sent. Default off.</summary>
    public bool Ordered { get; init; }

    /// <summary>How long the engine tries: 1 s to 60 s. Default 10 s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    internal void Validate(string parameter)
    {
        if (To is not null)
        {
            Receivers.Check(To, parameter);
        }

        if (!Enum.IsDefined(Target))
        {
            throw new ArgumentException($"The Target must be one of the enum's; it is {Target}.", parameter);
        }

        if (Timeout < TimeSpan.FromSeconds(1) || Timeout > TimeSpan.FromSeconds(60))
        {
            throw new ArgumentException($"The Timeout must be 1 s to 60 s; it is {Timeout}.", parameter);
        }
    }
}
