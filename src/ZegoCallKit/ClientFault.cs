namespace ZegoCallKit;

/// <summary>Represents a failure that no operation could report. Immutable.</summary>
public sealed record ClientFault
{
    /// <summary>Gets the place of the failure, for example <c>observer of Users</c>.</summary>
    public required string Source { get; init; }

    /// <summary>Gets the exception.</summary>
    public required Exception Exception { get; init; }
}
