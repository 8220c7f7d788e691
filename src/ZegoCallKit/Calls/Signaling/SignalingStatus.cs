namespace ZegoCallKit.Calls.Signaling;

/// <summary>Represents the state of a transport at one moment, with the reason. Immutable.</summary>
public sealed record SignalingStatus
{
    /// <summary>Gets the state.</summary>
    public required SignalingState State { get; init; }

    /// <summary>Gets why the transport is not connected.</summary>
    public SignalingReason Reason { get; init; }

    /// <summary>Gets the number of the current attempt to connect, from 1; 0 if the transport is not connecting or does not count.</summary>
    public int Attempt { get; init; }

    /// <summary>Gets when the next attempt is made, by the transport's clock; <see langword="null"/> if one is in progress, none will be made, or the transport does not report
    /// it.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>Gets whether messages to this device were lost before this connection, e.g. because the server lost what it kept; only with <see cref="SignalingState.Connected"/>, and only of a transport
    /// that is <see cref="SignalingCapabilities.IsDurable">durable</see>.</summary>
    public bool HasGap { get; init; }

    /// <summary>Gets whether signals can be sent and received.</summary>
    public bool IsConnected => State == SignalingState.Connected;

    /// <summary>Describes the state.</summary>
    /// <returns>The state, and the reason, attempt, next retry and gap if there are any.</returns>
    public override string ToString() =>
        $"{State}{(Reason == SignalingReason.None ? "" : $" ({Reason})")}{(Attempt == 0 ? "" : $", attempt {Attempt}")}{(RetryAt is { } at ? FormattableString.Invariant($", next at {at:HH:mm:ss.fff}") : "")}{(HasGap ? ", messages were lost" : "")}";
}
