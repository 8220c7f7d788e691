namespace ZegoCallKit.DependencyInjection;

/// <summary>Provides the container's client. Inject it where the client may be needed before the host has started; elsewhere, inject <see cref="IZegoClient"/> itself.</summary>
public interface IZegoClientProvider
{
    /// <summary>Gets the client and creates it first if necessary. All callers get the same client.
    /// If the creation fails, every waiting caller gets the exception, and the next call tries again.
    /// Do not dispose the client: the container disposes it.</summary>
    /// <param name="cancellationToken">Stops waiting; the creation continues for other callers.</param>
    /// <returns>A task that returns the client.</returns>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The settings are invalid.</exception>
    /// <exception cref="ZegoException">The engine is unavailable, refused a command, or is used by another client of this process.</exception>
    /// <exception cref="ZegoTimeoutException">The engine did not start within <see cref="ZegoTimeouts.Command"/>.</exception>
    /// <exception cref="ObjectDisposedException">The container is disposed, or the host has stopped.</exception>
    Task<IZegoClient> GetClientAsync(CancellationToken cancellationToken = default);
}
