namespace ZegoCallKit.Server.Api;

/// <summary>Represents which users of a room are listed.</summary>
public sealed record UserQuery
{
    /// <summary>The maximum number of users in a page.</summary>
    public const int MaxCount = 200;

    /// <summary>Gets the order of the users; those who logged in first come first by default.</summary>
    public UserOrder Order { get; init; }

    /// <summary>Gets the maximum number of users in the page: 1 to 200, by default 200.</summary>
    public int Count { get; init; } = MaxCount;

    /// <summary>Gets the marker of the page, from <see cref="UserPage.NextMarker"/> of the page before; <see langword="null"/> for the first page.</summary>
    public string? Marker { get; init; }

    internal void Validate(string parameter)
    {
        OptionGuard.Defined(Order, parameter);
        OptionGuard.Range(Count, 1, MaxCount, parameter);
        ApiLimits.Optional(Marker, ApiLimits.MarkerBytes, nameof(Marker), OptionGuard.PathOf(parameter, nameof(Marker)));
    }
}
