using Microsoft.Extensions.Logging;

namespace ZegoCallKit.Effects.Licensing;

/// <summary>
/// Fetches licenses from ZEGO's license service over HTTP, and keeps them. Callers that ask at the same time share one request. ZEGO advises to fetch a
/// fresh one now and then: that happens when the kept one is older than <see cref="EffectsLicenseClientOptions.RefreshAfter"/>.
/// </summary>
public sealed class EffectsLicenseClient : IEffectsLicenseProvider, IDisposable
{
    private readonly EffectsLicenseClientOptions _options;
    private readonly LicenseService _service;
    private readonly LicenseCache _cache;
    private readonly ILogger _logger;
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Creates a client.</summary>
    /// <param name="http">What sends the requests; yours to dispose.</param>
    /// <param name="options">Where and how.</param>
    /// <exception cref="ArgumentException">An option is missing or out of range.</exception>
    public EffectsLicenseClient(HttpClient http, EffectsLicenseClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate(nameof(options));
        _options = options;
        _logger = options.LoggerFactory.CreateLogger("ZegoCallKit.Effects");
        _service = new LicenseService(http, options);
        _cache = new LicenseCache(options, _logger);
    }

    /// <summary>Gives the kept license, or fetches one.</summary>
    /// <param name="request">What it is for.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>The license.</returns>
    /// <exception cref="EffectsLicenseException">There is none; the failure says why.</exception>
    public async Task<string> GetLicenseAsync(EffectsLicenseRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrEmpty(request.AuthInfo, nameof(request));
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var kept = _cache.Read(request.SdkVersion);
            if (!request.IsRefresh && kept is not null && Age(kept) < _options.RefreshAfter)
            {
                return kept.License;
            }

            return await FetchAsync(request, kept, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task<string> FetchAsync(EffectsLicenseRequest request, KeptLicense? kept, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var license = await _service.AskAsync(request.AuthInfo, cancellationToken).ConfigureAwait(false);
                _cache.Write(new KeptLicense { License = license, SdkVersion = request.SdkVersion, FetchedAt = _options.TimeProvider.GetUtcNow() });
                return license;
            }
            catch (EffectsLicenseException fault) when (fault.IsTransient && attempt < _options.MaxAttempts)
            {
                EffectsLog.LicenseAttemptFailed(_logger, fault.Failure.ToString(), attempt, _options.MaxAttempts);
            }
            catch (EffectsLicenseException fault) when (fault.IsTransient && kept is not null && !request.IsRefresh)
            {
                EffectsLog.LicenseKept(_logger, kept.FetchedAt);
                return kept.License;
            }

            await Task.Delay(_options.FirstDelay * Math.Pow(2, attempt - 1), _options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    // A date far in the future, as after a clock was set back, counts as old too.
    private TimeSpan Age(KeptLicense kept) => (_options.TimeProvider.GetUtcNow() - kept.FetchedAt).Duration();
}
