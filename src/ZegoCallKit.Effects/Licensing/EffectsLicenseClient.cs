using Microsoft.Extensions.Logging;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Effects.Licensing;

/// <summary>
/// Fetches licenses from ZEGO's license service over HTTP and caches them. Concurrent callers share one request and its result. ZEGO recommends fetching a new license
/// from time to time: this happens when the cached license is older than <see cref="EffectsLicenseClientOptions.RefreshAfter"/>.
/// </summary>
public sealed class EffectsLicenseClient : IEffectsLicenseProvider, IDisposable
{
    private readonly EffectsLicenseClientOptions _options;
    private readonly LicenseService _service;
    private readonly LicenseCache _cache;
    private readonly ILogger _logger;
    private readonly Lock _gate = new();
    private LicenseFlight? _flight;
    private bool _isDisposed;

    /// <summary>Creates a client.</summary>
    /// <param name="http">The HTTP client that sends the requests; the caller disposes it.</param>
    /// <param name="options">The options of the client.</param>
    /// <exception cref="ArgumentException">An option is missing or out of range.</exception>
    public EffectsLicenseClient(HttpClient http, EffectsLicenseClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate(nameof(options));
        _options = options;
        _logger = new GuardedLogger(options.LoggerFactory.CreateLogger("ZegoCallKit.Effects"));
        _service = new LicenseService(http, options);
        _cache = new LicenseCache(options, _logger);
    }

    /// <summary>Returns the cached license or fetches a new one.</summary>
    /// <param name="request">The request for the license.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>A task that returns the license.</returns>
    /// <exception cref="EffectsLicenseException">No license is available; <see cref="EffectsLicenseException.Failure"/> says why.</exception>
    public async Task<string> GetLicenseAsync(EffectsLicenseRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrEmpty(request.AuthInfo, nameof(request));
        LicenseFlight flight;
        CachedLicense? kept;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            kept = _cache.Read(request.SdkVersion);
            if (!request.IsRefresh && kept is not null && Age(kept) < _options.RefreshAfter)
            {
                return kept.License;
            }

            flight = Join(request);
        }

        try
        {
            return await flight.License.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (EffectsLicenseException fault) when (fault.IsTransient && kept is not null && !request.IsRefresh)
        {
            EffectsLog.LicenseKept(_logger, kept.FetchedAt);
            return kept.License;
        }
        finally
        {
            Leave(flight);
        }
    }

    /// <summary>Rejects further requests. A request in progress still completes.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
        }
    }

    private LicenseFlight Join(EffectsLicenseRequest request)
    {
        if (_flight is not { IsOpen: true } || _flight.SdkVersion != request.SdkVersion)
        {
            _flight = new LicenseFlight(request.SdkVersion, token => FetchAsync(request, token));
        }

        _flight.Join();
        return _flight;
    }

    private void Leave(LicenseFlight flight)
    {
        bool isLast;
        lock (_gate)
        {
            isLast = flight.Leave();
        }

        if (isLast)
        {
            flight.Dispose();
        }
    }

    private async Task<string> FetchAsync(EffectsLicenseRequest request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var license = await _service.AskAsync(request.AuthInfo, cancellationToken).ConfigureAwait(false);
                lock (_gate)
                {
                    _cache.Write(new CachedLicense { License = license, SdkVersion = request.SdkVersion, FetchedAt = _options.TimeProvider.GetUtcNow() });
                }

                return license;
            }
            catch (EffectsLicenseException fault) when (fault.IsTransient && attempt < _options.MaxAttempts)
            {
                EffectsLog.LicenseAttemptFailed(_logger, fault.Failure.ToString(), attempt, _options.MaxAttempts);
            }

            await Task.Delay(_options.FirstDelay * Math.Pow(2, attempt - 1), _options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    // A date far in the future, as after the clock was set back, also counts as old.
    private TimeSpan Age(CachedLicense kept) => (_options.TimeProvider.GetUtcNow() - kept.FetchedAt).Duration();
}
