namespace ZegoCallKit.Effects.Licensing;

/// <summary>A license and when it was fetched.</summary>
internal sealed record KeptLicense
{
    public required string License { get; init; }

    public required string SdkVersion { get; init; }

    public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>Keeps the license out of logs.</summary>
    public override string ToString() => $"license for {SdkVersion} of {FetchedAt:u}";
}
