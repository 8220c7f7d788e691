using ZegoCallKit.Audio;
using ZegoCallKit.Calls;
using ZegoCallKit.Devices;
using ZegoCallKit.Effects;
using ZegoCallKit.Engine;
using ZegoCallKit.Internal;
using ZegoCallKit.Publishing;
using ZegoCallKit.Quality;
using ZegoCallKit.Recording;
using ZegoCallKit.Rooms;

namespace ZegoCallKit;

/// <summary>Makes clients; see <see cref="IZegoClient"/>.</summary>
public sealed class ZegoClient : IZegoClient
{
    private readonly ClientCore _core;
    private readonly EngineLease _lease;
    private readonly CallService? _calls;
    private readonly ClientEffects _effects;
    private readonly LogUpload _logs;
    private readonly Lock _gate = new();
    private Task? _disposal;
    private volatile bool _isDisposed;

    private ZegoClient(ClientCore core, EngineLease lease, string version)
    {
        _core = core;
        _lease = lease;
        _calls = core.Options.Calls is { } calls ? new CallService(core, calls) : null;
        _effects = new ClientEffects(core);
        _logs = new LogUpload(core);
        EngineVersion = version;
    }

    /// <inheritdoc/>
    public string EngineVersion { get; }

    /// <inheritdoc/>
    public IObservable<ClientFault> Faults => _core.Faults;

    /// <inheritdoc/>
    public ICallService Calls => _calls ?? (ICallService)NoCallService.Instance;

    /// <inheritdoc/>
    public IEffects Effects => _effects;

    /// <inheritdoc/>
    public IDevices Devices => _core.Router.Local.Devices.Open();

    /// <inheritdoc/>
    public IAudio Audio => _core.Router.Local.Audio;

    /// <inheritdoc/>
    public IQuality Quality => _core.Router.Local.Quality;

    /// <summary>Creates and initialises an engine (ZEGO: <c>engine_init_with_profile</c>). Where an engine can exist once in a process, this waits while an earlier client is being disposed.</summary>
    /// <param name="options">How; checked before anything is done.</param>
    /// <param name="cancellationToken">Gives it up, as if it had never been called.</param>
    /// <returns>The client; dispose it to destroy the engine.</returns>
    /// <exception cref="ArgumentException">The options are not allowed.</exception>
    /// <exception cref="ZegoException">The engine cannot be had, refused, or is used by another client of this process.</exception>
    /// <exception cref="ZegoTimeoutException">The engine did not come up within <see cref="ZegoTimeouts.Command"/>.</exception>
    public static async Task<ZegoClient> CreateAsync(ZegoClientOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate(nameof(options));
        cancellationToken.ThrowIfCancellationRequested();
        var operation = new Operation("CreateEngine");
        var lease = await EngineLease.AcquireAsync(options.Engine.ExclusivityKey, operation, options, cancellationToken).ConfigureAwait(false);
        ClientCore core;
        try
        {
            core = new ClientCore(options, options.Engine.Create());
        }
        catch
        {
            lease.Release();
            throw;
        }

        var shutdown = new EngineShutdown(core, lease);
        try
        {
            var version = await StartAsync(core, operation, cancellationToken).ConfigureAwait(false);
            return new ZegoClient(core, lease, version);
        }
        catch
        {
            // The start may still be under way behind this; the shutdown comes after it and gives the lease back in its time.
            _ = shutdown.RunAsync(static () => { });
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<IRoom> LoginRoomAsync(RoomId roomId, RoomUser user, RoomOptions? options = null, CancellationToken cancellationToken = default)
    {
        Guard.Identifier(roomId.Value, RoomId.MaxBytes, IdCharacters.IsRoomOrUser, IdCharacters.RoomAndUserText, "room id", nameof(roomId));
        ArgumentNullException.ThrowIfNull(user);

        // A user of the room may come from another platform, with an id that cannot log in here.
        Guard.Identifier(user.Id.Value, UserId.MaxBytes, IdCharacters.IsRoomOrUser, IdCharacters.RoomAndUserText, "user id", nameof(user));
        Guard.Utf8Length(user.Name, 0, RoomUser.MaxNameBytes, "user name", nameof(user));
        options ??= new RoomOptions();
        options.Validate(nameof(options));
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return cancellationToken.IsCancellationRequested
            ? Task.FromCanceled<IRoom>(cancellationToken)
            : LoginFlow.RunAsync(_core, roomId, user, options, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ICaptureRecording> StartRecordingAsync(string path, CaptureRecordingOptions? options = null, CancellationToken cancellationToken = default)
    {
        Guard.Utf8Length(path, 1, CaptureRecordingOptions.MaxPathBytes, "path of a recording", nameof(path));
        options ??= new CaptureRecordingOptions();
        options.Validate(nameof(options));
        return _core.Router.Recordings.StartAsync(path, options, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<EngineScreenSource>> GetScreensAsync(CancellationToken cancellationToken = default) => ScreenSources.GetAsync(_core, cancellationToken);

    /// <inheritdoc/>
    public Task UploadLogsAsync(CancellationToken cancellationToken = default) => _logs.RunAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<IPreview> StartPreviewAsync(PreviewOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new PreviewOptions();
        options.Validate(nameof(options));
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<IPreview>(cancellationToken);
        }

        var start = new Pending<IPreview>(_core, new Operation("StartPreview"), _core.Options.Timeouts.Command, cancellationToken);
        _core.Post(start, () =>
        {
            if (_core.Router.Rooms.IsClosed)
            {
                start.Fail(new ObjectDisposedException(nameof(ZegoClient)));
            }
            else
            {
                _core.Router.Previews.Start(start, options);
            }
        });
        return start.Task;
    }

    /// <summary>Stops previews, publishing and playing, logs out and destroys the engine. Bounded by <see cref="ZegoTimeouts.Dispose"/>; repeated calls share one disposal. May be called from inside observers.</summary>
    /// <returns>Completes when the engine is destroyed, or the bound is reached.</returns>
    public ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _isDisposed = true;
            return new ValueTask(_disposal ??= DisposeCoreAsync());
        }
    }

    private static Task<string> StartAsync(ClientCore core, Operation operation, CancellationToken cancellationToken)
    {
        var options = core.Options;
        var profile = new EngineProfile { AppId = options.AppId, AppSign = options.AppSign, Scenario = options.Scenario, RoomMode = options.RoomMode };
        var start = new Pending<string>(core, operation, options.Timeouts.Command, cancellationToken);
        var version = "";
        core.Call(engine => CommandSequence.Run(Calls(engine)), outcome =>
        {
            if (outcome.IsAccepted)
            {
                InternalLog.EngineReady(core.Logger, options.Engine.Name, version);
                start.Complete(version);
            }
            else
            {
                start.Fail(operation.Refused(outcome));
            }
        });
        return start.Task;

        IEnumerable<EngineResult> Calls(IZegoEngine engine)
        {
            version = engine.Lifecycle.Version;
            yield return engine.Lifecycle.Initialize(profile, core, core.Frames);

            // Before anything is played: which streams hand pictures over is chosen one by one.
            yield return engine.CustomVideo.EnableRender(true, options.VideoSinkFormat, engineDraws: true);
            if (options.SoundLevelInterval > TimeSpan.Zero)
            {
                yield return engine.Levels.StartSoundLevels(options.SoundLevelInterval, detectVoice: false);
            }
        }
    }

    private Task DisposeCoreAsync()
    {
        _lease.BeginRelease();
        return new EngineShutdown(_core, _lease).RunAsync(() =>
        {
            _calls?.Close();
            _core.Router.Previews.StopAll(new ObjectDisposedException(nameof(ZegoClient)));
            _core.Router.Rooms.Close();
            _core.Router.Recordings.EndAll();
            _core.Open.FailAll(static operation => operation.Failed(ZegoErrorCode.EngineNotCreate, "the client was disposed"));
            _effects.End();
            _core.Router.Local.End();
        });
    }
}
