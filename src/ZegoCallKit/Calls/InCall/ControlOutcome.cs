namespace ZegoCallKit.Calls.InCall;

/// <summary>Represents the outcome of a request. Immutable.</summary>
public sealed record ControlOutcome
{
    /// <summary>Gets the request.</summary>
    public required ControlRequest Request { get; init; }

    /// <summary>Gets whether the policy allowed it.</summary>
    public required bool IsAccepted { get; init; }

    /// <summary>Gets why it was not done although it was allowed, or what the policy threw; <see langword="null"/> when all went well.</summary>
    public Exception? Fault { get; init; }
}
