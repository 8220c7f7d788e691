namespace ZegoCallKit;

/// <summary>How long operations wait for the engine before they give up with <see cref="ZegoTimeoutException"/> and take back what they began.</summary>
public sealed record ZegoTimeouts
{
    /// <summary>Logging in, fetching the token included. Default 15 s. The engine alone would try for 20 minutes.</summary>
    public TimeSpan Login { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Until a stream is published. Default 15 s.</summary>
    public TimeSpan Publish { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Until a stream plays. Default 15 s.</summary>
    public TimeSpan Play { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Any other command. Default 10 s.</summary>
    public TimeSpan Command { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Disposing a client. Default 5 s; what the engine has not finished by then goes on in the background.</summary>
    public TimeSpan Dispose { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long the engine may hang in a command, or fall silent while streams are published or played, before it counts as dead and all logins end with <see cref="Rooms.RoomEndReason.EngineFailed"/>. Default 30 s.</summary>
    public TimeSpan EngineWatchdog { get; init; } = TimeSpan.FromSeconds(30);

    internal void Validate(string parameter)
    {
        Positive(Login, nameof(Login), parameter);
        Positive(Publish, nameof(Publish), parameter);
        Positive(Play, nameof(Play), parameter);
        Positive(Command, nameof(Command), parameter);
        Positive(Dispose, nameof(Dispose), parameter);
        Positive(EngineWatchdog, nameof(EngineWatchdog), parameter);
    }

    private static void Positive(TimeSpan value, string name, string parameter)
    {
        if (value <= TimeSpan.Zero || value > TimeSpan.FromDays(1))
        {
            throw new ArgumentException($"The timeout {name} must be above zero and at most a day; it is {value}.", parameter);
        }
    }
}
