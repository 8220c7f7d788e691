namespace ZegoCallKit;

/// <summary>Something that went wrong without an operation to report it to. Immutable.</summary>
public sealed record ClientFault
{
    /// <summary>Where, e.g. <c>observer of Users</c>.</summary>
    public required string Source { get; init; }

    /// <summary>What.</summary>
    public required Exception Exception { get; init; }
}
