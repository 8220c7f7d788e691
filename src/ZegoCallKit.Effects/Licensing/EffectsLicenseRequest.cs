namespace ZegoCallKit.Effects.Licensing;

/// <summary>Represents a request for a license.</summary>
public sealed record EffectsLicenseRequest
{
    /// <summary>Gets the SDK's encrypted authentication info about this machine and the AppSign; not empty. Never logged.</summary>
    public required string AuthInfo { get; init; }

    /// <summary>Gets the version of the SDK; a license is valid for one version.</summary>
    public required string SdkVersion { get; init; }

    /// <summary>Gets whether a new license is required instead of a cached one.</summary>
    public bool IsRefresh { get; init; }

    /// <summary>Returns a text without the secrets, to keep them out of logs.</summary>
    /// <returns>The request without its secrets.</returns>
    public override string ToString() => $"license for {SdkVersion}{(IsRefresh ? ", fresh" : "")}";
}
