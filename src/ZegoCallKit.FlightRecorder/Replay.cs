using System.Reactive.Linq;
using System.Reactive.Subjects;
using ZegoCallKit.FlightRecorder.Replaying;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.FlightRecorder;

/// <summary>
/// Replays a recording through the whole kit: a client on a <see cref="ReplayEngine"/> logs in, publishes and plays whenever that was recorded. Its rooms have
/// the same states, users, streams and extra infos, in the same change sets, as those of the recorded session did.
/// </summary>
/// <remarks>Two things are not in a recording: settings of the program (a play policy, sinks, timeouts), instead of which the replay carries out their consequences; and the
/// moment at which the program decided to leave, instead of which the replay uses the command that followed. Events between both appear in the replay only.</remarks>
public sealed class Replay : IAsyncDisposable
{
    private readonly ReplayEngine _engine;
    private readonly ReplayActs _acts;
    private readonly ReplaySubject<IRoom> _rooms;

    private Replay(ReplayEngine engine, ZegoClient client, ReplayOptions options)
    {
        _engine = engine;
        Client = client;
        _rooms = new ReplaySubject<IRoom>();
        _acts = new ReplayActs(engine, client, options, _rooms.OnNext);
    }

    /// <summary>Gets the client that replays the recording.</summary>
    public ZegoClient Client { get; }

    /// <summary>Gets an observable that emits each room after its login, and replays to later observers.</summary>
    public IObservable<IRoom> Rooms => _rooms.AsObservable();

    /// <summary>Gets the differences between the commands of the replay and those of the recording; empty if the replay is faithful.</summary>
    public IReadOnlyList<string> Divergences => _engine.Divergences;

    /// <summary>Creates the client.</summary>
    /// <param name="recording">A recording that contains the initialization of the engine.</param>
    /// <param name="options">The options; the defaults if <see langword="null"/>.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The replay, before its first event.</returns>
    /// <exception cref="ArgumentException">The recording contains no initialization of an engine, or an option is not allowed.</exception>
    /// <exception cref="ZegoException">The engine did not start in the recording.</exception>
    public static async Task<Replay> StartAsync(FlightRecording recording, ReplayOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(recording);
        options ??= new();
        options.Validate(nameof(options));
        var begin = recording.Entries.OfType<RecordedCommand>().FirstOrDefault(command => command.Name == "Lifecycle.Initialize")
            ?? throw new ArgumentException("The recording contains no initialization of an engine, so it cannot be replayed.", nameof(recording));
        var engine = new ReplayEngine(recording, options.WorkScheduler);
        var client = await ZegoClient.CreateAsync(ReplayActs.ClientOptions(recording, begin, engine, options), cancellationToken).ConfigureAwait(true);
        return new Replay(engine, client, options);
    }

    /// <summary>Plays the recording to its end and disposes the client where that was recorded.</summary>
    /// <param name="cancellationToken">Stops the replay between two entries.</param>
    /// <returns>A task that completes at the end of the recording.</returns>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        // Comes back to where it was started, which may be the thread of a simulation.
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
        while (await _acts.PlayNextAsync().ConfigureAwait(true));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync().ConfigureAwait(true);

        // Not disposed: what it has told stays to be replayed to later observers.
        _rooms.OnCompleted();
    }
}
