namespace ZegoCallKit.Effects;

/// <summary>Specifies the kind of error that the SDK reports.</summary>
public enum EffectsFaultKind
{
    /// <summary>The code has no name in this enumeration.</summary>
    Other = 0,

    /// <summary>The license cannot be read (5000001).</summary>
    LicenseFormat = 1,

    /// <summary>The license has expired (5000002).</summary>
    LicenseExpired = 2,

    /// <summary>The license is for another version of the SDK (5000003).</summary>
    LicenseVersion = 3,

    /// <summary>The license is for another platform (5000004).</summary>
    LicensePlatform = 4,

    /// <summary>The license is for another program (5000005).</summary>
    LicenseBundle = 5,

    /// <summary>An image cannot be used (5000006).</summary>
    BadImage = 6,

    /// <summary>A resource is missing or cannot be used (5000008).</summary>
    Resource = 7,

    /// <summary>A model is missing or cannot be used (5000100, 5000103).</summary>
    Model = 8,

    /// <summary>The SDK did not start on the capture thread (5000108). An invalid license also appears as this error.</summary>
    EnvironmentNotStarted = 9,
}
