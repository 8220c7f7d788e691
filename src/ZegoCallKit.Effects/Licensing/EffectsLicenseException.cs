namespace ZegoCallKit.Effects.Licensing;

/// <summary>There is no license for the ZegoEffects SDK. The message holds neither the license nor what it was asked with.</summary>
public sealed class EffectsLicenseException : ZegoException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="failure">Why.</param>
    /// <param name="detail">A sentence about it, without a full stop.</param>
    /// <param name="innerException">The cause, if it was an exception.</param>
    public EffectsLicenseException(EffectsLicenseFailure failure, string detail, Exception? innerException = null)
        : base("GetEffectsLicense", ZegoErrorCode.None, $"{detail} ({failure})", AdviceOf(failure), innerException) => Failure = failure;

    /// <summary>Why there is none.</summary>
    public EffectsLicenseFailure Failure { get; }

    /// <summary>Whether trying again later may help.</summary>
    public bool IsTransient => Failure is EffectsLicenseFailure.Server or EffectsLicenseFailure.Network;

    private static string AdviceOf(EffectsLicenseFailure failure) => failure switch
    {
        EffectsLicenseFailure.Argument => "Check the AppId.",
        EffectsLicenseFailure.Token => "Check that the AppSign belongs to the AppId.",
        EffectsLicenseFailure.NoLicense => "Ask ZEGO to enable ZegoEffects for this AppID and program.",
        EffectsLicenseFailure.Server or EffectsLicenseFailure.Network => "Try again later; check the network.",
        EffectsLicenseFailure.NotAccepted => "Check that the license is for this SDK version, platform and program, and has not expired.",
        _ => "Check the address of the license service.",
    };
}
