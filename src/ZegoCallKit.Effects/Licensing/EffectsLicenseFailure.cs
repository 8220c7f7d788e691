namespace ZegoCallKit.Effects.Licensing;

/// <summary>Why there is no license. The first four are the license service's own codes.</summary>
public enum EffectsLicenseFailure
{
    /// <summary>The service found an argument wrong (code 1).</summary>
    Argument = 1,

    /// <summary>The service does not accept the SDK's authentication info (code 2).</summary>
    Token = 2,

    /// <summary>There is no valid license for this AppID or program (code 3).</summary>
    NoLicense = 3,

    /// <summary>The service has a problem of its own (code 4, or an HTTP status of 429 or from 500).</summary>
    Server = 4,

    /// <summary>The service could not be reached, or did not answer in time.</summary>
    Network = 5,

    /// <summary>The answer is not what the service is documented to give, or has another HTTP status.</summary>
    Answer = 6,

    /// <summary>The SDK does not take the license.</summary>
    NotAccepted = 7,
}
