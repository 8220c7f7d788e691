namespace ZegoCallKit.DependencyInjection;

/// <summary>Hands out the container's client. Inject this where the client may be needed before the host has started; elsewhere <see cref="IZegoClient"/> itself will do.</summary>
public interface IZegoClientProvider
{
    /// <summary>Gets the client, and creates it first if there is none yet. All callers get the same one. When the creation fails, everybody who waited for it is told, and the next call tries again. Do not dispose the client: the container does.</summary>
    /// <param name="cancellationToken">Stops the wait; the creation goes on for other callers.</param>
    /// <returns>The client.</returns>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The settings are not allowed.</exception>
    /// <exception cref="ZegoException">The engine cannot be had, refused, or is used by another client of this process.</exception>
    /// <exception cref="ZegoTimeoutException">The engine did not come up within <see cref="ZegoTimeouts.Command"/>.</exception>
    /// <exception cref="ObjectDisposedException">The container is disposed, or the host has stopped.</exception>
    Task<IZegoClient> GetClientAsync(CancellationToken cancellationToken = default);
}
