namespace ZegoCallKit.Messaging;

/// <summary>Specifies the receivers of a message of bytes and how it is sent.</summary>
public sealed record TransparentOptions
{
    /// <summary>Gets the receivers; <see langword="null"/> (the default) for all other users in the room.</summary>
    public IReadOnlyList<UserId>? To { get; init; }

    /// <summary>Gets the target: clients (the default), the account's server, or both.</summary>
    public TransparentMessageTarget Target { get; init; }

    /// <summary>Gets whether messages from the same sender arrive in the order they were sent. The default is <see langword="false"/>.</summary>
    public bool Ordered { get; init; }

    /// <summary>Gets how long the engine tries to send: 1 s to 60 s. The default is 10 s.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    internal void Validate(string parameter)
    {
        if (To is not null)
        {
            Receivers.Check(To, OptionGuard.PathOf(parameter, nameof(To)));
        }

        OptionGuard.Defined(Target, parameter);
        OptionGuard.Range(Timeout, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60), parameter);
    }
}
