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
/// Ten beauty effects of the ZegoEffects SDK on captured pictures, in place: give it to the client's effects as a video processor. The SDK exists for Windows and macOS; this library has not run on it yet. Its
/// environment belongs to the thread that hands over pictures and to their size: another thread or size starts it anew by itself.
/// </summary>
public sealed class EffectsProcessor : IVideoFrameProcessor, IAsyncDisposable
{
    // How long the capture thread is waited for to end the environment itself.
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

    /// <summary>Whether the ZegoEffects SDK exists for this system.</summary>
    [SupportedOSPlatformGuard("windows")]
    [SupportedOSPlatformGuard("macos")]
    public static bool IsSupported => OperatingSystem.IsWindows() || OperatingSystem.IsMacOS();

    /// <summary>The SDK's version.</summary>
    public string Version => _library.Version;

    /// <summary>The effects; what is set here shows from the next picture on. May be set from any thread.</summary>
    /// <exception cref="ArgumentException">An effect needs a resource that was not given.</exception>
    public EffectsSettings Settings
    {
        get => Volatile.Read(ref _settings);
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _options.Resources.Require(value, nameof(value));
            Volatile.Write(ref _settings, value);
        }
    }

    /// <summary>What the SDK reports apart from any call, e.g. that the license has expired. A happening, not replayed; it completes with the processor.</summary>
    public IObservable<EffectsFault> Faults { get; }

    /// <summary>Loads the library, gets a license and creates an instance of the SDK.</summary>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Gives it up; nothing is left behind.</param>
    /// <returns>The processor.</returns>
    /// <exception cref="ArgumentException">An option is missing or does not fit.</exception>
    /// <exception cref="FileNotFoundException">A resource does not exist.</exception>
    /// <exception cref="EffectsLibraryException">The library cannot be used here.</exception>
    /// <exception cref="EffectsLicenseException">There is no license to be had, or the SDK does not take it.</exception>
    public static Task<EffectsProcessor> CreateAsync(EffectsOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate(nameof(options));
        return CreateAsync(EffectsLibraryLoader.Load(options.LibraryPath), options, cancellationToken);
    }

    /// <summary>Gets a fresh license and changes over to it with the next picture: before a license ends, or when <see cref="Faults"/> says that it has.</summary>
    /// <param name="cancellationToken">Gives it up; the license in use stays.</param>
    /// <returns>Completes when the SDK has taken the license.</returns>
    /// <exception cref="InvalidOperationException">There is no license provider.</exception>
    /// <exception cref="EffectsLicenseException">There is no license to be had, or the SDK does not take it.</exception>
    public async Task RenewLicenseAsync(CancellationToken cancellationToken = default)
    {
        if (_options.LicenseProvider is null)
        {
            throw new InvalidOperationException("A fresh license comes from EffectsOptions.LicenseProvider, and there is none.");
        }

        var session = await CreateSessionAsync(isRefresh: true, cancellationToken).ConfigureAwait(false);
        lock (_gate)
        {
            if (_isStopping)
            {
                session.Dispose();
                throw new ObjectDisposedException(nameof(EffectsProcessor));
            }

            // One that no picture has seen yet has no environment, and may go here.
            _replacement?.Dispose();
            _replacement = session;
        }
    }

    /// <summary>Applies the effects to a picture, in place: I420, NV12, BGRA or RGBA, rows padded or not. All pictures should come on one thread: the SDK belongs to it.</summary>
    /// <param name="frame">The picture.</param>
    /// <exception cref="ArgumentException">A plane is shorter than the picture.</exception>
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
                // On the thread that owns the environment of the old one.
                _session!.Dispose();
                _session = fresh;
                _replacement = null;
            }

            _session!.Process(frame, Settings);
        }
    }

    /// <summary>
    /// Hands over an error that the SDK reported to a callback of your own. The documented C functions that this library binds have none to register one
    /// with; a license or a resource that is not accepted shows as <see cref="EffectsFaultKind.EnvironmentNotStarted"/> in any case.
    /// </summary>
    /// <param name="code">The SDK's code, e.g. 5000002.</param>
    /// <param name="detail">What it says about it; may be empty.</param>
    public void ReportError(int code, string detail = "")
    {
        ArgumentNullException.ThrowIfNull(detail);
        Report(EffectsFault.Of(code, detail));
    }

    /// <summary>Ends it: on the capture thread when a picture comes within half a second, else here. Pictures that come later stay as they are.</summary>
    /// <returns>Completes when the SDK's instance is destroyed.</returns>
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
            throw new EffectsLicenseException(EffectsLicenseFailure.NoLicense, "the license provider gave none");
        }

        cancellationToken.ThrowIfCancellationRequested();
        var handle = _library.Create(license);
        return handle != 0
            ? new EffectsSession(_library.Functions, handle, _options.TimeProvider, Report)
            : throw new EffectsLicenseException(EffectsLicenseFailure.NotAccepted, "the SDK made no instance of it");
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
