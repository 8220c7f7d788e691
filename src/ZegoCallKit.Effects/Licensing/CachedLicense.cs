namespace ZegoCallKit.Effects.Licensing;

/// <summary>Represents a license and the time when it was fetched.</summary>
internal sealed record CachedLicense
{
    public required string License { get; init; }

    public required string SdkVersion { get; init; }

    public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>Returns a text without the license, to keep it out of logs.</summary>
    public override string ToString() => $"license for {SdkVersion}, fetched at {FetchedAt:u}";
}
