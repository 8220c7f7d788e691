namespace ZegoCallKit.Effects.Licensing;

/// <summary>Fetches licenses of the ZegoEffects SDK; see <see cref="EffectsLicenseClient"/>, or ask a server of your own.</summary>
public interface IEffectsLicenseProvider
{
    /// <summary>Fetches a license.</summary>
    /// <param name="request">What it is for.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>The license; not empty.</returns>
    Task<string> GetLicenseAsync(EffectsLicenseRequest request, CancellationToken cancellationToken = default);
}
