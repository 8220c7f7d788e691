namespace ZegoCallKit.Effects.Licensing;

/// <summary>The exception that is thrown if no license for the ZegoEffects SDK is available. The message contains neither the license nor the data of the request.</summary>
public sealed class EffectsLicenseException : ZegoException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="failure">The reason why there is no license.</param>
    /// <param name="detail">A sentence that describes the failure, without a full stop.</param>
    /// <param name="innerException">The exception that caused this one, if any.</param>
    public EffectsLicenseException(EffectsLicenseFailure failure, string detail, Exception? innerException = null)
        : base("GetEffectsLicense", ZegoErrorCode.None, $"{detail} ({failure})", AdviceOf(failure), innerException) => Failure = failure;

    /// <summary>Gets the reason why there is no license.</summary>
    public EffectsLicenseFailure Failure { get; }

    /// <summary>Gets whether a later retry may succeed.</summary>
    public bool IsTransient => Failure is EffectsLicenseFailure.Server or EffectsLicenseFailure.Network;

    private static string AdviceOf(EffectsLicenseFailure failure) => failure switch
    {
        EffectsLicenseFailure.Argument => "Check the AppId.",
        EffectsLicenseFailure.Token => "Check that the AppSign belongs to the AppId.",
        EffectsLicenseFailure.NoLicense => "Ask ZEGO to enable ZegoEffects for this AppID and program.",
        EffectsLicenseFailure.Server or EffectsLicenseFailure.Network => "Check the network and try again later.",
        EffectsLicenseFailure.NotAccepted => "Check that the license is for this SDK version, platform and program, and has not expired.",
        _ => "Check the address of the license service.",
    };
}
