using ZegoCallKit.Audio;
using ZegoCallKit.Calls;
using ZegoCallKit.Checks;
using ZegoCallKit.Devices;
using ZegoCallKit.Effects;
using ZegoCallKit.Engine;
using ZegoCallKit.Internal;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.EngineLifetime;
using ZegoCallKit.Internal.Operations;
using ZegoCallKit.Media;
using ZegoCallKit.MediaPlayers;
using ZegoCallKit.Publishing;
using ZegoCallKit.Quality;
using ZegoCallKit.Recording;
using ZegoCallKit.Rooms;

namespace ZegoCallKit;

/// <summary>Creates clients; see <see cref="IZegoClient"/>.</summary>
public sealed class ZegoClient : IZegoClient, IDisposable
{
    private readonly ZegoClientOptions _options;
    private readonly ClientCore _core;
    private readonly ClientParts _parts;
    private readonly EngineLease _lease;
    private readonly CallService? _calls;
    private readonly Lock _gate = new();
    private readonly ForgottenWatch _forgotten;
    private Task? _disposal;
    private volatile bool _isDisposed;

    private ZegoClient(ZegoClientOptions options, ClientCore core, ClientParts parts, EngineLease lease, string version)
    {
        _options = options;
        _core = core;
        _parts = parts;
        _lease = lease;
        _calls = options.Calls is { } calls ? new CallService(core, parts.Rooms, calls) : null;
        _forgotten = new ForgottenWatch(core.Logger, options.AppId, options.Engine.Name, core.Now, EndIfIdle(core, parts, _calls, lease, options.Engine.Name));
        EngineVersion = version;
    }

    /// <inheritdoc/>
    public string EngineVersion { get; }

    /// <inheritdoc/>
    public IObservable<ClientFault> Faults => _core.Faults;

    /// <inheritdoc/>
    public ICallService Calls => _calls ?? (ICallService)NoCallService.Instance;

    /// <inheritdoc/>
    public IEffects Effects => _parts.Effects;

    /// <inheritdoc/>
    public IDevices Devices => _parts.Devices;

    /// <inheritdoc/>
    public IAudio Audio => _parts.Audio;

    /// <inheritdoc/>
    public IQuality Quality => _parts.Quality;

    /// <inheritdoc/>
    public IChecks Checks => _parts.Checks;

    /// <summary>Creates and initializes an engine (ZEGO: <c>engine_init_with_profile</c>). If only one engine can exist in a process, this method waits while an earlier client is being disposed.</summary>
    /// <param name="options">The options of the client, which are checked first.</param>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>The client; disposing it destroys the engine.</returns>
    /// <exception cref="ArgumentException">An option is not allowed.</exception>
    /// <exception cref="ZegoException">The engine is unavailable, refused to start, or is used by another client of this process.</exception>
    /// <exception cref="ZegoTimeoutException">The engine did not start within <see cref="ZegoTimeouts.Command"/>.</exception>
    public static Task<ZegoClient> CreateAsync(ZegoClientOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate(nameof(options));
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<ZegoClient>(cancellationToken);
        }

        var operation = new Operation("CreateEngine");
        var leasing = EngineLease.AcquireAsync(options.Engine.ExclusivityKey, operation, options.ToCoreOptions(), cancellationToken);
#pragma warning disable VSTHRD002, VSTHRD103, MA0042 // The task has completed.
        return leasing.IsCompletedSuccessfully ? StartAsync(options, leasing.Result, operation, cancellationToken) : StartLaterAsync(options, leasing, operation, cancellationToken);
#pragma warning restore VSTHRD002, VSTHRD103, MA0042
    }

    /// <inheritdoc/>
    public Task<IRoom> LoginRoomAsync(RoomId roomId, RoomUser user, RoomOptions? options = null, CancellationToken cancellationToken = default)
    {
        Guard.Identifier(roomId.Value, RoomId.MaxBytes, IdCharacters.IsRoomOrUser, IdCharacters.RoomAndUserText, "room id", nameof(roomId));
        ArgumentNullException.ThrowIfNull(user);

        // The user may come from a room on another platform, with an id that cannot log in here.
        Guard.Identifier(user.Id.Value, UserId.MaxBytes, IdCharacters.IsRoomOrUser, IdCharacters.RoomAndUserText, "user id", nameof(user));
        Guard.Utf8Length(user.Name, 0, RoomUser.MaxNameBytes, "user name", nameof(user));
        options ??= new RoomOptions();
        options.Validate(nameof(options));
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return _parts.Rooms.LoginAsync(roomId, user, options, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ICaptureRecording> StartRecordingAsync(string path, CaptureRecordingOptions? options = null, CancellationToken cancellationToken = default)
    {
        Guard.Utf8Length(path, 1, CaptureRecordingOptions.MaxPathBytes, "path of the recording", nameof(path));
        RegularFile.Check(path, nameof(path));
        options ??= new CaptureRecordingOptions();
        options.Validate(nameof(options));
        return _parts.Recordings.StartAsync(path, options, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IMediaPlayer> OpenMediaPlayerAsync(string path, MediaPlayerOptions? options = null, CancellationToken cancellationToken = default)
    {
        Guard.Utf8Length(path, 1, MediaPlayerOptions.MaxPathBytes, "path of the media file", nameof(path));
        RegularFile.Check(path, nameof(path));
        options ??= new MediaPlayerOptions();
        options.Validate(nameof(options));
        return _parts.MediaPlayers.OpenAsync(path, options, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ScreenSource>> GetScreensAsync(CancellationToken cancellationToken = default) => _parts.Screens.GetAsync(cancellationToken);

    /// <inheritdoc/>
    public Task UploadLogsAsync(CancellationToken cancellationToken = default) => _parts.Logs.RunAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<IPreview> StartPreviewAsync(PreviewOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new PreviewOptions();
        options.Validate(nameof(options));
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var operation = new Operation("StartPreview");
        return _core.StartAsync<IPreview>(operation, open: null, _core.RefuseWhenClosed, start => _parts.Previews.Start(start, options), cancellationToken);
    }

    /// <summary>Stops previews, publishing and playing, logs out and destroys the engine. Takes at most <see cref="ZegoTimeouts.Dispose"/>; repeated calls share one disposal. Can be called from observers.</summary>
    /// <returns>A task that completes when the engine is destroyed or the time limit is reached.</returns>
    public ValueTask DisposeAsync()
    {
        _forgotten.End();
        lock (_gate)
        {
            _isDisposed = true;
            return new ValueTask(_disposal ??= DisposeCoreAsync());
        }
    }

    /// <summary>
    /// Disposes the client as <see cref="DisposeAsync"/> does and blocks until that is done, for at most <see cref="ZegoTimeouts.Dispose"/> of real time. Intended for owners that dispose synchronously,
    /// such as a container; prefer <c>await using</c>, especially on a UI thread and in a simulation.
    /// </summary>
    public void Dispose()
    {
#pragma warning disable VSTHRD002 // The client's loops do the work; none of them needs this thread, and the wait is limited.
        DisposeAsync().AsTask().Wait(_core.Options.Timeouts.Dispose);
#pragma warning restore VSTHRD002
    }

    /// <summary>Returns the app of the client and whether the client is disposed.</summary>
    /// <returns>A description without secrets.</returns>
    public override string ToString() => $"client of app {_options.AppId} ({(_isDisposed ? "Disposed" : "Running")})";

    // Used while an earlier client is being disposed.
    private static async Task<ZegoClient> StartLaterAsync(ZegoClientOptions options, Task<EngineLease> leasing, Operation operation, CancellationToken cancellationToken)
    {
        var lease = await leasing.ConfigureAwait(false);
        return await StartAsync(options, lease, operation, cancellationToken).ConfigureAwait(false);
    }

    private static Task<ZegoClient> StartAsync(ZegoClientOptions options, EngineLease lease, Operation operation, CancellationToken cancellationToken)
    {
        ClientCore core;
        ClientParts parts;
        try
        {
            core = new ClientCore(options.ToCoreOptions(), options.Engine.Create());
            parts = new ClientParts(
                core,
                new LoginRules(options.AppId, options.RoomMode, options.TokenProvider, options.TokenRenewal),
                measuresLevels: options.SoundLevelInterval > TimeSpan.Zero,
                options.VideoSinkFormat,
                options.ProcessedVideo);
        }
#pragma warning disable CA1031 // The caller that awaits the client gets the reason why there is no engine.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            lease.Release();
            return Task.FromException<ZegoClient>(fault);
        }

        var profile = new EngineProfile { AppId = options.AppId, AppSign = options.AppSign, Scenario = options.Scenario, RoomMode = options.RoomMode };
        var setup = new EngineSetup(options.Engine.Name, profile, options.VideoSinkFormat, options.SoundLevelInterval, options.ProcessedVideo)
        {
            HardwareEncoding = options.HardwareEncoding,
            HardwareDecoding = options.HardwareDecoding,
        };
        return new EngineStart(core, lease, operation, setup).RunAsync(parts.Devices.Begin, version => new ZegoClient(options, core, parts, lease, version), cancellationToken);
    }

    private Task DisposeCoreAsync()
    {
        _lease.BeginRelease();
        return ShutdownAsync(_core, _parts, _calls, _lease, _options.Engine.Name);
    }

    private static Task ShutdownAsync(ClientCore core, ClientParts parts, CallService? calls, EngineLease lease, string engine) => new EngineShutdown(core, lease, engine).RunAsync(() =>
    {
        calls?.Close();
        parts.End(core);
    });

    private static Action<Action<bool>> EndIfIdle(ClientCore core, ClientParts parts, CallService? calls, EngineLease lease, string engine) => ended =>
    {
        if (core.Options.WorkScheduler is not null)
        {
            // The garbage collector must not take part in a simulation, which would no longer repeat itself.
            ended(false);
            return;
        }

        core.Post(() =>
        {
            var isIdle = parts.IsIdle && calls is not { IsSignedIn: true };
            if (isIdle)
            {
                _ = ShutdownAsync(core, parts, calls, lease, engine);
            }

            ended(isIdle);
        });
    };
}
