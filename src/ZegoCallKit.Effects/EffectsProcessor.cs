using System.Reactive.Concurrency;
using System.Reactive.Linq;
using System.Reactive.Subjects;
using System.Runtime.Versioning;
using Microsoft.Extensions.Logging;
using ZegoCallKit.Effects.Licensing;
using ZegoCallKit.Effects.Loading;
using ZegoCallKit.Effects.Processing;
using ZegoCallKit.Internal;
using ZegoCallKit.Media;

namespace ZegoCallKit.Effects;

/// <summary>
/// Applies ten beauty effects of the ZegoEffects SDK to captured video frames, in place: pass it to the client's effects as a video processor. The SDK is available for Windows
/// and macOS; this library has not been run with it yet. The SDK's
/// environment is tied to the thread that delivers the frames and to their size: it restarts automatically if the thread or the size changes.
/// </summary>
public sealed class EffectsProcessor : IVideoFrameProcessor, IAsyncDisposable
{
    // How long to wait for the capture thread to end the environment itself.
    private static readonly TimeSpan StopPatience = TimeSpan.FromMilliseconds(500);

    private readonly EffectsLibrary _library;
    private readonly EffectsOptions _options;
    private readonly ILogger _logger;
    private readonly ISubject<EffectsFault> _faults = Subject.Synchronize(new Subject<EffectsFault>());
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private EffectsSession? _session;
    private EffectsSession? _replacement;
    private EffectsSettings _settings;
    private bool _isStopping;

    private EffectsProcessor(EffectsLibrary library, EffectsOptions options)
    {
        _library = library;
        _options = options;
        _settings = options.Settings;
        _logger = new GuardedLogger(options.LoggerFactory.CreateLogger("ZegoCallKit.Effects"));
        Faults = _faults.ObserveOn(options.NotificationScheduler ?? TaskPoolScheduler.Default);
    }

    /// <summary>Gets whether the ZegoEffects SDK is available for this system.</summary>
    [SupportedOSPlatformGuard("windows")]
    [SupportedOSPlatformGuard("macos")]
    public static bool IsSupported => OperatingSystem.IsWindows() || OperatingSystem.IsMacOS();

    /// <summary>Gets the version of the SDK.</summary>
    public string Version => _library.Version;

    /// <summary>Gets or sets the effects; a change applies from the next frame. Can be set from any thread.</summary>
    /// <exception cref="ArgumentException">The strength of an effect is out of range, or an effect needs a resource that was not specified.</exception>
    public EffectsSettings Settings
    {
        get => Volatile.Read(ref _settings);
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            value.Validate(nameof(value));
            _options.Resources.Require(value, nameof(value));
            Volatile.Write(ref _settings, value);
        }
    }

    /// <summary>Gets the errors that the SDK reports outside of any call, such as an expired license.
    /// Past errors are not replayed; the sequence completes when the processor is disposed.</summary>
    public IObservable<EffectsFault> Faults { get; }

    /// <summary>Loads the library, gets a license and creates an instance of the SDK.</summary>
    /// <param name="options">The options of the SDK.</param>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>A task that returns the processor.</returns>
    /// <exception cref="ArgumentException">An option is missing or invalid.</exception>
    /// <exception cref="FileNotFoundException">A resource does not exist.</exception>
    /// <exception cref="EffectsLibraryException">The library cannot be used.</exception>
    /// <exception cref="EffectsLicenseException">No license is available, or the SDK does not accept it.</exception>
    public static Task<EffectsProcessor> CreateAsync(EffectsOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate(nameof(options));
        return CreateAsync(EffectsLibraryLoader.Load(options.LibraryPath), options, cancellationToken);
    }

    /// <summary>Gets a new license and switches to it with the next frame. Call it before a license expires, or when <see cref="Faults"/> reports that it has expired.</summary>
    /// <param name="cancellationToken">Cancels the operation; the current license stays in use.</param>
    /// <returns>A task that completes when the SDK has accepted the license.</returns>
    /// <exception cref="InvalidOperationException">There is no license provider.</exception>
    /// <exception cref="EffectsLicenseException">No license is available, or the SDK does not accept it.</exception>
    public async Task RenewLicenseAsync(CancellationToken cancellationToken = default)
    {
        if (_options.LicenseProvider is null)
        {
            throw new InvalidOperationException("The license can be renewed only if EffectsOptions.LicenseProvider is set.");
        }

        var session = await CreateSessionAsync(isRefresh: true, cancellationToken).ConfigureAwait(false);
        lock (_gate)
        {
            if (_isStopping)
            {
                session.Dispose();
                throw new ObjectDisposedException(nameof(EffectsProcessor));
            }

            // A replacement that has not processed a frame yet has no environment and can be disposed on any thread.
            _replacement?.Dispose();
            _replacement = session;
        }
    }

    /// <summary>Applies the effects to a frame, in place: I420, NV12, BGRA or RGBA, with or without row padding.
    /// All frames should arrive on one thread, to which the SDK is tied.</summary>
    /// <param name="frame">The frame.</param>
    /// <exception cref="ArgumentException">A plane is shorter than the frame requires.</exception>
    public void Process(in WritableVideoFrame frame)
    {
        FrameLayout.Validate(frame, nameof(frame));
        lock (_gate)
        {
            if (_isStopping)
            {
                End();
                return;
            }

            if (_replacement is { } fresh)
            {
                // This runs on the thread that owns the old session's environment.
                _session!.Dispose();
                _session = fresh;
                _replacement = null;
            }

            _session!.Process(frame, Settings);
        }
    }

    /// <summary>
    /// Reports an error that the SDK passed to your own callback. The documented C functions that this library binds cannot register
    /// one. A license or resource that is not accepted always appears as <see cref="EffectsFaultKind.EnvironmentNotStarted"/>.
    /// </summary>
    /// <param name="code">The SDK's error code, such as 5000002.</param>
    /// <param name="detail">The SDK's description of the error; may be empty.</param>
    public void ReportError(int code, string detail = "")
    {
        ArgumentNullException.ThrowIfNull(detail);
        Report(EffectsFault.Of(code, detail));
    }

    /// <summary>Ends the processor: on the capture thread if a frame arrives within half a second, otherwise on the calling thread. Later frames are left unchanged.</summary>
    /// <returns>A task that completes when the SDK's instance is destroyed.</returns>
    public async ValueTask DisposeAsync()
    {
        bool isFirst, mustWait;
        lock (_gate)
        {
            isFirst = !_isStopping;
            _isStopping = true;
            mustWait = _session is { HasEnvironment: true, IsOnOwnThread: false };
        }

        if (!isFirst)
        {
            await _stopped.Task.ConfigureAwait(false);
            return;
        }

        if (mustWait)
        {
            await Task.WhenAny(_stopped.Task, Task.Delay(StopPatience, _options.TimeProvider)).ConfigureAwait(false);
        }

        lock (_gate)
        {
            End();
        }

        _faults.OnCompleted();
    }

    internal static async Task<EffectsProcessor> CreateAsync(EffectsLibrary library, EffectsOptions options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var processor = new EffectsProcessor(library, options);
        library.SetResources(options.Resources.Paths);
        processor._session = await processor.CreateSessionAsync(isRefresh: false, cancellationToken).ConfigureAwait(false);
        EffectsLog.Ready(processor._logger, library.Version);
        return processor;
    }

    private async Task<EffectsSession> CreateSessionAsync(bool isRefresh, CancellationToken cancellationToken)
    {
        var license = isRefresh || _options.License is null
            ? await _options.LicenseProvider!.GetLicenseAsync(
                new EffectsLicenseRequest { AuthInfo = _library.GetAuthInfo(_options.AppSign), SdkVersion = _library.Version, IsRefresh = isRefresh },
                cancellationToken).ConfigureAwait(false)
            : _options.License;
        if (string.IsNullOrEmpty(license))
        {
            throw new EffectsLicenseException(EffectsLicenseFailure.NoLicense, "the license provider returned no license");
        }

        cancellationToken.ThrowIfCancellationRequested();
        var handle = _library.Create(license);
        return handle != 0
            ? new EffectsSession(_library.Functions, handle, _options.TimeProvider, Report)
            : throw new EffectsLicenseException(EffectsLicenseFailure.NotAccepted, "the SDK did not accept the license");
    }

    private void Report(EffectsFault fault)
    {
        EffectsLog.Fault(_logger, fault.Kind, fault.Code, fault.Detail);
        _faults.OnNext(fault);
    }

    private void End()
    {
        _replacement?.Dispose();
        _session?.Dispose();
        _replacement = null;
        _session = null;
        _stopped.TrySetResult();
    }
}
