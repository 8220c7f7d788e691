namespace ZegoCallKit;

/// <summary>Specifies how long operations wait for the engine before they fail with <see cref="ZegoTimeoutException"/> and undo what they started.</summary>
public sealed record ZegoTimeouts
{
    /// <summary>Gets the timeout of a login, including fetching the token. The default is 15 s. The engine alone would retry for 20 minutes.</summary>
    public TimeSpan Login { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Gets the timeout for a stream to be published. The default is 15 s.</summary>
    public TimeSpan Publish { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Gets the timeout for a stream to play. The default is 15 s.</summary>
    public TimeSpan Play { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Gets the timeout of any other command. The default is 10 s.</summary>
    public TimeSpan Command { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets the time limit for disposing a client. The default is 5 s; what the engine has not finished by then continues in the background.</summary>
    public TimeSpan Dispose { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets how long the engine may hang in a command, or report nothing while streams are published or played, before it counts as failed and all logins end with <see cref="Rooms.RoomEndReason.EngineFailed"/>. The default is 30 s.</summary>
    public TimeSpan EngineWatchdog { get; init; } = TimeSpan.FromSeconds(30);

    internal void Validate(string parameter)
    {
        OptionGuard.TimeLimit(Login, parameter);
        OptionGuard.TimeLimit(Publish, parameter);
        OptionGuard.TimeLimit(Play, parameter);
        OptionGuard.TimeLimit(Command, parameter);
        OptionGuard.TimeLimit(Dispose, parameter);
        OptionGuard.TimeLimit(EngineWatchdog, parameter);
    }
}
