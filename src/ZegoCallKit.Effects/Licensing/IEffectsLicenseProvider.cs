namespace ZegoCallKit.Effects.Licensing;

/// <summary>Represents a provider of licenses of the ZegoEffects SDK. Use <see cref="EffectsLicenseClient"/>, or implement it to ask your own server.</summary>
public interface IEffectsLicenseProvider
{
    /// <summary>Fetches a license.</summary>
    /// <param name="request">The request for the license.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>A task that returns the license; not empty.</returns>
    Task<string> GetLicenseAsync(EffectsLicenseRequest request, CancellationToken cancellationToken = default);
}
