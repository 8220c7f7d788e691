namespace ZegoCallKit.Calls.InCall;

/// <summary>Represents the outcome of a request. Immutable.</summary>
public sealed record ControlOutcome
{
    /// <summary>Gets the request.</summary>
    public required ControlRequest Request { get; init; }

    /// <summary>Gets whether the policy allowed it.</summary>
    public required bool IsAccepted { get; init; }

    /// <summary>Gets why an allowed request failed, or the exception of the policy; <see langword="null"/> if there was no error.</summary>
    public Exception? Fault { get; init; }
}
