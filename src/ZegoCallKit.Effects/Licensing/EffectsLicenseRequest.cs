namespace ZegoCallKit.Effects.Licensing;

/// <summary>What a license is for.</summary>
public sealed record EffectsLicenseRequest
{
    /// <summary>What the SDK says about this machine and AppSign, encrypted; not empty. Never logged.</summary>
    public required string AuthInfo { get; init; }

    /// <summary>The SDK's version: a license is good for one.</summary>
    public required string SdkVersion { get; init; }

    /// <summary>Whether a fresh one is wanted, not one that was kept.</summary>
    public bool IsRefresh { get; init; }

    /// <summary>Keeps secrets out of logs.</summary>
    /// <returns>The request without them.</returns>
    public override string ToString() => $"license for {SdkVersion}{(IsRefresh ? ", fresh" : "")}";
}
