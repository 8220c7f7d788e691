namespace ZegoCallKit.Effects.Licensing;

/// <summary>Specifies why no license is available. The first four values are the license service's own codes.</summary>
public enum EffectsLicenseFailure
{
    /// <summary>The service rejected an argument (code 1).</summary>
    Argument = 1,

    /// <summary>The service does not accept the SDK's authentication info (code 2).</summary>
    Token = 2,

    /// <summary>There is no valid license for this AppID or program (code 3).</summary>
    NoLicense = 3,

    /// <summary>The service has an internal problem (code 4, or HTTP status 429 or 500 and above).</summary>
    Server = 4,

    /// <summary>The service could not be reached, or did not answer in time.</summary>
    Network = 5,

    /// <summary>The response does not match the service's documentation, or has another HTTP status.</summary>
    Answer = 6,

    /// <summary>The SDK does not accept the license.</summary>
    NotAccepted = 7,
}
