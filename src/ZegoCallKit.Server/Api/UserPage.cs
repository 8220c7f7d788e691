namespace ZegoCallKit.Server.Api;

/// <summary>Represents a page of the users of a room.</summary>
public sealed record UserPage
{
    /// <summary>Gets the users.</summary>
    public IReadOnlyList<ListedUser> Users { get; init; } = [];

    /// <summary>Gets the marker of the next page; <see langword="null"/> if this is the last one.</summary>
    public string? NextMarker { get; init; }
}
